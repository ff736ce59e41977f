package io.github.kpimath.examples.flink;

/** Ways to the same evidence. */
enum Way {
    THREAD("in memory, one thread"),
    PARALLEL("in memory, parallel"),
    FLINK("on Flink");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
