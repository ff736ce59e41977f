package io.github.kpimath.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.support.FirstContactResolution.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.ShareConformance;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class FirstContactResolutionTest extends ShareConformance<FirstContacts, FirstContactResolution> {

    @Override
    protected List<Canonical<FirstContacts, FirstContactResolution>> definitions() {
        return List.of(
                new Canonical<>(
                        Method.OVER_RECEIVED,
                        e -> FirstContactResolution.of(e, Method.OVER_RECEIVED),
                        e -> Ratio.of(e.resolvedAtFirstContact(), e.received())),
                new Canonical<>(
                        Method.NET,
                        e -> FirstContactResolution.of(e, Method.NET),
                        e -> Ratio.of(e.resolvedAtFirstContact(), e.received() - e.notPossible())),
                new Canonical<>(
                        Method.RESOLVED_ONLY,
                        e -> FirstContactResolution.of(e, Method.RESOLVED_ONLY),
                        e -> Ratio.of(e.resolvedAtFirstContact(), e.received() - e.open())),
                new Canonical<>(
                        Method.WITHIN_WINDOW,
                        e -> FirstContactResolution.withinWindow(e, 7),
                        e -> Ratio.of(e.resolvedAtFirstContact(), e.received())));
    }

    @Override
    protected Arbitrary<FirstContacts> inputs() {
        Arbitrary<Integer> cases = Arbitraries.integers().between(0, 40);
        return Combinators.combine(cases, cases, cases, cases)
                .as((first, open, more, notPossible) ->
                        new FirstContacts(first, first + open + more, open, Math.min(notPossible, open + more)));
    }

    @Override
    protected FirstContacts empty() {
        return FirstContacts.empty();
    }

    @Override
    protected Optional<BinaryOperator<FirstContacts>> plus() {
        return Optional.of(FirstContacts::plus);
    }

    @Test
    void fourDenominatorsFourFigures() {
        FirstContacts may = new FirstContacts(120, 200, 15, 40);
        FirstContactResolution fcr = FirstContactResolution.of(may);
        assertThat(fcr.definition()).isEqualTo(Method.OVER_RECEIVED);
        assertThat(fcr.percent()).isEqualTo(60.0);
        assertThat(FirstContactResolution.of(may, Method.NET).percent()).isEqualTo(75.0);
        assertThat(FirstContactResolution.of(may, Method.RESOLVED_ONLY).percent(1, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo("64.9");
        assertThat(fcr.explain().text(Locale.ENGLISH))
                .isEqualTo("First contact resolution rate (FCR) = cases resolved at first contact ÷ cases received"
                        + " = 120 ÷ 200 = 60%\n15 open cases are included in the denominator.");
        assertThat(FirstContactResolution.of(may, Method.RESOLVED_ONLY)
                        .explain()
                        .notes(Locale.ENGLISH))
                .containsExactly("15 open cases are left out.");
        assertThat(FirstContactResolution.ofCounts(120, 200).notes()).isEmpty();
    }

    @Test
    void netOfWhatCouldNotBeClosedSaysWhatIsLeftOutAndNothingThatNobodyCounted() {
        assertThat(notes(new FirstContacts(120, 200, 15, 40), Method.NET, "en"))
                .containsExactly(
                        "40 cases that could not be closed at first contact are left out.", "15 cases are still open.");
        assertThat(notes(new FirstContacts(0, 2, 0, 1), Method.NET, "en"))
                .containsExactly("1 case that could not be closed at first contact is left out.");
        assertThat(notes(new FirstContacts(0, 2, 0, 2), Method.NET, "es"))
                .containsExactly("No se incluyen 2 casos que no se podían cerrar en el primer contacto.");
        assertThat(notes(new FirstContacts(0, 2, 0, 2), Method.NET, "pt"))
                .containsExactly("Não estão incluídos 2 casos que não podiam ser encerrados no primeiro contato.");
        assertThat(notes(new FirstContacts(120, 200, 15, 0), Method.NET, "en"))
                .containsExactly("15 open cases are included in the denominator.");
        assertThat(notes(new FirstContacts(120, 200, 15, 40), Method.OVER_RECEIVED, "en"))
                .containsExactly("15 open cases are included in the denominator.");
    }

    private static List<String> notes(FirstContacts cases, Method method, String language) {
        return FirstContactResolution.of(cases, method).explain().notes(Locale.forLanguageTag(language));
    }

    @Test
    void theWindowGoesAlong() {
        FirstContactResolution week = FirstContactResolution.withinWindow(FirstContacts.ofReceived(100, 200), 7);
        assertThat(week.windowDays()).isEqualTo(7);
        assertThat(week.explain().text(Locale.ENGLISH))
                .isEqualTo("First contact resolution rate (FCR) = cases resolved at first contact without a new case"
                        + " ÷ cases received = 100 ÷ 200 = 50%\n"
                        + "A case counts as resolved when no new one came within 7 days.");
        FirstContacts cases = FirstContacts.ofReceived(1, 2);
        assertThat(week.isComparableWith(FirstContactResolution.withinWindow(cases, 7)))
                .isTrue();
        assertThat(week.isComparableWith(FirstContactResolution.withinWindow(cases, 14)))
                .isFalse();
        assertThat(week.isComparableWith(FirstContactResolution.of(cases))).isFalse();
        assertThat(week.isComparableWith(ServiceQualityLevel.ofCounts(1, 2))).isFalse();
    }

    @Test
    void theWindowOfTheEvidenceIsThatOfTheFigure() {
        FirstContacts week = new FirstContacts(65, 100, 10, 20).withWindowDays(7);
        assertThat(FirstContactResolution.withinWindow(week)).isEqualTo(FirstContactResolution.withinWindow(week, 7));
        assertThat(week.plus(FirstContacts.empty()))
                .isEqualTo(week)
                .isEqualTo(FirstContacts.empty().plus(week));
        assertThat(week.plus(week)).isEqualTo(new FirstContacts(130, 200, 20, 40, 7));
        assertThat(undecided(week, "en"))
                .isEqualTo("10 cases that are open, or whose days without a new case are not over, are included in the"
                        + " denominator.");
        assertThat(undecided(week, "es"))
                .isEqualTo("El denominador incluye 10 casos abiertos o cuyos días sin un caso nuevo no han terminado.");
        assertThat(undecided(week, "pt"))
                .isEqualTo("O denominador inclui 10 casos abertos ou cujos dias sem novo caso não terminaram.");
        Refusal.of(() -> week.plus(week.withWindowDays(30)), "windowDays 30", "this has 7", "alike");
        Refusal.of(() -> FirstContactResolution.withinWindow(week, 30), "windowDays 30", "7", "evidence");
        Refusal.of(() -> FirstContactResolution.of(week), "windowDays 0", "7", "evidence");
        Refusal.of(() -> FirstContactResolution.withinWindow(FirstContacts.empty()), "windowDays 0");
        Refusal.of(() -> week.withWindowDays(0), "windowDays 0", "1 (one day)");
        Refusal.of(() -> new FirstContacts(0, 0, 0, 0, -1), "windowDays -1");
    }

    private static String undecided(FirstContacts cases, String language) {
        List<String> notes =
                FirstContactResolution.withinWindow(cases).explain().notes(Locale.forLanguageTag(language));
        assertThat(notes).hasSize(2);
        return notes.get(1);
    }

    @Test
    void refusals() {
        Refusal.of(() -> FirstContactResolution.ofCounts(3, 2), "resolvedAtFirstContact", 3, "0..2", "received");
        Refusal.of(() -> FirstContactResolution.ofCounts(0, -1), "received", -1, "0..");
        Refusal.of(() -> new FirstContacts(3, 5, 3, 0), "open", 3, "0..2");
        Refusal.of(() -> new FirstContacts(3, 5, 0, 3), "notPossible", 3, "0..2");
        Refusal.of(() -> FirstContactResolution.withinWindow(FirstContacts.empty(), 0), "windowDays", 0, "1..");
        Refusal.of(
                () -> FirstContactResolution.of(FirstContacts.empty(), Method.WITHIN_WINDOW), "windowDays", 0, "1..");
        Refusal.of(() -> new FirstContactResolution(FirstContacts.empty(), Method.NET, 7), "windowDays", 7, "NET");
        FirstContacts most = FirstContacts.ofReceived(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> FirstContactResolution.of(null), "evidence");
        Refusal.ofNull(() -> FirstContactResolution.of(FirstContacts.empty(), null), "definition");
    }
}
