package io.github.kpimath.pages;

import io.github.kpimath.Direction;
import io.github.kpimath.KpiType;
import io.github.kpimath.catalog.CatalogEntry;
import io.github.kpimath.catalog.KpiCatalog;
import io.github.kpimath.compare.Benchmark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The pages of the documentation that follow from the catalogue and the Javadoc. */
final class KpiPages {

    private static final KpiCatalog CATALOG = KpiCatalog.standard();
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");
    private static final List<String> BEFORE_TABLE = List.of("Formula", "Unit and range", "Example");
    private static final List<String> AFTER_BOX = List.of("Variants", "Interval", "Undefined", "Pooling", "Pitfalls");
    /** The table of definitions stands above. */
    private static final Pattern SEE_TABLE = Pattern.compile("see `Method`\\.?");

    private static final Pattern CONSTANT = Pattern.compile("`(?:\\w+\\.)?Method\\.([A-Z0-9_]+)`");

    private KpiPages() {}

    static List<String> domains() {
        return CATALOG.domains();
    }

    /** The rows of README's table. */
    static String table() {
        StringBuilder rows =
                new StringBuilder("| package | KPIs, each with the number of its definitions |\n|---|---|\n");
        for (String domain : domains()) {
            rows.append("| [`%s`](kpi-core/docs/%s.md) | %s |\n"
                    .formatted(
                            domain,
                            domain,
                            kpis(domain).stream()
                                    .map(kpi -> "[%s](kpi-core/docs/%s.md#%s) %d"
                                            .formatted(
                                                    className(kpi),
                                                    domain,
                                                    kpi.id(),
                                                    entries(kpi).size()))
                                    .collect(Collectors.joining(" · "))));
        }
        return rows.toString();
    }

    static String page(String domain) {
        StringBuilder page = new StringBuilder("# %s\n\n".formatted(capital(domain)));
        page.append("<!-- Made from the catalogue and the Javadoc: mvn -pl kpi-core test -Djacoco.skip"
                + " -Dtest=KpiPagesTest -Dpages=write -->\n\n");
        page.append(kpis(domain).stream()
                .map(kpi -> "[%s](#%s)".formatted(kpi.name(Locale.ENGLISH), kpi.id()))
                .collect(Collectors.joining(" · ")));
        page.append("\n\nThe lines in grey boxes are what the library prints.\n");
        kpis(domain).forEach(kpi -> page.append(section(kpi)));
        return page.toString();
    }

    private static String section(KpiType kpi) {
        List<CatalogEntry> entries = entries(kpi);
        CatalogEntry standard = entries.get(0);
        Class<?> type = standard.example().getClass();
        Documentation documentation = Documentation.of(type);
        StringBuilder text = new StringBuilder(
                "\n<a id=\"%s\"></a>\n\n## %s\n\n".formatted(kpi.id(), capital(kpi.name(Locale.ENGLISH))));
        text.append("[`%s`](../src/main/java/%s.java) · es *%s* · pt *%s*\n\n"
                .formatted(
                        type.getSimpleName(),
                        type.getName().replace('.', '/'),
                        kpi.name(SPANISH),
                        kpi.name(PORTUGUESE)));
        text.append(documentation.question()).append("\n\n");
        BEFORE_TABLE.forEach(name -> text.append("**%s**%s\n\n"
                .formatted(name, list(documentation.paragraph(name).orElseThrow()))));
        text.append("| definition | |\n|---|---|\n");
        for (CatalogEntry entry : entries) {
            text.append("| `%s` | %s |\n"
                    .formatted(
                            entry.id(),
                            documentation.constant(entry.definition().name()).replace("|", "\\|")));
        }
        text.append("\n```\n");
        List<String> printed = entries.stream()
                .map(entry -> entry.example().explain().text(Locale.ENGLISH) + "\n")
                .toList();
        boolean oneLineEach = printed.stream().allMatch(lines -> lines.indexOf('\n') == lines.length() - 1);
        text.append(String.join(oneLineEach ? "" : "\n", printed)).append(oneLineEach ? "" : "\n");
        text.append(standard.example().explain().formula(SPANISH)).append('\n');
        text.append(standard.example().explain().formula(PORTUGUESE)).append("\n```\n\n");
        AFTER_BOX.forEach(name -> documentation
                .paragraph(name)
                .filter(paragraph -> !SEE_TABLE.matcher(paragraph).matches())
                .ifPresent(paragraph -> text.append("**%s**%s\n\n".formatted(name, list(paragraph)))));
        text.append(beside(kpi, standard));
        text.append(
                "**Source** %s\n\n".formatted(documentation.paragraph("Source").orElseThrow()));
        text.append("**Stage** %s · **Direction** %s\n"
                .formatted(capital(standard.stage().name().toLowerCase(Locale.ROOT)), direction(kpi)));
        return text.toString();
    }

    /** Names definitions as the table above does, and not by their constants. */
    private static String definitions(String paragraph) {
        return CONSTANT.matcher(paragraph.replace("`Method`", "the definitions above"))
                .replaceAll(
                        found -> "`" + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-') + "`");
    }

    private static String list(String paragraph) {
        return (" " + definitions(paragraph)).replaceFirst("^ • ", "\n\n- ").replace(" • ", "\n- ");
    }

    private static String beside(KpiType kpi, CatalogEntry standard) {
        StringBuilder text = new StringBuilder();
        for (Benchmark benchmark : standard.benchmarks()) {
            String reading = benchmark.compare(standard.example()).text(Locale.ENGLISH);
            text.append("**Benchmark** The example's %s.\n\n".formatted(reading));
        }
        CATALOG.findings(kpi)
                .forEach(finding -> text.append(
                        "**Finding** %s (%s)\n\n".formatted(finding.text(Locale.ENGLISH), finding.source())));
        CATALOG.readTogether(kpi).forEach(pair -> {
            KpiType other = pair.one() == kpi ? pair.other() : pair.one();
            text.append("**Read with** [%s](%s.md#%s): %s\n\n"
                    .formatted(other.name(Locale.ENGLISH), other.domain(), other.id(), pair.text(Locale.ENGLISH)));
        });
        return text.toString();
    }

    private static String direction(KpiType kpi) {
        return Optional.of(kpi.direction())
                .filter(direction -> direction != Direction.NEITHER)
                .map(direction -> direction == Direction.HIGH_IS_GOOD ? "high is good" : "low is good")
                .orElse("neither high nor low is good");
    }

    private static List<KpiType> kpis(String domain) {
        return CATALOG.inDomain(domain).stream()
                .map(CatalogEntry::kpi)
                .distinct()
                .toList();
    }

    private static List<CatalogEntry> entries(KpiType kpi) {
        return CATALOG.ofKpi(kpi.id());
    }

    private static String className(KpiType kpi) {
        return entries(kpi).get(0).example().getClass().getSimpleName();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
