package io.github.kpimath.examples.report.records;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How the files of somebody are named and written, so that they can be read as they are. */
public final class Mapping {

    private static final List<String> BUILT_IN = List.of("telco", "cdnow");
    private static final String COUNT_ZERO_AMOUNTS = "orders.count_zero_amounts";

    private final String name;
    private final Properties properties;
    private final boolean countsZeroAmounts;
    private final Map<RecordFile, Layout> layouts = new EnumMap<>(RecordFile.class);

    private Mapping(String name, Properties properties) {
        this.name = name;
        this.properties = properties;
        SortedSet<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.remove("period");
        unknown.remove(COUNT_ZERO_AMOUNTS);
        for (RecordFile file : RecordFile.values()) {
            layouts.put(file, layout(file, unknown));
        }
        String zeroAmounts = properties.getProperty(COUNT_ZERO_AMOUNTS, "false");
        if (!List.of("true", "false").contains(zeroAmounts)) {
            throw new InputException(
                    "mapping " + name + ": " + COUNT_ZERO_AMOUNTS + " " + zeroAmounts + ", expected true or false");
        }
        this.countsZeroAmounts = Boolean.parseBoolean(zeroAmounts);
        if (!unknown.isEmpty()) {
            throw new InputException("mapping " + name + ": unknown key " + unknown.first());
        }
    }

    /** The files and columns as this program calls them. */
    public static Mapping standard() {
        return new Mapping("standard", new Properties());
    }

    /** The built-in mapping of this name, or the one in the file of this name. */
    public static Mapping of(String nameOrFile) throws IOException {
        if (!BUILT_IN.contains(nameOrFile)) {
            return read(nameOrFile);
        }
        try (InputStream bytes = Mapping.class.getResourceAsStream(nameOrFile + ".properties")) {
            return new Mapping(nameOrFile, properties(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        }
    }

    private static Mapping read(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(Path.of(file))) {
            return new Mapping(file, properties(text));
        } catch (NoSuchFileException e) {
            throw new InputException("mapping " + file + ": no such file, and none of the built-in mappings "
                    + String.join(", ", BUILT_IN));
        }
    }

    private static Properties properties(Reader text) throws IOException {
        Properties properties = new Properties();
        properties.load(text);
        return properties;
    }

    public Layout layout(RecordFile file) {
        return requireNonNull(layouts.get(file));
    }

    /** The period that the data are about: "none" where they have no dates, empty where the user has to say it. */
    public Optional<String> period() {
        return Optional.ofNullable(properties.getProperty("period"));
    }

    /** Whether an order of amount 0 is a purchase; by default it is none. */
    public boolean countsZeroAmounts() {
        return countsZeroAmounts;
    }

    private Layout layout(RecordFile file, Set<String> unknown) {
        String fileName = take(file, "file", unknown).orElse(file.defaultName());
        Delimiter delimiter =
                take(file, "delimiter", unknown).map(this::delimiter).orElse(Delimiter.COMMA);
        List<String> columns = take(file, "columns", unknown)
                .map(names -> Arrays.asList(names.split("\\s*,\\s*")))
                .orElse(List.of());
        DatePattern dates = take(file, "date_pattern", unknown).map(this::dates).orElse(DatePattern.ISO);
        Map<String, String> columnOfField = new HashMap<>();
        for (String field : file.fields()) {
            take(file, field, unknown).ifPresent(column -> columnOfField.put(field, column));
        }
        return new Layout(fileName, delimiter, columns, dates, columnOfField);
    }

    private Optional<String> take(RecordFile file, String setting, Set<String> unknown) {
        String key = file.key() + "." + setting;
        unknown.remove(key);
        return Optional.ofNullable(properties.getProperty(key)).map(String::strip);
    }

    private Delimiter delimiter(String word) {
        try {
            return Delimiter.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InputException("mapping " + name + ": unknown delimiter " + word
                    + ", expected comma, semicolon, tab or whitespace");
        }
    }

    private DatePattern dates(String pattern) {
        try {
            return new DatePattern(pattern);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "mapping " + name + ": unknown date pattern " + pattern + ", expected one such as yyyy-MM-dd");
        }
    }
}
