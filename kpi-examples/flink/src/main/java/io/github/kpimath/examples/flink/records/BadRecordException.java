package io.github.kpimath.examples.flink.records;

import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** A file says something that is no record; reading it again would not help, so that the engine does not restart. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
