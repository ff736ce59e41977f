package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.PointChange;
import io.github.kpimath.Tally;
import io.github.kpimath.retention.ChurnRate;
import io.github.kpimath.stats.ShareDifferenceInterval;
import io.github.kpimath.stats.ShareInterval;
import io.github.kpimath.testing.CollectorLaws;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.Fraction;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class HealthPredictionTest {

    private static final Fraction FORTY = Fraction.of(40);
    private static final Fraction SEVENTY = Fraction.of(70);
    private static final Fraction HUNDRED = Fraction.of(100);
    private static final List<Fraction> CUTS = List.of(FORTY, SEVENTY);

    private record Customer(Integer points, boolean left) implements Serializable {

        CustomerHealthScore score() {
            HealthComponent use = Optional.ofNullable(points)
                    .map(value -> HealthComponent.stated(HealthAspect.USE, Fraction.of(value), Fraction.ZERO, HUNDRED))
                    .orElseGet(() -> HealthComponent.missing(HealthAspect.USE));
            return CustomerHealthScore.of(List.of(use), MissingComponents.renormalise());
        }
    }

    private static HealthPrediction of(Customer... customers) {
        return Stream.of(customers).collect(HealthPrediction.collector(CUTS, Customer::score, Customer::left));
    }

    private static Customer customer(int points, boolean left) {
        return new Customer(points, left);
    }

    private static HealthPrediction bands(long low, long lost, long middle, long middleLost, long high, long highLost) {
        return new HealthPrediction(
                List.of(
                        new HealthBand(Fraction.ZERO, FORTY, low, lost),
                        new HealthBand(FORTY, SEVENTY, middle, middleLost),
                        new HealthBand(SEVENTY, HUNDRED, high, highLost)),
                0,
                0);
    }

    @Provide
    Arbitrary<HealthPrediction> predictions() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 50);
        return Combinators.combine(count, count, count, count, count)
                .as((low, middle, high, apart, lost) -> new HealthPrediction(
                        bands(low, low / 2, middle, Math.min(middle, lost), high, high / 3)
                                .bands(),
                        apart,
                        apart / 4));
    }

    @Test
    void theExample() {
        HealthPrediction prediction = bands(50, 20, 100, 10, 200, 6);
        assertThat(prediction.bands())
                .extracting(band -> band.churn().percent())
                .containsExactly(40.0, 10.0, 3.0);
        assertThat(prediction.bands().get(0).churn().definition()).isEqualTo(ChurnRate.Method.STARTERS_LOST_OVER_START);
        assertThat(prediction.bands().get(0).churnInterval(0.95)).contains(ShareInterval.WILSON.of(20, 50, 0.95));
        assertThat(prediction.isFalling()).contains(true);
    }

    @Test
    void aScoreAtACutPointBelongsToTheBandAbove() {
        HealthPrediction prediction = of(
                customer(0, true),
                customer(39, false),
                customer(40, true),
                customer(69, false),
                customer(69, false),
                customer(70, false),
                customer(100, true),
                customer(100, false),
                customer(90, false),
                new Customer(null, true),
                new Customer(null, false));
        assertThat(prediction)
                .isEqualTo(new HealthPrediction(bands(2, 1, 3, 1, 4, 1).bands(), 2, 1));
        assertThat(prediction.isFalling()).contains(true);
        assertThat(of()).isEqualTo(HealthPrediction.empty(CUTS));
        assertThat(Stream.generate(() -> customer(50, true))
                        .limit(1_000)
                        .parallel()
                        .collect(HealthPrediction.collector(CUTS, Customer::score, Customer::left)))
                .isEqualTo(bands(0, 0, 1_000, 1_000, 0, 0));
    }

    @Test
    void fallingMeansEveryStep() {
        assertThat(bands(10, 5, 10, 5, 10, 1).isFalling()).contains(false);
        assertThat(bands(10, 5, 10, 6, 10, 1).isFalling()).contains(false);
        assertThat(bands(10, 5, 10, 4, 10, 4).isFalling()).contains(false);
        assertThat(bands(10, 5, 0, 0, 10, 4).isFalling()).as("nobody between").contains(true);
        assertThat(bands(10, 5, 0, 0, 0, 0).isFalling()).isEmpty();
        assertThat(HealthPrediction.empty(CUTS).isFalling()).isEmpty();
        assertThat(bands(10, 5, 0, 0, 0, 0).bands().get(1).churn().isDefined()).isFalse();
        assertThat(bands(10, 5, 0, 0, 0, 0).bands().get(1).churnInterval(0.95)).isEmpty();
    }

    @Provide
    Arbitrary<List<Customer>> customers() {
        Arbitrary<Integer> points =
                Arbitraries.of(0, 39, 40, 41, 69, 70, 71, 100).injectNull(0.1);
        return Combinators.combine(points, Arbitraries.of(true, false))
                .as(Customer::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void partsMakeTheWholeInAnyOrder(@ForAll("customers") List<Customer> customers, @ForAll long seed) {
        HealthPrediction whole = CollectorLaws.holdAndAddUp(
                () -> HealthPrediction.collector(CUTS, Customer::score, Customer::left),
                Customer::left,
                customers,
                seed);
        assertThat(whole.bands().get(1).customers())
                .isEqualTo(customers.stream()
                        .filter(c -> c.points() != null && c.points() / 10 >= 4 && c.points() / 10 < 7)
                        .count());
        assertThat(whole.unscoredLost())
                .isEqualTo(customers.stream()
                        .filter(c -> c.points() == null && c.left())
                        .count());
    }

    @Test
    void fewCustomersForetellNothing() {
        HealthPrediction few = bands(5, 3, 0, 0, 5, 2);
        assertThat(few.isFalling()).contains(true);
        assertThat(few.isForetelling(0.95)).contains(false);
        assertThat(few.changeFromLowestToHighest(0.95).orElseThrow().points()).isEqualTo(-20);
        assertThat(few.text(Locale.ENGLISH, 0.95))
                .endsWith(
                        "Churn falls from each band to the one above it, but with so few customers that may be chance.");
        assertThat(few.text(Locale.forLanguageTag("es"), 0.95)).endsWith("puede ser casualidad.");
        assertThat(few.text(Locale.forLanguageTag("pt"), 0.95)).endsWith("pode ser acaso.");

        HealthPrediction many = bands(500, 300, 0, 0, 500, 200);
        assertThat(many.isForetelling(0.95)).contains(true);
        assertThat(many.changeFromLowestToHighest(0.95))
                .contains(new PointChange(
                        Fraction.of(-20),
                        ShareDifferenceInterval.NEWCOMBE
                                .of(200, 500, 300, 500, 0.95)
                                .scaledBy(100)));
        assertThat(bands(500, 300, 500, 100, 500, 200).isForetelling(0.95))
                .as("not step by step")
                .contains(false);
        assertThat(bands(5, 3, 0, 0, 0, 0).isForetelling(0.95)).isEmpty();
        assertThat(HealthPrediction.empty(CUTS).changeFromLowestToHighest(0.95)).isEmpty();
        Refusal.of(() -> HealthPrediction.empty(CUTS).isForetelling(95), "level", 95.0);
    }

    @Property
    void addsUp(@ForAll("predictions") HealthPrediction some, @ForAll("predictions") HealthPrediction others) {
        HealthPrediction all = some.plus(others);
        assertThat(all).isEqualTo(others.plus(some));
        assertThat(some.plus(HealthPrediction.empty(CUTS))).isEqualTo(some);
        for (int i = 0; i < 3; i++) {
            assertThat(all.bands().get(i).customers())
                    .isEqualTo(some.bands().get(i).customers()
                            + others.bands().get(i).customers());
            assertThat(all.bands().get(i).lost())
                    .isEqualTo(
                            some.bands().get(i).lost() + others.bands().get(i).lost());
        }
        assertThat(all.unscored()).isEqualTo(some.unscored() + others.unscored());
        assertThat(all.unscoredLost()).isEqualTo(some.unscoredLost() + others.unscoredLost());
        assertThat(RoundTrip.of(all)).isEqualTo(all);
    }

    @Test
    void saysItInThreeLanguages() {
        HealthPrediction prediction =
                new HealthPrediction(bands(50, 20, 0, 0, 200, 6).bands(), 1_000, 500);
        assertThat(prediction.text(Locale.ENGLISH, 0.95)).isEqualTo("""
                Later churn by health score
                0 ≤ x < 40: 40% (20 ÷ 50; 95%: 27.61% … 53.82%)
                40 ≤ x < 70: not defined
                70 ≤ x ≤ 100: 3% (6 ÷ 200; 95%: 1.38% … 6.39%)
                customers without a score: 50% (500 ÷ 1,000; 95%: 46.91% … 53.09%)
                Churn falls from each band to the one above it: among these customers the score foretold who left.""");
        assertThat(bands(10, 5, 10, 5, 10, 1).text(Locale.forLanguageTag("es"), 0.9))
                .startsWith(
                        "Abandono posterior según la puntuación de la salud\n0 ≤ x < 40: 50\u00a0% (5 ÷ 10; 90\u00a0%: ")
                .endsWith("\nEl abandono no disminuye de cada banda a la siguiente:"
                        + " entre estos clientes la puntuación no predijo quién se iría.");
        assertThat(bands(10, 5, 0, 0, 0, 0).text(Locale.forLanguageTag("pt"), 0.9))
                .startsWith("Churn posterior por pontuação de saúde\n0 ≤ x < 40: 50% (5 ÷ 10; 90%: ")
                .endsWith("\nMenos de duas faixas têm clientes: não se pode dizer se a pontuação prevê quem sai.");
        Refusal.of(() -> prediction.text(Locale.ENGLISH, 95), "level", 95.0);
    }

    @Test
    void refusals() {
        Refusal.ofNullByName(() -> HealthPrediction.empty(null), "cuts");
        Refusal.ofNullByName(() -> HealthPrediction.collector(null, Customer::score, Customer::left), "cuts");
        Refusal.ofNullByName(() -> new HealthPrediction(null, 0, 0), "bands");
        Refusal.of(() -> HealthPrediction.empty(List.of()), "cuts", "empty");
        Refusal.of(() -> HealthPrediction.empty(List.of(HUNDRED)), "cuts [100]", "above 0", "below 100", "too much");
        Refusal.of(() -> HealthPrediction.empty(List.of(Fraction.of(-1))), "cuts [-1]", "-1 is not above 0");
        Refusal.of(() -> HealthPrediction.empty(List.of(Fraction.ZERO)), "cuts [0]", "0 is not above 0");
        Refusal.of(() -> HealthPrediction.empty(List.of(SEVENTY, FORTY)), "cuts [70, 40]", "40 is not above 70");
        Refusal.of(() -> HealthPrediction.empty(List.of(FORTY, FORTY)), "cuts [40, 40]", "40 is not above 40");
        Refusal.of(() -> HealthPrediction.collector(List.of(), Customer::score, Customer::left), "cuts", "empty");
        HealthBand low = new HealthBand(Fraction.ZERO, FORTY, 1, 0);
        HealthBand high = new HealthBand(FORTY, HUNDRED, 1, 0);
        Refusal.of(() -> new HealthPrediction(List.of(new HealthBand(Fraction.ZERO, HUNDRED, 1, 0)), 0, 0), "bands", 1);
        Refusal.of(() -> new HealthPrediction(List.of(high, low), 0, 0), "from 40", "0 is due");
        Refusal.of(() -> new HealthPrediction(List.of(low, new HealthBand(FORTY, SEVENTY, 1, 0)), 0, 0), "70", "100");
        Refusal.of(() -> new HealthPrediction(List.of(low, high), 1, 2), "unscoredLost", 2, "0..1");
        Refusal.of(() -> new HealthBand(FORTY, FORTY, 1, 0), "to 40", "from 40");
        Refusal.of(() -> new HealthBand(Fraction.of(-1), FORTY, 1, 0), "from -1", "0..100");
        Refusal.of(() -> new HealthBand(FORTY, Fraction.of(101), 1, 0), "to 101", "0..100");
        Tally<Customer, HealthPrediction> forty =
                Tally.of(HealthPrediction.collector(List.of(FORTY), Customer::score, Customer::left));
        Tally<Customer, HealthPrediction> seventy =
                Tally.of(HealthPrediction.collector(List.of(SEVENTY), Customer::score, Customer::left));
        Refusal.of(() -> forty.merge(seventy), "[70, 100]", "[40, 100]");
        Refusal.of(() -> new HealthBand(FORTY, SEVENTY, 1, 2), "lost", 2, "0..1");
        Refusal.of(() -> low.churnInterval(95), "level", 95.0);
        HealthPrediction two = HealthPrediction.empty(List.of(FORTY));
        Refusal.of(() -> two.plus(HealthPrediction.empty(CUTS)), "3 bands", "this 2");
        Refusal.of(() -> two.plus(HealthPrediction.empty(List.of(SEVENTY))), "0..70", "0..40");
    }
}
