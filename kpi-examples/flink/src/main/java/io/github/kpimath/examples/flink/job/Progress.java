package io.github.kpimath.examples.flink.job;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line now and then that says how far a long run is. */
public final class Progress {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final PrintWriter out;

    /** Lines to a writer. */
    public Progress(PrintWriter out) {
        this.out = out;
    }

    /** Does something long, and tells how many events it has seen. */
    public void during(Runnable work, Callable<Long> events) {
        long start = System.nanoTime();
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        Future<?> lines = timer.scheduleWithFixedDelay(
                () -> tell(events, start), INTERVAL.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            lines.cancel(true);
            timer.shutdownNow();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }

    private void tell(Callable<Long> events, long start) {
        try {
            long count = events.call();
            double seconds = (System.nanoTime() - start) / 1e9;
            out.println(String.format(
                    Locale.ROOT, "%,d events in %.0f s, %,.0f per second", count, seconds, count / seconds));
        } catch (Exception e) {
            LOG.debug("no progress known", e); // the job has just ended
        }
    }
}
