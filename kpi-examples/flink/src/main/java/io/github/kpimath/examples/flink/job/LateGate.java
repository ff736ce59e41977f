package io.github.kpimath.examples.flink.job;

import io.github.kpimath.examples.flink.records.Answer;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Lets an answer into all of its windows or into none. Sliding windows by themselves drop a late answer from those that are closed
 * and count it in the others, and call it late only where all of them are closed: nobody would know which figures lack what.
 *
 * <p>It keeps the time that it has seen: the engine forgets watermarks when it restarts, and an answer that comes back too late
 * would open a window again that was given out already. For this it stands where the answers arrive in one order, at parallelism 1.
 */
final class LateGate extends ProcessFunction<Answer, Answer> implements CheckpointedFunction {

    private static final long serialVersionUID = 1L;

    /** The answers that came too late. */
    static final OutputTag<Answer> TOO_LATE = new OutputTag<>("too late", TypeInformation.of(Answer.class));

    private final SurveyWindows windows;
    private transient long seen;
    private transient ListState<Long> kept;

    @SuppressWarnings("NullAway.Init") // the engine restores the state before the first answer
    LateGate(SurveyWindows windows) {
        this.windows = windows;
    }

    @Override
    public void processElement(Answer answer, Context context, Collector<Answer> out) {
        seen = Math.max(seen, context.timerService().currentWatermark());
        if (windows.opensUntil(answer.time()) <= seen) {
            context.output(TOO_LATE, answer);
        } else {
            out.collect(answer);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        kept.clear();
        kept.add(seen);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        kept = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("seen", Types.LONG));
        seen = Long.MIN_VALUE;
        for (long before : kept.get()) {
            seen = Math.max(seen, before);
        }
    }
}
