package io.github.kpimath.acquisition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.UndefinedKpiException;
import io.github.kpimath.UndefinedReason;
import io.github.kpimath.acquisition.ConversionRate.Method;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.CountedRateConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ConversionRateTest extends CountedRateConformance<Conversions, ConversionRate> {

    @Override
    protected List<Canonical<Conversions, ConversionRate>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.PEOPLE_OVER_VISITORS,
                        e -> ConversionRate.of(e, Method.PEOPLE_OVER_VISITORS),
                        e -> Ratio.of(e.converted(), e.visitors())),
                new Canonical<>(
                        Method.ACTIONS_PER_VISITOR,
                        e -> ConversionRate.of(e, Method.ACTIONS_PER_VISITOR),
                        e -> e.visits() == 0 && e.visitors() > 0
                                ? Ratio.none(UndefinedReason.INCOMPLETE)
                                : Ratio.of(e.actions(), e.visitors())),
                new Canonical<>(
                        Method.ACTIONS_PER_VISIT,
                        e -> ConversionRate.of(e, Method.ACTIONS_PER_VISIT),
                        e -> e.visits() == 0 && e.visitors() > 0
                                ? Ratio.none(UndefinedReason.INCOMPLETE)
                                : Ratio.of(e.actions(), e.visits())));
    }

    @Override
    protected Arbitrary<Conversions> inputs() {
        Arbitrary<Integer> people = Arbitraries.integers().between(0, 40);
        return Combinators.combine(people, people, people, people, Arbitraries.of(true, false))
                .as((converted, others, again, cameAgain, known) -> {
                    Conversions counted = Conversions.ofPeople(converted, converted + others);
                    return known ? counted.withActions(converted + again, converted + others + cameAgain) : counted;
                });
    }

    @Override
    protected Conversions empty() {
        return Conversions.empty();
    }

    @Override
    protected Optional<BinaryOperator<Conversions>> plus() {
        return Optional.of(Conversions::plus);
    }

    @Override
    protected void holds(ConversionRate rate, Ratio exact) {
        assertThat(rate.isShare()).isEqualTo(rate.definition() == Method.PEOPLE_OVER_VISITORS);
    }

    @Test
    void theExampleOfTheCatalogue() {
        ConversionRate rate = ConversionRate.ofCounts(30, 1_200);
        assertThat(rate.definition()).isEqualTo(Method.PEOPLE_OVER_VISITORS);
        assertThat(rate.percent()).isEqualTo(2.5);
        assertThat(rate.interval(0.95)).contains(ShareInterval.WILSON.of(30, 1_200, 0.95));
        assertThat(rate.explain().text(Locale.ENGLISH))
                .isEqualTo("Conversion rate = visitors who converted ÷ visitors = 30 ÷ 1,200 = 2.5%");
    }

    @Test
    void whoActsTwiceCountsOnceAmongPeople() {
        Conversions may = Conversions.ofPeople(30, 40).withActions(50, 60);
        assertThat(ConversionRate.of(may).percent()).isEqualTo(75.0);
        assertThat(ConversionRate.of(may, Method.ACTIONS_PER_VISITOR).percent()).isEqualTo(125.0);
        assertThat(ConversionRate.of(may, Method.ACTIONS_PER_VISIT).percent(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("83.3");
        assertThat(ConversionRate.of(may, Method.ACTIONS_PER_VISITOR).interval(0.95))
                .isEmpty();
        Refusal.of(() -> ConversionRate.of(may, Method.ACTIONS_PER_VISITOR).interval(95), "level", 95.0);
    }

    @Test
    void actionsThatWereNotCountedAreNotZero() {
        ConversionRate rate = ConversionRate.of(Conversions.ofPeople(30, 1_200), Method.ACTIONS_PER_VISIT);
        assertThat(rate.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(rate.explain().formula(Locale.ENGLISH))
                .isEqualTo("Conversion rate: not defined, because visits and actions were not given");
        Conversions known = Conversions.ofPeople(1, 2).withActions(3, 4);
        assertThat(known.plus(Conversions.ofPeople(30, 1_200))).isEqualTo(Conversions.ofPeople(31, 1_202));
        assertThat(known.plus(known)).isEqualTo(new Conversions(2, 4, 6, 8));
    }

    @Test
    void theActionIsNamedAndKept() {
        Conversions people = Conversions.ofPeople(30, 1_200).withActionName("subscription");
        assertThat(notes(people, "en")).containsExactly("Action: subscription.");
        assertThat(notes(people, "es")).containsExactly("Acción: subscription.");
        assertThat(notes(people, "pt")).containsExactly("Ação: subscription.");
        assertThat(notes(Conversions.ofPeople(30, 1_200), "en")).isEmpty();
        assertThat(people.withActions(40, 1_300).actionName()).isEqualTo("subscription");
        assertThat(people.plus(Conversions.ofPeople(1, 1)).actionName()).isEqualTo("subscription");
        assertThat(Conversions.empty().plus(people)).isEqualTo(people);
        assertThat(people.plus(people)).isEqualTo(new Conversions(60, 2_400, 0, 0, "subscription"));
        Refusal.of(() -> people.plus(people.withActionName("click")), "actionName click", "subscription", "alike");
        Refusal.of(() -> people.withActionName(" "), "actionName \" \"", "one line");
        Refusal.of(() -> people.withActionName("a\nb"), "actionName \"a\nb\"", "one line");
        Refusal.of(() -> people.withActionName(""), "actionName \"\"");
        Refusal.ofNull(() -> people.withActionName(null), "actionName");
        Refusal.ofNull(() -> new Conversions(1, 1, 0, 0, null), "actionName");
    }

    private static List<String> notes(Conversions evidence, String language) {
        return ConversionRate.of(evidence).explain().notes(Locale.forLanguageTag(language));
    }

    @Test
    void refusals() {
        Refusal.of(() -> ConversionRate.ofCounts(31, 30), "converted", 31, "0..30", "visitors");
        Refusal.of(() -> ConversionRate.ofCounts(-1, 30), "converted", -1, "0..30");
        Refusal.of(() -> ConversionRate.ofCounts(0, -1), "visitors", -1, "0..");
        Refusal.of(() -> new Conversions(1, 2, -1, 2), "actions", -1, "0..");
        Refusal.of(() -> new Conversions(1, 2, 1, -1), "visits", -1, "0..");
        Refusal.of(() -> new Conversions(3, 4, 2, 4), "actions", 2, "3 (converted)");
        Refusal.of(() -> new Conversions(3, 4, 3, 0), "visits", 0, "4 (visitors)");
        Refusal.of(() -> ConversionRate.ofCounts(1, 2).interval(95), "level", 95.0);
        assertThatThrownBy(() -> ConversionRate.ofCounts(0, 0).interval(0.95))
                .isInstanceOf(UndefinedKpiException.class);
        Conversions most = Conversions.ofPeople(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> ConversionRate.of(null), "evidence");
        Refusal.ofNull(() -> ConversionRate.of(Conversions.empty(), null), "definition");
    }
}
