package io.github.kpimath.examples.report.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where files come from. */
public interface Source {

    /** The bytes of a file, or empty if there is no such file. */
    Optional<InputStream> open(String fileName) throws IOException;
}
