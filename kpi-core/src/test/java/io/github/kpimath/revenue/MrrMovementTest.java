package io.github.kpimath.revenue;

import static io.github.kpimath.revenue.MrrMovements.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.value.CurrencyMismatchException;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MrrMovementTest {

    @Provide
    Arbitrary<MrrMovement> movements() {
        return MrrMovements.any();
    }

    @Property
    void isConserved(@ForAll("movements") MrrMovement m) {
        assertThat(m.closing().amount())
                .isEqualTo(m.opening()
                        .amount()
                        .add(m.won().amount())
                        .add(m.expansion().amount())
                        .subtract(m.contraction().amount())
                        .subtract(m.churned().amount())
                        .add(m.reactivation().amount())
                        .add(m.currencyEffect().amount()));
        assertThat(RoundTrip.of(m)).isEqualTo(m);
    }

    @Property
    void addsUp(
            @ForAll("movements") MrrMovement a,
            @ForAll("movements") MrrMovement b,
            @ForAll("movements") MrrMovement c) {
        assertThat(a.plus(b).plus(c))
                .isEqualTo(a.plus(b.plus(c)))
                .isEqualTo(c.plus(a).plus(b));
        assertThat(a.plus(MrrMovements.none())).isEqualTo(a);
        assertThat(a.plus(b).closing()).isEqualTo(a.closing().plus(b.closing()));
    }

    @Test
    void saysItInThreeLanguages() {
        MrrMovement year = MrrMovements.ofTheCatalogue().withCurrencyEffect(Money.of("-12", "USD"));
        assertThat(year.text(Locale.ENGLISH).replace('\u00a0', ' ')).isEqualTo("""
                        MRR movements
                        opening MRR: USD 10,000.00
                        + new MRR: USD 1,000.00
                        + expansion MRR: USD 800.00
                        − contraction MRR: USD 300.00
                        − churned MRR: USD 500.00
                        + reactivation MRR: USD 200.00
                        + currency effect: USD −12.00
                        = closing MRR: USD 11,188.00""");
        assertThat(year.text(Locale.forLanguageTag("es")).replace('\u00a0', ' '))
                .startsWith("Movimientos del MRR\nMRR inicial: USD 10.000,00\n+ MRR nuevo: USD 1.000,00\n")
                .endsWith("\n+ efecto cambiario: USD −12,00\n= MRR final: USD 11.188,00");
        assertThat(year.text(Locale.forLanguageTag("pt")).replace('\u00a0', ' '))
                .startsWith("Movimentações do MRR\nMRR inicial: USD 10.000,00\n+ MRR novo: USD 1.000,00\n")
                .endsWith("\n+ efeito cambial: USD −12,00\n= MRR final: USD 11.188,00");
    }

    @Test
    void aFigureFinerThanACentIsNotSaidToAddUp() {
        ExactMoney third = usd(1).exact().dividedBy(3);
        assertThat(MrrMovement.startingWith(third)
                        .winning(third)
                        .text(Locale.ENGLISH)
                        .replace('\u00a0', ' '))
                .contains("opening MRR: USD 0.33\n", "+ new MRR: USD 0.33\n")
                .endsWith("\n≈ closing MRR: USD 0.67");
    }

    /** What is printed adds up: every figure is one of cents. */
    @Property
    void theBridgeAddsUp(@ForAll("movements") MrrMovement m) {
        BigDecimal sum = BigDecimal.ZERO;
        List<String> lines = m.text(Locale.ENGLISH).lines().skip(1).toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            BigDecimal amount = printed(line);
            sum = line.startsWith("−") ? sum.subtract(amount) : sum.add(amount);
        }
        assertThat(lines.get(lines.size() - 1)).startsWith("= closing MRR: ");
        assertThat(printed(lines.get(lines.size() - 1))).isEqualByComparingTo(sum);
    }

    private static BigDecimal printed(String line) {
        return new BigDecimal(
                line.substring(line.indexOf('\u00a0') + 1).replace(",", "").replace('−', '-'));
    }

    @Test
    void theExampleOfTheCatalogue() {
        assertThat(MrrMovements.ofTheCatalogue().closing())
                .isEqualTo(usd(11_200).exact());
        // EUR 100 at 1.10, then EUR 120 at 1.20: expansion 22, currency 12
        MrrMovement euros =
                MrrMovement.startingWith(usd(110)).expanding(usd(22)).withCurrencyEffect(usd(12));
        assertThat(euros.closing()).isEqualTo(usd(144).exact());
    }

    @Test
    void statingAPartTwiceAddsToIt() {
        MrrMovement m = MrrMovement.startingWith(usd(100));
        assertThat(m.winning(usd(1)).winning(usd(2)).won()).isEqualTo(usd(3).exact());
        assertThat(m.expanding(usd(1)).expanding(usd(2)).expansion()).isEqualTo(usd(3).exact());
        assertThat(m.contracting(usd(1)).contracting(usd(2)).contraction()).isEqualTo(usd(3).exact());
        assertThat(m.losing(usd(1)).losing(usd(2)).churned()).isEqualTo(usd(3).exact());
        assertThat(m.reactivating(usd(1)).reactivating(usd(2)).reactivation()).isEqualTo(usd(3).exact());
    }

    @Test
    void refusals() {
        Money minus = usd(-1);
        MrrMovement m = MrrMovement.startingWith(usd(100));
        Refusal.of(() -> MrrMovement.startingWith(minus), "opening", "USD -1.00", "0 or more");
        Refusal.of(() -> m.winning(minus), "winning", "USD -1.00");
        Refusal.of(() -> m.expanding(minus), "expanding", "USD -1.00");
        Refusal.of(() -> m.contracting(minus), "contracting", "USD -1.00");
        Refusal.of(() -> m.losing(minus), "losing", "USD -1.00");
        Refusal.of(() -> m.reactivating(minus), "reactivating", "USD -1.00");
        Refusal.of(
                () -> m.contracting(usd(60)).losing(usd(41)),
                "contraction USD 60.00",
                "churned USD 41.00",
                "opening USD 100.00");
        Refusal.of(CurrencyMismatchException.class, () -> m.winning(Money.of("1", "EUR")), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> m.withCurrencyEffect(Money.of("1", "EUR")), "USD", "EUR");
        Refusal.of(CurrencyMismatchException.class, () -> m.plus(MrrMovements.none()), "USD", "EUR");
        Refusal.of(() -> m.withCurrencyEffect(usd(-101)), "closing", "USD -1.00");
        Refusal.ofNull(() -> m.winning(null), "winning");
        Refusal.ofNull(() -> m.withCurrencyEffect(null), "currencyEffect");
        for (int part = 0; part < 6; part++) {
            ExactMoney[] amounts = new ExactMoney[6];
            Arrays.fill(amounts, usd(1).exact());
            amounts[0] = usd(10).exact();
            amounts[part] = minus.exact();
            String name = new String[] {"opening", "won", "expansion", "contraction", "churned", "reactivation"}[part];
            Refusal.of(
                    () -> new MrrMovement(
                            amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5], usd(0).exact()),
                    name,
                    "USD -1.00");
        }
    }
}
