package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.stats.ConfidenceInterval;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a KPI whatever its figures, and the small values that go with it. */
class KpiTypeTest {

    private static final Texts WORDS = locale -> CoreTexts.INSTANCE.words(locale);

    @Test
    void unitsAndWords() {
        isType(KpiType.percent("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.PERCENT);
        isType(KpiType.points("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.POINTS);
        isType(KpiType.multiple("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.MULTIPLE);
        isType(KpiType.money("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.MONEY);
        isType(KpiType.duration("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.DURATION);
        isType(KpiType.count("retention", "churn-rate", Direction.LOW_IS_GOOD), KpiType.Unit.COUNT);
    }

    private static void isType(KpiType type, KpiType.Unit unit) {
        assertThat(type.domain()).isEqualTo("retention");
        assertThat(type.id()).isEqualTo("churn-rate");
        assertThat(type).hasToString("churn-rate");
        assertThat(type.unit()).isEqualTo(unit);
        assertThat(type.direction()).isEqualTo(Direction.LOW_IS_GOOD);
        assertThat(type.texts()).isSameAs(CoreTexts.INSTANCE);
    }

    @Test
    void wordsOfOnesOwn() {
        List<Function<Texts, KpiType>> factories = List.of(
                texts -> KpiType.percent("d", "k", Direction.NEITHER).withTexts(texts),
                texts -> KpiType.points("d", "k", Direction.NEITHER).withTexts(texts),
                texts -> KpiType.multiple("d", "k", Direction.NEITHER).withTexts(texts),
                texts -> KpiType.money("d", "k", Direction.NEITHER).withTexts(texts),
                texts -> KpiType.duration("d", "k", Direction.NEITHER).withTexts(texts),
                texts -> KpiType.count("d", "k", Direction.NEITHER).withTexts(texts));
        List<KpiType.Unit> units = new ArrayList<>();
        for (Function<Texts, KpiType> factory : factories) {
            assertThat(factory.apply(WORDS).texts()).isSameAs(WORDS);
            Refusal.ofNull(() -> factory.apply(null), "texts");
            units.add(factory.apply(WORDS).unit());
        }
        assertThat(units).containsExactlyInAnyOrder(KpiType.Unit.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Churn", "churn rate", "churn_rate", "-churn", "churn-", "churn--rate", "churn/rate", "ñ"})
    void keysAreLowerCaseWords(String key) {
        String quoted = "\"" + key + "\"";
        Refusal.of(() -> KpiType.percent("retention", key, Direction.NEITHER), "id", quoted, "lower-case");
        Refusal.of(() -> KpiType.money(key, "churn-rate", Direction.NEITHER), "domain", quoted, "lower-case");
    }

    @Test
    void keysMayHoldDigits() {
        assertThat(KpiType.count("d1", "rule-of-40", Direction.NEITHER).id()).isEqualTo("rule-of-40");
        Refusal.ofNull(() -> KpiType.count(null, "x", Direction.NEITHER), "domain");
        Refusal.ofNull(() -> KpiType.count("x", null, Direction.NEITHER), "id");
        Refusal.ofNull(() -> KpiType.count("x", "x", null), "direction");
    }

    @Test
    void notes() {
        Note note = Note.of("suppressed", 5, 7);
        assertThat(note.counts()).containsExactly(5L, 7L).isUnmodifiable();
        assertThat(RoundTrip.of(note)).isEqualTo(note).isNotEqualTo(Note.of("suppressed", 5));
        List<Long> counts = new ArrayList<>(List.of(1L));
        Note copied = new Note("suppressed", counts);
        counts.clear();
        assertThat(copied.counts()).containsExactly(1L);
        Refusal.ofNull(() -> Note.of(null), "key");
        Leaf use = Formula.count("customers", 1);
        Note naming = Note.naming("components-missing", List.of(use, Formula.count("visits", 1)));
        assertThat(naming.named()).hasSize(2).isUnmodifiable();
        assertThat(naming.counts()).isEmpty();
        assertThat(RoundTrip.of(naming)).isEqualTo(naming);
        assertThat(Words.of(Locale.ENGLISH).note("note", naming)).isEqualTo("Missing: customers, visits.");
        Refusal.of(
                () -> new Note("components-missing", List.of(1L), List.of(use), List.of()),
                "counts [1]",
                "named [Count",
                "stated []");
    }

    @Test
    void notesRepeatWhatTheCallerStated() {
        Note action = Note.stating("action", "purchase {0}");
        assertThat(Words.of(Locale.ENGLISH).note("note", action)).isEqualTo("Action: purchase {0}.");
        assertThat(RoundTrip.of(action)).isEqualTo(action).isNotEqualTo(Note.stating("action", "click"));
        Note timeout = Note.stating("cart-timeout", Duration.ofMinutes(90));
        assertThat(Words.of(Locale.ENGLISH).note("note", timeout))
                .isEqualTo("A cart is abandoned after 1.5\u00a0h without an order.");
        assertThat(timeout.stated()).containsExactly(Duration.ofMinutes(90)).isUnmodifiable();
        Refusal.of(() -> new Note("action", List.of(1L), List.of(), List.of("click")), "counts [1]", "stated [click]");
        Refusal.of(
                () -> new Note("action", List.of(), List.of(Formula.count("visits", 1)), List.of("click")),
                "stated [click]");
        Refusal.of(() -> new Note("action", List.of(), List.of(), List.of(1L)), "stated 1", "text", "length");
    }

    @Test
    void pointChanges() {
        ConfidenceInterval interval = new ConfidenceInterval(-1, 4, 0.95);
        PointChange change = new PointChange(Fraction.of(3, 2), interval);
        assertThat(change.points()).isEqualTo(1.5);
        assertThat(RoundTrip.of(change)).isEqualTo(change);
        Refusal.ofNull(() -> new PointChange(null, interval), "exactPoints");
        Refusal.ofNull(() -> new PointChange(Fraction.ONE, null), "interval");
    }
}
