package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.Refusal;
import io.github.kpimath.testing.RoundTrip;
import java.util.Locale;
import java.util.OptionalLong;
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
                        new UserLifecycle(first, returning, resurrecting, dormant, first % 2 == 0));
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

    /** The data of one country begin with the period, those of another before it. */
    @Test
    void theFirstPeriodOfSomeIsALaterOneOfOthers() {
        UserLifecycle beginning = UserLifecycle.firstOfData(950);
        UserLifecycle later = new UserLifecycle(120, 800, 30, 150, true);
        UserLifecycle both = beginning.plus(later);
        assertThat(both).isEqualTo(later.plus(beginning)).isEqualTo(new UserLifecycle(1_070, 800, 30, 150, false));
        assertThat(both.newUsers()).isEmpty();
        assertThat(both.active()).isEqualTo(beginning.active() + later.active());
        assertThat(both.activeBefore()).isEqualTo(later.activeBefore());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void bothSumsHoldAndAddUp(@ForAll("lifecycles") UserLifecycle some, @ForAll("lifecycles") UserLifecycle others) {
        assertThat(some.active()).isEqualTo(some.firstSeen() + some.returning() + some.resurrecting());
        assertThat(some.newUsers())
                .isEqualTo(some.newKnown() ? OptionalLong.of(some.firstSeen()) : OptionalLong.empty());
        assertThat(some.activeBefore()).isEqualTo(some.returning() + some.dormant());
        UserLifecycle all = some.plus(others);
        assertThat(all.active()).isEqualTo(some.active() + others.active());
        assertThat(all.activeBefore()).isEqualTo(some.activeBefore() + others.activeBefore());
        assertThat(all).isEqualTo(others.plus(some));
        assertThat(all.newUsers().isPresent()).isEqualTo(some.newKnown() && others.newKnown());
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
    }

    /** The users of the period are the sum of the lines above them, there too. */
    @Test
    void theFirstPeriodAddsUpAsWell() {
        UserLifecycle first = UserLifecycle.firstOfData(950);
        assertThat(first.text(Locale.ENGLISH)).isEqualTo("""
                        User lifecycle
                        users seen for the first time: 950
                        + returning users: 0
                        + resurrected users: 0
                        = active users: 950
                        dormant users: 0
                        new users: not defined, because nothing is known of the time before the data""");
        assertThat(first.text(Locale.forLanguageTag("es")))
                .contains("\nusuarios vistos por primera vez: 950\n+ usuarios recurrentes: 0")
                .contains("\nusuarios nuevos: no definido, porque ");
        assertThat(first.text(Locale.forLanguageTag("pt")))
                .contains("\nusuários vistos pela primeira vez: 950\n+ usuários recorrentes: 0")
                .contains("\nusuários novos: não definido, porque ");
        assertThat(first.plus(new UserLifecycle(0, 7, 0, 0, true)).text(Locale.ENGLISH))
                .contains("first time: 950\n+ returning users: 7\n+ resurrected users: 0\n= active users: 957\n");
    }

    @Test
    void refusals() {
        Refusal.of(() -> new UserLifecycle(-1, 0, 0, 0, true), "firstSeen", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, -1, 0, 0, true), "returning", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, 0, -1, 0, true), "resurrecting", -1, "0..");
        Refusal.of(() -> new UserLifecycle(0, 0, 0, -1, true), "dormant", -1, "0..");
        Refusal.of(() -> UserLifecycle.firstOfData(-1), "firstSeen", -1);
        Refusal.of(ArithmeticException.class, () -> new UserLifecycle(1, 0, Long.MAX_VALUE, 0, true), "overflow");
        Refusal.of(ArithmeticException.class, () -> new UserLifecycle(0, 1, 0, Long.MAX_VALUE, true), "overflow");
    }
}
