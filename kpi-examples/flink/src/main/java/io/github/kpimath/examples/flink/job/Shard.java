package io.github.kpimath.examples.flink.job;

/**
 * One of a fixed number of parts of all ids. Evidence that must keep ids is collected by part: all records of an id are together, so that
 * the parts add up, and a part is large enough for the engine to write it as one.
 */
final class Shard {

    /** More than the subtasks of a large cluster would make uneven, fewer than would make each of them small. */
    private static final int COUNT = 256;

    private static final int MIX = 0x9E3779B9;
    private static final int BITS = 16;

    private Shard() {}

    /** The part of an id: the same on every machine, as the hash code of a string is specified. */
    static int of(String id) {
        int mixed = id.hashCode() * MIX;
        return Math.floorMod(mixed ^ (mixed >>> BITS), COUNT);
    }
}
