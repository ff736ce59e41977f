package io.github.kpimath.examples.flink.job;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;

/** Lets every record pass, and counts them for the progress; after a restart from there on. */
final class Counted<T> extends RichFilterFunction<T> {

    private static final long serialVersionUID = 1L;

    /** The name of the count. */
    static final String EVENTS = "events";

    private final LongCounter events = new LongCounter();

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(EVENTS, events);
    }

    @Override
    public boolean filter(T event) {
        events.add(1);
        return true;
    }
}
