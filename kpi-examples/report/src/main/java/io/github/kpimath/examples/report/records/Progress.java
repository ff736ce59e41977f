package io.github.kpimath.examples.report.records;

import java.io.Console;
import java.io.InputStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how much of a long file has been read. */
public enum Progress {
    SHOWN,
    HIDDEN;

    private static final long LONG_FILE = 20_000_000;
    private static final long MEGABYTE = 1_000_000;

    /** Shown on a terminal, hidden where the output goes into a file or another program. */
    public static Progress onTerminal() {
        return isTerminal(System.console()) ? SHOWN : HIDDEN;
    }

    InputStream of(InputStream bytes, String name, long size) {
        if (this == HIDDEN || size < LONG_FILE) {
            return bytes;
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(size)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish();
        return ProgressBar.wrap(bytes, bar);
    }

    /** From Java 22 on there may be a console without a terminal, which says so by a method that 17 does not have. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
