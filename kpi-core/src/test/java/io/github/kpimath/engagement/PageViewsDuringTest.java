package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.March;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Page views become visits. */
class PageViewsDuringTest {

    private record View(Integer visit, Instant time, int pages) {}

    private static Collector<View, ?, PageViews> during(DateRange period) {
        return PageViews.during(period, March.ZONE, View::visit, View::time, View::pages);
    }

    private static View view(int visit, String time, int pages) {
        return new View(visit, March.at(time), pages);
    }

    @Test
    void aVisitBelongsWithAllItsPagesToThePeriodInWhichItBegins() {
        List<View> views = List.of(
                view(1, "2026-04-01T00:10", 3),
                view(1, "2026-03-31T23:50", 1),
                view(2, "2026-02-28T23:59", 1),
                view(2, "2026-03-01T00:01", 5),
                view(3, "2026-03-01T00:00", 0),
                view(4, "2026-04-01T00:00", 2));
        assertThat(views.stream().collect(during(March.DAYS))).isEqualTo(new PageViews(4, 2));
        assertThat(views.stream().collect(during(March.DAYS.next()))).isEqualTo(new PageViews(2, 1));
        assertThat(views.stream().collect(during(March.DAYS.previous()))).isEqualTo(new PageViews(6, 1));
        assertThat(Stream.<View>empty().collect(during(March.DAYS))).isEqualTo(PageViews.empty());
    }

    @Test
    void whatIsNoViewIsRefused() {
        Refusal.of(() -> Stream.of(view(1, "2026-03-02T00:00", -1)).collect(during(March.DAYS)), "pageViews -1", "0..");
        Refusal.ofNullByName(() -> Stream.of(new View(null, March.END, 1)).collect(during(March.DAYS)), "visit");
        Refusal.ofNullByName(() -> Stream.of(new View(1, null, 1)).collect(during(March.DAYS)), "time");
        Refusal.ofNullByName(() -> during(null), "period");
        Tally<View, PageViews> march = Tally.of(during(March.DAYS));
        Refusal.of(() -> march.merge(Tally.of(during(March.DAYS.next()))), March.DAYS, March.DAYS.next());
    }

    @Provide
    Arbitrary<List<View>> views() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        March.instants(),
                        Arbitraries.integers().between(0, 3))
                .as(View::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("views") List<View> views, @ForAll long seed) {
        List<List<View>> inMarch = views.stream()
                .sorted(Comparator.comparing(View::time))
                .collect(Collectors.groupingBy(View::visit))
                .values()
                .stream()
                .filter(visit ->
                        LocalDate.ofInstant(visit.get(0).time(), March.ZONE).getMonthValue() == 3)
                .toList();
        int pages = inMarch.stream().flatMap(List::stream).mapToInt(View::pages).sum();
        assertThat(CollectorLaws.holdAndAddUp(() -> during(March.DAYS), View::visit, views, seed))
                .isEqualTo(new PageViews(pages, inMarch.size()));
    }
}
