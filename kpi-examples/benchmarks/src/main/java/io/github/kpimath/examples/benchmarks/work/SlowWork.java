package io.github.kpimath.examples.benchmarks.work;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** Of which one operation goes through many records and takes many times as long as ours: a few are enough to warm up. */
@Warmup(iterations = 3, time = 400, timeUnit = TimeUnit.MILLISECONDS)
public abstract class SlowWork extends ShortWork {}
