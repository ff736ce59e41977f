package io.github.kpimath.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of a class as Markdown: its question, its named paragraphs, and what it says of its constants. */
final class Documentation {

    private static final Pattern CLASS_COMMENT =
            Pattern.compile("(?s)\\n/\\*\\*\\n(.*?)\\*/\\s*\\n(?:@[^\\n]*\\n)*public ");
    private static final Pattern PARAGRAPH = Pattern.compile("<b>([A-Z][a-z ]+)</b>");

    private final String source;
    private final String question;
    private final Map<String, String> paragraphs = new LinkedHashMap<>();

    private Documentation(String source) {
        this.source = source;
        Matcher comment = CLASS_COMMENT.matcher(source);
        if (!comment.find()) {
            throw new IllegalStateException("no comment of a public class");
        }
        String text = unstarred(comment.group(1));
        Matcher named = PARAGRAPH.matcher(text);
        int from = 0;
        String name = "";
        String first = "";
        while (named.find()) {
            String before = text.substring(from, named.start());
            if (name.isEmpty()) {
                first = before;
            } else {
                paragraphs.put(name, markdown(before));
            }
            name = named.group(1);
            from = named.end();
        }
        paragraphs.put(name, markdown(text.substring(from)));
        question = markdown(first);
    }

    static Documentation of(Class<?> type) {
        Path file = Path.of("src", "main", "java", type.getName().replace('.', '/') + ".java");
        try {
            return new Documentation(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first paragraph asks. */
    String question() {
        return question;
    }

    Optional<String> paragraph(String name) {
        return Optional.ofNullable(paragraphs.get(name));
    }

    /** The comment above an enum constant. */
    String constant(String name) {
        Matcher found = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*?)\\*/\\s*" + name + "\\b\\s*[(,;]")
                .matcher(source);
        if (!found.find()) {
            throw new IllegalStateException("no comment of the constant " + name);
        }
        return markdown(unstarred(found.group(1)));
    }

    private static String unstarred(String comment) {
        String text = comment.replaceAll("(?m)^\\s*\\* ?", "");
        int tags = text.indexOf("\n@");
        return (tags < 0 ? text : text.substring(0, tags)).strip();
    }

    static String markdown(String html) {
        String text = html.replaceAll("(?s)<pre>\\{@code.*?}</pre>", " ")
                .replaceAll("(?s)\\{@link(?:plain)?\\s+([\\w.#]+)(?:\\([^)]*\\))?\\s+([^}]+)}", "$2")
                .replaceAll("\\{@link(?:plain)?\\s+(?:[a-z]+\\.)*#?([\\w.#]+)(?:\\([^)]*\\))?}", "`$1`")
                .replaceAll("\\{@code ([^}]+)}", "`$1`")
                .replaceAll("</?code>", "`")
                .replaceAll("</?em>", "*")
                .replaceAll("</?b>", "**")
                .replaceAll("\\s*<p>\\s*", " ")
                .replaceAll("\\s*</?ul>\\s*", " ")
                .replaceAll("(?s)\\s*<li>", " • ")
                .replaceAll("</li>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replace("Immutable and thread-safe.", "")
                .strip();
        return text.replaceAll("`([\\w.]+)#(\\w+)`", "`$1.$2`");
    }
}
