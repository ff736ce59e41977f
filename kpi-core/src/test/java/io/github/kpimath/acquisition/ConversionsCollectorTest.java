package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.Tally;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Map;
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

/** Visits become conversions of people. */
class ConversionsCollectorTest {

    private record Visit(Integer visitor, int purchases) {}

    private static Collector<Visit, ?, Conversions> purchases() {
        return Conversions.collector("purchase", Visit::visitor, Visit::purchases);
    }

    @Test
    void aPersonCountsOnceAndActionsAndVisitsEachTime() {
        Conversions counted = Stream.of(new Visit(1, 0), new Visit(1, 2), new Visit(2, 0), new Visit(1, 1))
                .collect(purchases());
        assertThat(counted).isEqualTo(new Conversions(1, 2, 3, 4, "purchase"));
        assertThat(ConversionRate.of(counted).percent()).isEqualTo(50.0);
        assertThat(Stream.<Visit>empty().collect(purchases()))
                .isEqualTo(Conversions.empty().withActionName("purchase"));
    }

    @Test
    void whatMakesNoVisitIsRefused() {
        Refusal.of(() -> Stream.of(new Visit(1, -1)).collect(purchases()), "actions -1", "0..");
        Refusal.ofNullByName(() -> Stream.of(new Visit(null, 1)).collect(purchases()), "visitor");
        Refusal.of(() -> Conversions.collector(" ", Visit::visitor, Visit::purchases), "actionName");
        Refusal.ofNullByName(() -> Conversions.collector("a", null, Visit::purchases), "visitor");
        Refusal.ofNullByName(() -> Conversions.collector("a", Visit::visitor, null), "actions");
        Tally<Visit, Conversions> purchases = Tally.of(purchases());
        Tally<Visit, Conversions> clicks = Tally.of(Conversions.collector("click", Visit::visitor, Visit::purchases));
        Refusal.of(() -> purchases.merge(clicks), "other is about click", "purchase");
    }

    @Provide
    Arbitrary<List<Visit>> visits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 2))
                .as(Visit::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWhole(@ForAll("visits") List<Visit> visits, @ForAll long seed) {
        Conversions counted =
                CollectorLaws.holdAndAddUp(ConversionsCollectorTest::purchases, Visit::visitor, visits, seed);
        Map<Integer, Integer> byVisitor =
                visits.stream().collect(Collectors.toMap(Visit::visitor, Visit::purchases, Integer::sum));
        int actions = byVisitor.values().stream().mapToInt(n -> n).sum();
        long buyers = byVisitor.values().stream().filter(n -> n > 0).count();
        assertThat(counted).isEqualTo(new Conversions(buyers, byVisitor.size(), actions, visits.size(), "purchase"));
    }
}
