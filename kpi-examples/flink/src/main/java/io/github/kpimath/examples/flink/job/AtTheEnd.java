package io.github.kpimath.examples.flink.job;

import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.GlobalWindow;

/**
 * Gives out a key's evidence when the records have ended. The engine's own trigger for this would sort its input first, and switch
 * checkpoints off.
 */
final class AtTheEnd extends Trigger<Object, GlobalWindow> {

    private static final long serialVersionUID = 1L;

    @Override
    public TriggerResult onElement(Object element, long time, GlobalWindow window, TriggerContext context) {
        context.registerEventTimeTimer(window.maxTimestamp());
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, GlobalWindow window, TriggerContext context) {
        return TriggerResult.FIRE_AND_PURGE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, GlobalWindow window, TriggerContext context) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(GlobalWindow window, TriggerContext context) {
        context.deleteEventTimeTimer(window.maxTimestamp());
    }
}
