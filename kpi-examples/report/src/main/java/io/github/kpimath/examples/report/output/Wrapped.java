package io.github.kpimath.examples.report.output;

import java.util.ArrayList;
import java.util.List;

/** Cuts text into lines at blanks and after hyphens. */
final class Wrapped {

    private static final String ELLIPSIS = " …";

    private Wrapped() {}

    /** The text, or as many of its first words as fit. */
    static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : lines(text, longest - ELLIPSIS.length()).get(0) + ELLIPSIS;
    }

    /** Lines of at most so many characters, unless a word is longer; at least one line. */
    static List<String> lines(String text, int widest) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<=[ -])", -1)) {
            if (line.length() > 0 && line.length() + word.stripTrailing().length() > widest) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
