package io.github.kpimath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kpimath.value.Fraction;
import io.github.kpimath.value.Money;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Behind a formula there may be a survival curve of all customers: whoever asks for one figure makes it once. */
class FormulaAskedOnceTest {

    private static final Formula DAYS = Formula.time("period-length", Duration.ofDays(3))
            .times(Formula.constant(2))
            .over(Formula.constant(7));
    private static final Formula USD = Formula.money("arpa", Money.of("500", "USD"))
            .times(Formula.count("customers", 1))
            .over(Formula.constant(3));
    private static final Formula SHARE = Formula.number("periods", Fraction.of(1, 3));

    private record Length(Formula of, AtomicInteger asked) implements DurationKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.LENGTH;
        }

        @Override
        public Formula formula() {
            asked.incrementAndGet();
            return of;
        }
    }

    private record Amount(Formula of, AtomicInteger asked) implements MoneyKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.AMOUNT;
        }

        @Override
        public Formula formula() {
            asked.incrementAndGet();
            return of;
        }
    }

    private record Rate(Formula of, AtomicInteger asked) implements RateKpi {
        @Override
        public Definition definition() {
            return SampleKpis.Method.RATE;
        }

        @Override
        public Formula formula() {
            asked.incrementAndGet();
            return of;
        }
    }

    private static <K extends Kpi> void asksOnce(Function<AtomicInteger, K> kpi, Consumer<K> question) {
        AtomicInteger asked = new AtomicInteger();
        question.accept(kpi.apply(asked));
        assertThat(asked).hasValue(1);
    }

    private static void lengthAsksOnce(Consumer<Length> question) {
        asksOnce(asked -> new Length(DAYS, asked), question);
    }

    private static void amountAsksOnce(Consumer<Amount> question) {
        asksOnce(asked -> new Amount(USD, asked), question);
    }

    private static void rateAsksOnce(Consumer<Rate> question) {
        asksOnce(asked -> new Rate(SHARE, asked), question);
    }

    @Test
    void byTheAccessorsOfItsValue() {
        lengthAsksOnce(kpi -> assertThat(kpi.duration()).isBetween(Duration.ofHours(20), Duration.ofHours(21)));
        amountAsksOnce(kpi -> assertThat(kpi.amount(RoundingMode.HALF_EVEN)).isEqualTo(Money.of("166.67", "USD")));
        amountAsksOnce(kpi -> assertThat(kpi.amount().isPositive()).isTrue());
        amountAsksOnce(kpi -> assertThat(kpi.exactAmount()).isEqualTo(Fraction.of(500, 3)));
        amountAsksOnce(kpi -> assertThat(kpi.currency().getCurrencyCode()).isEqualTo("USD"));
        rateAsksOnce(kpi -> assertThat(kpi.ratio()).isEqualTo(1 / 3.0));
        rateAsksOnce(kpi -> assertThat(kpi.percent()).isEqualTo(100 / 3.0));
        rateAsksOnce(kpi -> assertThat(kpi.isDefined()).isTrue());
        rateAsksOnce(Kpi::requireDefined);
    }

    @Test
    void byItsExplanation() {
        Consumer<Kpi> text =
                kpi -> assertThat(kpi.explain().text(Locale.ENGLISH)).contains(" = ");
        Consumer<Kpi> line =
                kpi -> assertThat(kpi.explain().formula(Locale.ENGLISH)).contains(" = ");
        Consumer<Kpi> value =
                kpi -> assertThat(kpi.explain().value(Locale.ENGLISH)).isNotEmpty();
        Consumer<Kpi> parts = kpi -> assertThat(kpi.explain().restsOn()).isEmpty();
        for (Consumer<Kpi> question : List.of(text, line, value, parts)) {
            lengthAsksOnce(question::accept);
            amountAsksOnce(question::accept);
            rateAsksOnce(question::accept);
        }
    }

    @Test
    void byTheNumbersOfAnotherFormula() {
        FormulaText english = new FormulaText(Words.of(Locale.ENGLISH));
        lengthAsksOnce(
                kpi -> assertThat(english.numbers(Formula.result(kpi)).text()).isEqualTo("20.57\u00a0h"));
        amountAsksOnce(
                kpi -> assertThat(english.numbers(Formula.result(kpi)).text()).isEqualTo("USD\u00a0166.67"));
    }

    @Test
    void alsoWhereThereIsNoValue() {
        Formula none = Formula.undefined(UndefinedReason.NOT_REACHED, Note.of("joiners-not-given"));
        asksOnce(
                asked -> new Length(none, asked),
                kpi -> assertThat(kpi.isDefined()).isFalse());
        asksOnce(
                asked -> new Length(none, asked),
                kpi -> assertThat(kpi.explain().text(Locale.ENGLISH))
                        .contains(": not defined, because new customers were not given"));
        assertThatThrownBy(() -> new Amount(none, new AtomicInteger()).amount())
                .isInstanceOf(UndefinedKpiException.class)
                .hasMessageContaining("new customers were not given");
    }
}
