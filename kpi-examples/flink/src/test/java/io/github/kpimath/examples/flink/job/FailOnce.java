package io.github.kpimath.examples.flink.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;

/**
 * Kills its task once: at the first record after a checkpoint that holds some of its records. What happened is told in {@link
 * #FAILED} and {@link #RESTORED}, by name of the stream.
 */
final class FailOnce<T> extends RichMapFunction<T, T> implements CheckpointedFunction, CheckpointListener {

    private static final long serialVersionUID = 1L;

    /** A subtask, and how many records it had passed on. */
    record Count(int subtask, long passed) {}

    /** The subtask of each stream that was killed. */
    static final Map<String, Count> FAILED = new ConcurrentHashMap<>();

    /** The same subtask, as the checkpoint knew it from which it went on. */
    static final Map<String, Count> RESTORED = new ConcurrentHashMap<>();

    private final String stream;
    private transient Map<Long, Long> passedAtCheckpoint;
    private transient ListState<Long> kept;
    private transient long passed;
    private transient boolean isDue;

    FailOnce(String stream) {
        this.stream = stream;
    }

    @Override
    public T map(T item) {
        if (isDue && FAILED.putIfAbsent(stream, count()) == null) {
            throw new IllegalStateException("killed on purpose: " + stream);
        }
        passed++;
        return item;
    }

    private Count count() {
        return new Count(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(), passed);
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        isDue = isDue || passedAtCheckpoint.getOrDefault(checkpoint, 0L) > 0;
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        passedAtCheckpoint.put(context.getCheckpointId(), passed);
        kept.clear();
        kept.add(passed);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        passedAtCheckpoint = new TreeMap<>();
        kept = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("passed", Types.LONG));
        for (long before : kept.get()) {
            passed += before;
        }
        Count failed = FAILED.get(stream);
        if (context.isRestored() && failed != null && failed.subtask() == count().subtask()) {
            RESTORED.putIfAbsent(stream, count());
        }
    }
}
