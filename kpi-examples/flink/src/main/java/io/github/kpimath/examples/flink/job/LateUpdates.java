package io.github.kpimath.examples.flink.job;

import java.time.Duration;
import org.apache.flink.streaming.api.windowing.triggers.Trigger;
import org.apache.flink.streaming.api.windowing.triggers.TriggerResult;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;

/**
 * Gives out a window at its end, and again after late records: once for all that came within an interval of event time, where the
 * engine's own trigger would give it out anew for each of them.
 */
final class LateUpdates extends Trigger<Object, TimeWindow> {

    private static final long serialVersionUID = 1L;

    private final long interval;
    private final long lateness;

    /** Updates at most once in an interval, until so long after the end of the window. */
    LateUpdates(Duration interval, Duration lateness) {
        this.interval = interval.toMillis();
        this.lateness = lateness.toMillis();
    }

    @Override
    public TriggerResult onElement(Object element, long time, TimeWindow window, TriggerContext context) {
        long now = context.getCurrentWatermark();
        if (now < window.maxTimestamp()) {
            context.registerEventTimeTimer(window.maxTimestamp());
            return TriggerResult.CONTINUE;
        }
        long last = window.maxTimestamp() + lateness - 1; // a millisecond later it is thrown away
        long next = Math.min((Math.floorDiv(now, interval) + 1) * interval, last);
        if (next <= now) {
            return TriggerResult.FIRE;
        }
        context.registerEventTimeTimer(next);
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
        boolean isThrownAway = time >= window.maxTimestamp() + lateness && lateness > 0;
        return isThrownAway ? TriggerResult.CONTINUE : TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public void clear(TimeWindow window, TriggerContext context) {
        context.deleteEventTimeTimer(window.maxTimestamp());
    }
}
