package io.github.kpimath.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kpimath.testing.Golden;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nasty sums, roundings and counts, computed elsewhere in exact arithmetic. */
class GoldenMoneyTest {

    private static final Currency USD = Currency.getInstance("USD");

    private static JsonNode cases(String key) {
        JsonNode cases = Golden.read("edge/cases.json").path(key);
        assertThat(cases).as(key).isNotEmpty();
        return cases;
    }

    private static JsonNode bigCount(String what) {
        for (JsonNode each : cases("big_counts")) {
            if (each.path("what").asText().equals(what)) {
                return each;
            }
        }
        throw new AssertionError("no case " + what);
    }

    private static List<Money> amounts(JsonNode values) {
        if (values.isObject()) {
            Money repeated = Money.of(values.path("repeat").asText(), "USD");
            return Collections.nCopies(values.path("times").asInt(), repeated);
        }
        List<Money> amounts = new ArrayList<>();
        values.forEach(value -> amounts.add(Money.of(value.asText(), "USD")));
        return amounts;
    }

    @Test
    void sums() {
        for (JsonNode each : cases("money_sums")) {
            List<Money> amounts = amounts(each.path("values"));
            Money exact = Money.of(each.path("exact").asText(), "USD");
            assertThat(Money.sum(amounts)).as(each.path("name").asText()).isEqualTo(exact);
            assertThat(amounts.stream().reduce(Money.zero(USD), Money::plus)).isEqualTo(exact);
        }
    }

    @Test
    void rounding() {
        JsonNode cases = cases("money_rounding");
        JsonNode tie = cases.get(0);
        Money value = Money.of(tie.path("value").asText(), "USD");
        assertThat(value.rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.of(tie.path("half_up_2").asText(), "USD"));
        assertThat(value.rounded(RoundingMode.HALF_EVEN))
                .isEqualTo(Money.of(tie.path("half_even_2").asText(), "USD"));

        JsonNode yearly = cases.get(1);
        Money year = Money.of(yearly.path("yearly").asText(), "USD");
        Fraction month = year.fraction().dividedBy(Fraction.of(12));
        assertThat(month)
                .isEqualTo(Fraction.parse(yearly.path("per_month_exact").asText()));
        Money rounded = Money.of(month, USD, RoundingMode.HALF_EVEN);
        assertThat(rounded.times(12))
                .isEqualTo(Money.of(yearly.path("twelve_months_of_8.33").asText(), "USD"));
        assertThat(Money.of(month.times(Fraction.of(12)), USD, RoundingMode.UNNECESSARY))
                .isEqualTo(year);
    }

    @Test
    void shareOfBigCounts() {
        JsonNode share = bigCount("share");
        long part = share.path("x").asLong();
        long whole = share.path("n").asLong();
        assertThat(Fraction.of(part, whole))
                .isEqualTo(Fraction.parse(share.path("exact").asText()));
        assertThat(Fraction.nearestDouble(part, whole)).isEqualTo(0.5);
    }

    @Test
    void churnOfOneInManyIsNotZero() {
        JsonNode churn = bigCount("churned = start - end");
        Fraction start = Fraction.parse(churn.path("start").asText());
        Fraction churned = start.minus(Fraction.parse(churn.path("end").asText()));
        assertThat(churned).isEqualTo(Fraction.of(churn.path("churned").asLong()));
        assertThat(churned.dividedBy(start).doubleValue())
                .isEqualTo(churn.path("rate").asDouble());
    }

    @Test
    void netShareDoesNotOverflow() {
        JsonNode net = bigCount("100*(p-d) overflow");
        Fraction promoters = Fraction.parse(net.path("promoters").asText());
        Fraction detractors = Fraction.parse(net.path("detractors").asText());
        Fraction all = promoters
                .plus(detractors)
                .plus(Fraction.parse(net.path("passives").asText()));
        Fraction score = promoters.minus(detractors).times(Fraction.of(100)).dividedBy(all);
        assertThat(score.doubleValue()).isEqualTo(net.path("nps_100").asDouble());
    }

    @Test
    void meanKeepsTheOnes() {
        JsonNode mean = bigCount("mean");
        BigInteger sum = BigInteger.ZERO;
        for (JsonNode value : mean.path("values")) {
            sum = sum.add(new BigInteger(value.asText()));
        }
        assertThat(Fraction.of(sum, BigInteger.valueOf(mean.path("values").size())))
                .isEqualTo(Fraction.parse(mean.path("exact").asText()));
    }
}
