package io.github.kpimath.examples.benchmarks.work;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** Of which there are many parameters, so that each is measured for a shorter time, in a small heap that is soon used again. */
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmn256m", "-Xmx12g"})
@Warmup(iterations = 9, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public abstract class ShortWork extends Work {}
