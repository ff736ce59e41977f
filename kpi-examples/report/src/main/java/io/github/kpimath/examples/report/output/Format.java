package io.github.kpimath.examples.report.output;

import io.github.kpimath.examples.report.kpis.Report;
import java.util.Locale;

/** The forms in which a report is written, all with \n at the end of a line. */
public enum Format {
    /** For people. */
    TABLE {
        @Override
        public String print(Report report, Locale locale, boolean explain) {
            return new TableText(new Wording(locale), explain).of(report);
        }
    },
    /** For programs, with everything that is known of a figure. */
    JSON {
        @Override
        public String print(Report report, Locale locale, boolean explain) {
            return new JsonText(new Wording(locale)).of(report, locale);
        }
    },
    /** For programs and spreadsheets, one figure in a row. */
    CSV {
        @Override
        public String print(Report report, Locale locale, boolean explain) {
            return new CsvText(new Wording(locale)).of(report);
        }
    };

    /**
     * The whole report as text.
     *
     * @param explain whether to explain each figure; JSON and CSV always do
     */
    public abstract String print(Report report, Locale locale, boolean explain);
}
