package io.github.kpimath.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.health.Champions.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import io.github.kpimath.testing.ShareConformance;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class ChampionsTest extends ShareConformance<Introductions, Champions> {

    private static Canonical<Introductions, Champions> by(Method method, Function<Introductions, Long> champions) {
        return new Canonical<>(method, e -> Champions.of(e, method), e -> Ratio.of(champions.apply(e), e.customers()));
    }

    @Override
    protected List<Canonical<Introductions, Champions>> definitions() {
        return List.of(
                by(Method.IN_PERIOD, Introductions::champions),
                by(Method.EVER, Introductions::champions),
                by(Method.TO_PEERS, Introductions::toPeers),
                by(Method.TO_DEPARTMENTS, Introductions::toDepartments),
                by(Method.TO_PROSPECTS, Introductions::toProspects));
    }

    /** Champions of one kind each, and some of all kinds. */
    @Override
    protected Arbitrary<Introductions> inputs() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 8);
        return Combinators.combine(count, count, count, count, count)
                .as((peers, departments, prospects, all, others) -> {
                    int champions = peers + departments + prospects + all;
                    return Introductions.of(champions, champions + others)
                            .byKind(peers + all, departments + all, prospects + all);
                });
    }

    @Override
    protected Introductions empty() {
        return Introductions.empty();
    }

    @Override
    protected Optional<BinaryOperator<Introductions>> plus() {
        return Optional.of(Introductions::plus);
    }

    @Test
    void shareNumberAndKinds() {
        Introductions may = Introductions.of(12, 200).byKind(8, 3, 5);
        Champions champions = Champions.of(may);
        assertThat(champions.percent()).isEqualTo(6.0);
        assertThat(champions.evidence().champions()).isEqualTo(12);
        assertThat(Champions.of(may, Method.TO_PEERS).percent()).isEqualTo(4.0);
        assertThat(Champions.of(may, Method.TO_DEPARTMENTS).percent()).isEqualTo(1.5);
        assertThat(Champions.of(may, Method.TO_PROSPECTS).percent()).isEqualTo(2.5);
        assertThat(champions.explain().text(Locale.ENGLISH))
                .isEqualTo("Champions = customers who introduced us ÷ customers at end = 12 ÷ 200 = 6%");
        assertThat(Champions.ofCounts(12, 200).percent()).isEqualTo(6.0);
        assertThat(Champions.ofCounts(0, 0).explain().formula(Locale.ENGLISH))
                .endsWith("because there were no customers at the end");
    }

    @Test
    void kindsThatWereNotGivenAreNotZero() {
        Introductions unknown = Introductions.of(12, 200);
        assertThat(unknown.kindsKnown()).isFalse();
        assertThat(Introductions.of(0, 5).kindsKnown()).isTrue();
        assertThat(unknown.byKind(12, 0, 0).kindsKnown()).isTrue();
        Refusal.of(() -> Champions.of(unknown, Method.TO_PEERS), "evidence", "champions/to-peers");
        assertThat(unknown.plus(Introductions.of(0, 100)).customers()).isEqualTo(300);
        assertThat(unknown.plus(unknown).champions()).isEqualTo(24);
        Refusal.of(() -> unknown.plus(unknown.byKind(12, 0, 0)), "kinds");
        Refusal.of(() -> unknown.byKind(12, 0, 0).plus(unknown), "kinds");
    }

    @Test
    void becameAndCeased() {
        ChampionMovement movement = ChampionMovement.between(Set.of(1, 2, 3), Set.of(3, 4));
        assertThat(movement).isEqualTo(new ChampionMovement(1, 1, 2));
        assertThat(movement.plus(ChampionMovement.empty())).isEqualTo(movement);
        assertThat(movement.plus(movement)).isEqualTo(new ChampionMovement(2, 2, 4));
        assertThat(RoundTrip.of(movement)).isEqualTo(movement);
        Refusal.of(() -> new ChampionMovement(-1, 0, 0), "stayed", -1);
        Refusal.of(() -> new ChampionMovement(0, -1, 0), "became", -1);
        Refusal.of(() -> new ChampionMovement(0, 0, -1), "ceased", -1);
    }

    @Test
    void refusals() {
        Refusal.of(() -> Champions.ofCounts(3, 2), "champions", 3, "0..2", "customers");
        Refusal.of(() -> Champions.ofCounts(-1, 2), "champions", -1, "0..2");
        Introductions five = Introductions.of(5, 9);
        Refusal.of(() -> five.byKind(6, 0, 0), "toPeers", 6, "0..5");
        Refusal.of(() -> five.byKind(5, 6, 0), "toDepartments", 6, "0..5");
        Refusal.of(() -> five.byKind(5, 0, -1), "toProspects", -1, "0..5");
        Refusal.of(() -> five.byKind(2, 1, 1), "toPeers", 2, "toDepartments", 1, "5 champions");
        assertThat(five.byKind(1, 5, 0).kindsKnown()).isTrue();
        assertThat(five.byKind(2, 1, 2).kindsKnown()).isTrue();
        Refusal.ofNull(() -> Champions.of(null), "evidence");
        Refusal.ofNull(() -> Champions.of(five, null), "definition");
    }
}
