package io.github.kpimath.examples.flink.job;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/**
 * Event time stands some time before the latest record seen, and moves in whole steps of that. It depends on the records alone, where
 * the engine's own watermarks are given out by the clock: the same records in the same order are late or not in every run.
 */
final class ArrivalWatermarks<T> implements WatermarkGenerator<T> {

    private static final long STEP = Duration.ofHours(1).toMillis();

    private long reached = Long.MIN_VALUE;

    @Override
    public void onEvent(T event, long time, WatermarkOutput output) {
        long step = Math.floorDiv(time, STEP) - 1;
        if (step > reached) {
            reached = step;
            output.emitWatermark(new Watermark(step * STEP - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // only records move the time
    }
}
