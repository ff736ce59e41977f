package io.github.kpimath.internal;

import io.github.kpimath.Words;
import io.github.kpimath.value.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table as text: its name, then a line per figure. Built by one thread and thrown away. */
public final class TextTable {

    private final Words words;
    private final List<String> lines = new ArrayList<>();

    /**
     * A table without figures so far.
     *
     * @param locale the language and region
     */
    public TextTable(Locale locale) {
        this.words = Words.of(locale);
    }

    /**
     * The words and numerals of the language.
     *
     * @return the words
     */
    public Words words() {
        return words;
    }

    /**
     * Adds the name of the table, as a line begins with it.
     *
     * @param symbol the key of the name
     * @return this table
     */
    public TextTable name(String symbol) {
        String name = words.symbol(symbol);
        lines.add(name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + name.substring(name.offsetByCodePoints(0, 1)));
        return this;
    }

    /**
     * Adds a figure.
     *
     * @param before what stands before its name: a sign, an indent, or nothing
     * @param name its name
     * @param value its value, as people read it
     * @return this table
     */
    public TextTable figure(String before, String name, String value) {
        return line(before + name + ": " + value);
    }

    /**
     * Adds a count.
     *
     * @param before what stands before its name: a sign, an indent, or nothing
     * @param symbol the key of its name
     * @param count the count
     * @return this table
     */
    public TextTable count(String before, String symbol, long count) {
        return figure(before, words.symbol(symbol), words.number(Fraction.of(count)));
    }

    /**
     * Adds a line, or several.
     *
     * @param text the line
     * @return this table
     */
    public TextTable line(String text) {
        lines.add(text);
        return this;
    }

    /**
     * Adds rows of cells, a line each: the first cells on the left, the others on the right of their columns.
     *
     * @param rows the rows, of any length each
     * @return this table
     */
    public TextTable rows(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String room = " ".repeat(widths.get(i) - row.get(i).length());
                text.append(i == 0 ? row.get(i) + room : "  " + room + row.get(i));
            }
            line(text.toString().stripTrailing());
        }
        return this;
    }

    /**
     * The table.
     *
     * @return its lines, without a line break at the end
     */
    public String text() {
        return String.join("\n", lines);
    }
}
