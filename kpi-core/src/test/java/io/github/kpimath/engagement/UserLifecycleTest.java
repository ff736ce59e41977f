package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UserLifecycleTest {

    @Provide
    Arbitrary<UserLifecycle> lifecycles() {
        Arbitrary<Integer> users = Arbitraries.integers().between(0, 1_000);
        return Combinators.combine(users, users, users, users)
                .as((first, returning, resurrecting, dormant) ->
                        new UserLifecycle(first, returning, resurrecting, dormant, true));
    }

    @Test
    void asManyWentAsCame() {
        UserLifecycle june = new UserLifecycle(120, 800, 30, 150, true);
        assertThat(june.active()).isEqualTo(950);
        assertThat(june.activeBefore()).isEqualTo(950);
    }

    @Test
    void nobodyKnowsWhoIsNewInTheFirstPeriod() {
        UserLifecycle first = UserLifecycle.firstOfData(950);
        assertThat(first.newKnown()).isFalse();
        assertThat(first.newUsers()).isEmpty();
        assertThat(first.firstSeen()).isEqualTo(950);
        assertThat(first.returning()).isZero();
        assertThat(first.active()).isEqualTo(950);
        assertThat(first.activeBefore()).isZero();
        assertThat(first.plus(UserLifecycle.firstOfData(50))).isEqualTo(UserLifecycle.firstOfData(1_000));
        assertThat(first.plus(UserLifecycle.empty())).isEqualTo(first);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothSumsHoldAndAddUp(@ForAll("lifecycles") UserLifecycle some, @ForAll("lifecycles") UserLifecycle others) {
        assertThat(some.active()).isEqualTo(some.newUsers().orElseThrow() + some.returning() + some.resurrecting());
        assertThat(some.activeBefore()).isEqualTo(some.returning() + some.dormant());
        UserLifecycle all = some.plus(others);
        assertThat(all.active()).isEqualTo(some.active() + others.active());
        assertThat(all.activeBefore()).isEqualTo(some.activeBefore() + others.activeBefore());
        assertThat(all).isEqualTo(others.plus(some));
        assertThat(some.plus(UserLifecycle.empty())).isEqualTo(some);
        assertThat(RoundTrip.of(some)).isEqualTo(some);
    }

    @Test
    void saysItInThreeLanguages() {
        UserLifecycle june = new UserLifecycle(1_120, 800, 30, 150, true);
        assertThat(june.text(Locale.ENGLISH)).isEqualTo("""
                        User lifecycle
                        new users: 1,120
                        + returning users: 800
                        + resurrected users: 30
                        = active users: 1,950
                        dormant users: 150""");
        assertThat(june.text(Locale.forLanguageTag("es"))).isEqualTo("""
                        Ciclo de vida de los usuarios
                        usuarios nuevos: 1.120
                        + usuarios recurrentes: 800
                        + usuarios reactivados: 30
                        = usuarios activos: 1.950
                        usuarios inactivos: 150""");
        assertThat(june.text(Locale.forLanguageTag("pt"))).isEqualTo("""
                        Ciclo de vida dos usuários
                        usuários novos: 1.120
                        + usuários recorrentes: 800
                        + usuários reativados: 30
                        = usuários ativos: 1.950
                        usuários inativos: 150""");
        assertThat(UserLifecycle.firstOfData(950).text(Locale.ENGLISH))
                .contains("new users: not defined, because nothing is known of the time before the data")
                .contains("= active users: 950");
    }

    @Test
    void refusals() {
        Refusal.of(() -> new UserLifecycle(-1, 0, 0, 0, true), "firstSeen", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, -1, 0, 0, true), "returning", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, 0, -1, 0, true), "resurrecting", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, 0, 0, -1, true), "dormant", -1, "0..");
        Refusal.of(() -> new UserLifecycle(5, 1, 0, 0, false), "returning", 1, "0..0", "first period");
        Refusal.of(() -> UserLifecycle.firstOfData(-1), "firstSeen", -1);
        UserLifecycle known = new UserLifecycle(0, 1, 0, 0, true);
        Refusal.of(() -> known.plus(UserLifecycle.firstOfData(5)), "returning", 1, "first period");
        Refusal.of(ArithmeticException.class, () -> new UserLifecycle(1, 0, Long.MAX_VALUE, 0, true), "overflow");
        Refusal.of(ArithmeticException.class, () -> new UserLifecycle(0, 1, 0, Long.MAX_VALUE, true), "overflow");
    }
}
