package io.github.kpimath.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.kpimath.UndefinedReason;
import io.github.kpimath.retention.CohortRetention.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import io.github.kpimath.value.CalendarUnit;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class CohortRetentionTest extends ShareConformance<CohortCell, CohortRetention> {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");

    @Override
    protected List<Canonical<CohortCell, CohortRetention>> definitions() {
        return Stream.of(Method.values())
                .map(method -> new Canonical<CohortCell, CohortRetention>(
                        method,
                        e -> CohortRetention.of(e, method),
                        e -> e.mature() == 0 && e.immature() > 0
                                ? Ratio.none(UndefinedReason.INCOMPLETE)
                                : Ratio.of(e.retained(), e.mature())))
                .toList();
    }

    @Override
    protected Arbitrary<CohortCell> inputs() {
        Arbitrary<Integer> customers = Arbitraries.integers().between(0, 40);
        return Combinators.combine(customers, customers, customers)
                .as((again, not, immature) ->
                        new CohortCell(CalendarUnit.DAY, 1, 2, false, again, again + not, immature));
    }

    @Override
    protected CohortCell empty() {
        return CohortCell.empty(CalendarUnit.DAY, 1);
    }

    @Override
    protected Optional<BinaryOperator<CohortCell>> plus() {
        return Optional.of(CohortCell::plus);
    }

    @Test
    void whoOrderedAgainInTheNextMonth() {
        CohortRetention february = CohortRetention.of(CohortCell.of(CalendarUnit.MONTH, 1, 144, 639));
        assertThat(february.percent()).isCloseTo(22.535, within(0.0005));
        assertThat(february.definition()).isEqualTo(Method.ON_INTERVAL);
        assertThat(february.explain().text(Locale.ENGLISH)).isEqualTo("""
                        Cohort retention = customers active in the interval ÷ customers of the cohort = 144 ÷ 639 ≈ 22.54%
                        In month 1 after that of the cohort.""");
        assertThat(february.explain().text(SPANISH)).isEqualTo("""
                        Retención por cohortes = clientes activos en el intervalo ÷ clientes de la cohorte \
                        = 144 ÷ 639 ≈ 22,54\u00a0%
                        En el mes 1 después del de la cohorte.""");
        assertThat(february.explain().text(PORTUGUESE)).isEqualTo("""
                        Retenção por coorte = clientes ativos no intervalo ÷ clientes da coorte = 144 ÷ 639 ≈ 22,54%
                        No mês 1 depois do mês da coorte.""");
    }

    @Test
    void anImmatureCohortHasNoRetention() {
        CohortRetention young = CohortRetention.of(new CohortCell(CalendarUnit.DAY, 7, 8, false, 0, 0, 25));
        assertThat(young.undefinedReason()).contains(UndefinedReason.INCOMPLETE);
        assertThat(young.explain().text(Locale.ENGLISH)).isEqualTo("""
                        Cohort retention = customers active in the interval ÷ customers of the cohort \
                        = not defined ÷ 25: not defined, because the interval is not complete yet
                        On day 7 after that of the cohort.
                        Left out: 25 customers whose interval is not complete yet.""");
        assertThat(young.explain().text(SPANISH)).contains("no definido, porque el intervalo aún está incompleto");
        assertThat(young.explain().text(PORTUGUESE)).contains("não definido, porque o intervalo ainda está incompleto");
        CohortRetention nobody = CohortRetention.of(empty());
        assertThat(nobody.undefinedReason()).contains(UndefinedReason.EMPTY_DENOMINATOR);
        assertThat(nobody.explain().text(Locale.ENGLISH)).contains("because nobody is in the cohort");
    }

    private static List<String> notes(CohortCell cell, Method method, Locale locale) {
        return CohortRetention.of(cell, method).explain().notes(locale);
    }

    @Test
    void saysWhatItIsAbout() {
        CohortCell week = new CohortCell(CalendarUnit.weekFrom(DayOfWeek.SUNDAY), 2, 3, true, 3, 4, 1);
        assertThat(notes(week, Method.ON_INTERVAL_OR_LATER, Locale.ENGLISH))
                .containsExactly(
                        "In week 2 after that of the cohort.",
                        "Provisional: whoever comes back later will count as well.",
                        "Recurring cohorts: everyone who was active is in the cohort, for the first time or not.",
                        "Left out: 1 customer whose interval is not complete yet.");
        assertThat(notes(new CohortCell(CalendarUnit.DAY, 1, 8, false, 3, 4, 0), Method.WITHIN_BRACKET, SPANISH))
                .containsExactly("En los días 1 a 7 después del de la cohorte.");
        assertThat(notes(
                        new CohortCell(CalendarUnit.ISO_WEEK, 1, 5, false, 3, 4, 0), Method.WITHIN_BRACKET, PORTUGUESE))
                .containsExactly("Nas semanas 1 a 4 depois da semana da coorte.");
        assertThat(notes(
                        new CohortCell(CalendarUnit.MONTH, 1, 4, false, 3, 4, 0),
                        Method.WITHIN_BRACKET,
                        Locale.ENGLISH))
                .containsExactly("In months 1 to 3 after that of the cohort.");
        assertThat(notes(
                        new CohortCell(CalendarUnit.YEAR, 1, 4, false, 3, 4, 0), Method.WITHIN_BRACKET, Locale.ENGLISH))
                .containsExactly("In intervals 1 to 3 after that of the cohort.");
        assertThat(notes(CohortCell.of(CalendarUnit.QUARTER, 3, 3, 4), Method.ON_INTERVAL, Locale.ENGLISH))
                .containsExactly("In interval 3 after that of the cohort.");
        assertThat(notes(CohortCell.of(CalendarUnit.DAY, 3, 3, 4), Method.ROLLING_24_HOURS, Locale.ENGLISH))
                .containsExactly("24 hours, 3 × 24 hours after the first event of each.");
    }

    @Test
    void onlyTheSameIntervalsAreComparable() {
        CohortRetention day = CohortRetention.of(CohortCell.of(CalendarUnit.DAY, 7, 1, 2));
        assertThat(day.isComparableWith(CohortRetention.of(CohortCell.of(CalendarUnit.DAY, 7, 4, 9))))
                .isTrue();
        List<CohortCell> others = List.of(
                CohortCell.of(CalendarUnit.DAY, 8, 1, 2),
                CohortCell.of(CalendarUnit.MONTH, 7, 1, 2),
                new CohortCell(CalendarUnit.DAY, 7, 8, true, 1, 2, 0));
        for (CohortCell other : others) {
            assertThat(day.isComparableWith(CohortRetention.of(other)))
                    .as("%s", other)
                    .isFalse();
            Refusal.of(() -> day.evidence().plus(other), "other", "intervals", "only the same");
        }
        CohortCell bracket = new CohortCell(CalendarUnit.DAY, 7, 9, false, 1, 2, 0);
        Refusal.of(() -> bracket.plus(day.evidence()), "7..7", "7..8", "P1D", "the first one");
        assertThat(day.isComparableWith(RetentionRate.ofCounts(1, 2))).isFalse();
    }

    @Test
    void refusals() {
        CohortCell bracket = new CohortCell(CalendarUnit.DAY, 1, 8, false, 1, 2, 0);
        Refusal.of(() -> CohortRetention.of(bracket), "to", 8, 2, "ON_INTERVAL");
        CohortCell month = CohortCell.of(CalendarUnit.MONTH, 1, 1, 2);
        Refusal.of(() -> CohortRetention.of(month, Method.ROLLING_24_HOURS), "unit", "P1M", "day");
        Refusal.of(() -> CohortCell.empty(CalendarUnit.DAY, -1), "from", -1, "0..");
        Refusal.of(() -> new CohortCell(CalendarUnit.DAY, 1, 1, false, 0, 0, 0), "to", 1, 2);
        Refusal.of(() -> CohortCell.of(CalendarUnit.DAY, 1, 3, 2), "retained", 3, "0..2");
        Refusal.of(() -> CohortCell.of(CalendarUnit.DAY, 1, -1, 2), "retained", -1);
        Refusal.of(() -> new CohortCell(CalendarUnit.DAY, 1, 2, false, 0, 0, -1), "immature", -1);
        Refusal.ofNull(() -> CohortCell.empty(null, 1), "unit");
        Refusal.ofNull(() -> CohortRetention.of(null), "evidence");
        Refusal.ofNull(() -> CohortRetention.of(month, null), "definition");
        CohortCell most = CohortCell.of(CalendarUnit.DAY, 1, 1, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.of(ArithmeticException.class, () -> CohortCell.empty(CalendarUnit.DAY, Integer.MAX_VALUE), "overflow");
    }
}
