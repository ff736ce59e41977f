package io.github.kpimath.examples.flink.job;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * What a run of the job came to.
 *
 * @param tables the evidence
 * @param updates how often a window was given out again after late answers
 * @param events how many records were read, after a restart from there on
 * @param duration how long it took, from the start of the job to its end
 */
public record KpiRun(KpiTables tables, long updates, long events, Duration duration) {

    private static final String NAME = "customer KPIs";

    /** Runs the job until its records end. */
    @SuppressWarnings("try") // closing may be interrupted, as all of this may
    public static KpiRun on(StreamExecutionEnvironment engine, Events events, Measures measures, Progress progress)
            throws Exception {
        Gathering gathering = new Gathering();
        long start = System.nanoTime();
        try (CloseableIterator<Finding> findings =
                new KpiJob(engine, events, measures).findings().collectAsync()) {
            JobClient job = engine.executeAsync(NAME);
            progress.during(() -> findings.forEachRemaining(gathering::add), () -> eventsSoFar(job));
            long count = job.getJobExecutionResult().get().<Long>getAccumulatorResult(Counted.EVENTS);
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            return new KpiRun(gathering.tables(), gathering.updates(), count, duration);
        }
    }

    private static long eventsSoFar(JobClient job) throws InterruptedException, ExecutionException {
        return (Long) job.getAccumulators().get().getOrDefault(Counted.EVENTS, 0L);
    }
}
