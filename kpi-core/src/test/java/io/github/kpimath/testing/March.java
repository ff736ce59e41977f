package io.github.kpimath.testing;

import io.github.kpimath.value.DateRange;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** A month in which clocks are changed, on the 29th in Madrid, with instants around it that often meet its ends. */
public final class March {

    public static final DateRange DAYS = DateRange.ofMonth(2026, 3);
    public static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    public static final Instant END = DAYS.endInstant(ZONE);

    private static final int HOURS = 6;

    private March() {}

    /** Quarters of a day from half a month before to half a month after. */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.integers().between(-60, 190).map(quarter -> END.minusSeconds(3_600L * HOURS * quarter));
    }

    /** Some or no time, in quarters of a day. */
    public static Arbitrary<Integer> hours(int most) {
        return Arbitraries.integers().between(0, most / HOURS).map(quarters -> quarters * HOURS);
    }

    /** A local time, such as 2026-03-20T10:00. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
