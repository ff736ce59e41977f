package io.github.kpimath.retention;

import io.github.kpimath.Words;
import io.github.kpimath.internal.TextTable;
import io.github.kpimath.value.DateRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/** A cohort table in words: the triangle with its head, and what its marks mean. */
final class CohortText {

    private static final String IMMATURE = "…";
    private static final String NOBODY = "–";

    private final CohortLayout layout;
    private final Locale locale;
    private boolean someImmature;

    /** What stands in the second column. */
    interface Size {
        String of(Words words, int cohort);
    }

    /** What stands in a complete cell. */
    interface Cell {
        String of(Words words, int cohort, int column);
    }

    CohortText(CohortLayout layout, Locale locale) {
        this.layout = layout;
        this.locale = locale;
    }

    String text(String symbol, Size size, Cell cell, IntPredicate nobody) {
        TextTable table = new TextTable(locale).name(symbol);
        Words words = table.words();
        List<List<String>> rows = new ArrayList<>();
        rows.add(head(words));
        for (int cohort = 0; cohort < layout.cohortCount(); cohort++) {
            if (layout.cohort(cohort).startInclusive().isBefore(layout.asOf())) {
                List<String> row = new ArrayList<>(List.of(label(layout.cohort(cohort)), size.of(words, cohort)));
                for (int column = 0; column < layout.columnCount() && layout.hasBegun(cohort, column); column++) {
                    row.add(cell(words, cohort, column, cell, nobody));
                }
                rows.add(row);
            }
        }
        table.rows(rows);
        return someImmature
                ? table.line(IMMATURE + " " + words.symbol("cell-immature")).text()
                : table.text();
    }

    private List<String> head(Words words) {
        List<String> head = new ArrayList<>(List.of(words.symbol("cohort"), words.symbol("customers")));
        for (int column = 0; column < layout.columnCount(); column++) {
            int last = layout.to(column) - 1;
            head.add(layout.from(column) + (last > layout.from(column) ? "–" + last : ""));
        }
        return head;
    }

    private String cell(Words words, int cohort, int column, Cell cell, IntPredicate nobody) {
        if (nobody.test(cohort)) {
            return NOBODY;
        }
        if (layout.isComplete(cohort, column)) {
            return cell.of(words, cohort, column);
        }
        someImmature = true;
        return IMMATURE;
    }

    /** The first day, as ISO 8601 writes it; months need none. */
    private String label(DateRange days) {
        String first = days.startInclusive().toString();
        return CohortUnit.of(layout.unit()) == CohortUnit.MONTH
                ? first.substring(0, first.length() - "-01".length())
                : first;
    }
}
