package io.github.kpimath.catalog;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.KpiType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every definition of every KPI, findable by id, domain, stage of the journey and text.
 *
 * <pre>{@code
 * KpiCatalog catalog = KpiCatalog.standard();
 * catalog.search("retencion");                       // retention rate, NRR, GRR… : accents and case do not matter
 * catalog.find("churn-rate/all-lost-over-start");
 * catalog.plus(CatalogEntry.of(onTime, JourneyStage.ENGAGEMENT, "our logistics"));   // with a KPI of your own
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class KpiCatalog {

    private static final List<Locale> LANGUAGES = Stream.of("en", "es", "pt", "es-ES", "pt-PT")
            .map(Locale::forLanguageTag)
            .toList();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, CatalogEntry> byId;
    private final List<Finding> findings;
    private final List<ReadTogether> pairs;

    private KpiCatalog(Collection<CatalogEntry> entries, List<Finding> findings, List<ReadTogether> pairs) {
        Map<String, CatalogEntry> all = new LinkedHashMap<>();
        for (CatalogEntry entry : entries) {
            if (all.putIfAbsent(entry.id(), requireNonNull(entry, "entry")) != null) {
                throw new IllegalArgumentException("the catalogue has two entries for " + entry.id());
            }
        }
        this.byId = all;
        this.findings = List.copyOf(findings);
        this.pairs = List.copyOf(pairs);
    }

    /**
     * The KPIs of this library.
     *
     * @return the catalogue
     */
    public static KpiCatalog standard() {
        return Standard.CATALOG;
    }

    /** Built when it is first asked for. */
    private static final class Standard {

        static final KpiCatalog CATALOG = new KpiCatalog(
                Stream.of(
                                SurveyEntries.all(),
                                AcquisitionEntries.all(),
                                EngagementEntries.all(),
                                RetentionEntries.all(),
                                RevenueEntries.all(),
                                LifetimeValueEntries.all(),
                                ContractEntries.all(),
                                SupportEntries.all(),
                                HealthEntries.all())
                        .flatMap(List::stream)
                        .toList(),
                Findings.ALL,
                Findings.TOGETHER);
    }

    /**
     * This catalogue and entries of your own.
     *
     * @param entries the entries to add
     * @return the catalogue of all
     * @throws IllegalArgumentException if a definition is there already
     */
    public KpiCatalog plus(CatalogEntry... entries) {
        return new KpiCatalog(joined(entries(), entries), findings, pairs);
    }

    /**
     * This catalogue and findings of your own.
     *
     * @param found the findings to add
     * @return the catalogue with them
     */
    public KpiCatalog plus(Finding... found) {
        return new KpiCatalog(entries(), joined(findings, found), pairs);
    }

    /**
     * This catalogue and pairs of your own.
     *
     * @param together the pairs to add
     * @return the catalogue with them
     */
    public KpiCatalog plus(ReadTogether... together) {
        return new KpiCatalog(entries(), findings, joined(pairs, together));
    }

    private static <T> List<T> joined(List<T> some, T[] more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /**
     * All entries, by domain.
     *
     * @return an entry per definition; of each KPI the default definition first
     */
    public List<CatalogEntry> entries() {
        return List.copyOf(byId.values());
    }

    /**
     * The definition of an id.
     *
     * @param id such as {@code churn-rate/all-lost-over-start}
     * @return the entry, or empty for an unknown id
     */
    public Optional<CatalogEntry> find(String id) {
        return Optional.ofNullable(byId.get(requireNonNull(id, "id")));
    }

    /**
     * The definitions of a KPI.
     *
     * @param id such as {@code churn-rate}
     * @return its entries, the default definition first; none for an unknown id
     */
    public List<CatalogEntry> ofKpi(String id) {
        requireNonNull(id, "id");
        return where(entry -> entry.kpi().id().equals(id));
    }

    /**
     * The definitions of a domain.
     *
     * @param domain such as {@code retention}
     * @return its entries
     */
    public List<CatalogEntry> inDomain(String domain) {
        requireNonNull(domain, "domain");
        return where(entry -> entry.kpi().domain().equals(domain));
    }

    /**
     * The definitions of a stage of the journey.
     *
     * @param stage the stage
     * @return its entries
     */
    public List<CatalogEntry> at(JourneyStage stage) {
        requireNonNull(stage, "stage");
        return where(entry -> entry.stage() == stage);
    }

    /**
     * The domains that have entries.
     *
     * @return such as {@code survey} and {@code retention}, in the order of the entries
     */
    public List<String> domains() {
        return entries().stream().map(entry -> entry.kpi().domain()).distinct().toList();
    }

    /**
     * The KPIs that have entries.
     *
     * @return the types, each once, in the order of the entries
     */
    public List<KpiType> kpis() {
        return entries().stream().map(CatalogEntry::kpi).distinct().toList();
    }

    /**
     * Looks for words in names, aliases and ids, in all languages at once; accents and case do not matter.
     *
     * @param text one or more words, such as {@code "tasa de cancelacion"}
     * @return the entries that have every word, or the beginning of a word; none for blank text
     */
    public List<CatalogEntry> search(String text) {
        List<String> wanted = words(text).toList();
        return wanted.isEmpty()
                ? List.of()
                : where(entry -> {
                    Set<String> has = vocabulary(entry);
                    return wanted.stream().allMatch(word -> has.stream().anyMatch(one -> one.startsWith(word)));
                });
    }

    private static Set<String> vocabulary(CatalogEntry entry) {
        Stream<String> names = LANGUAGES.stream()
                .flatMap(locale -> Stream.concat(Stream.of(entry.name(locale)), entry.aliases(locale).stream()));
        return Stream.concat(Stream.of(entry.id()), names)
                .flatMap(KpiCatalog::words)
                .collect(Collectors.toSet());
    }

    /** In lower case and without accents; every sign that is no letter or digit parts words. */
    private static Stream<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> !word.isEmpty());
    }

    private List<CatalogEntry> where(Predicate<CatalogEntry> wanted) {
        return byId.values().stream().filter(wanted).toList();
    }

    /**
     * What has been found out about a KPI.
     *
     * @param kpi the KPI
     * @return the findings, mostly none
     */
    public List<Finding> findings(KpiType kpi) {
        return findings.stream().filter(finding -> finding.kpi() == kpi).toList();
    }

    /**
     * What to read a KPI together with.
     *
     * @param kpi the KPI
     * @return the pairs it is in, mostly none
     */
    public List<ReadTogether> readTogether(KpiType kpi) {
        return pairs.stream()
                .filter(pair -> pair.one() == kpi || pair.other() == kpi)
                .toList();
    }
}
