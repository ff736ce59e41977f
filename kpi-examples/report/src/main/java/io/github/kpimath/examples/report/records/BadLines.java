package io.github.kpimath.examples.report.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of malformed lines: the first one stops the program, unless they are to be skipped and counted. */
public final class BadLines {

    private static final Logger LOG = LoggerFactory.getLogger(BadLines.class);
    private static final long LOGGED_PER_FILE = 5;
    private static final int LISTED = 10;

    private final boolean skip;
    private final SortedMap<String, Long> skipped = new TreeMap<>();
    private final List<String> listed = new ArrayList<>();

    public BadLines(boolean skip) {
        this.skip = skip;
    }

    void meet(String file, BadLineException badLine) {
        if (!skip) {
            throw badLine;
        }
        if (skipped.merge(file, 1L, Long::sum) <= LOGGED_PER_FILE) {
            LOG.warn("skipped: {}", badLine.getMessage());
        }
        if (listed.size() < LISTED) {
            listed.add(badLine.getMessage());
        }
    }

    /** How many lines were skipped in which file. */
    public SortedMap<String, Long> skipped() {
        return Collections.unmodifiableSortedMap(skipped);
    }

    /** The first few of them: file, line, column, what was found and what was expected. */
    public List<String> listed() {
        return Collections.unmodifiableList(listed);
    }

    /** How many were skipped beyond those. */
    public long unlisted() {
        return skipped.values().stream().mapToLong(Long::longValue).sum() - listed.size();
    }
}
