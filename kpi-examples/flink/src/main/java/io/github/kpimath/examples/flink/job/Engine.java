package io.github.kpimath.examples.flink.job;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The engine that runs the job: a cluster where the program was submitted to one, a small one of its own otherwise.
 *
 * @param checkpoints how often there is a checkpoint
 * @param restarts after how many failures the small cluster gives up; a real one has its own rule
 * @param delay before the small cluster restarts
 */
public record Engine(Duration checkpoints, int restarts, Duration delay) {

    private static final Duration NEWS = Duration.ofSeconds(2);
    private static final int SEVERAL = 2;

    /**
     * The cluster that the program was submitted to, or a small one in this process.
     *
     * @param parallelism the parallelism, or 0 for that of the cluster; the small one has at least 2
     * @param folder where the small one keeps its checkpoints
     */
    public StreamExecutionEnvironment found(int parallelism, Path folder) {
        StreamExecutionEnvironment engine = StreamExecutionEnvironment.getExecutionEnvironment(everywhere());
        boolean isLocal = engine instanceof LocalStreamEnvironment;
        if (isLocal) {
            engine.configure(local(folder));
        }
        if (parallelism > 0) {
            engine.setParallelism(parallelism);
        } else if (isLocal) {
            engine.setParallelism(Math.max(SEVERAL, engine.getParallelism()));
        }
        return engine;
    }

    /** No serializer by reflection may slip in; records are immutable and need no copies; containers live on the heap. */
    private Configuration everywhere() {
        Configuration settings = new Configuration();
        settings.set(PipelineOptions.GENERIC_TYPES, false);
        settings.set(PipelineOptions.OBJECT_REUSE, true);
        settings.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpoints);
        settings.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, NEWS);
        return settings;
    }

    private Configuration local(Path folder) {
        Configuration settings = new Configuration();
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, restarts);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, delay);
        return settings;
    }
}
