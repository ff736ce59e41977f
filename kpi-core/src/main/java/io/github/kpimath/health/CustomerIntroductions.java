package io.github.kpimath.health;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.internal.ByKey;
import io.github.kpimath.value.DateRange;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the records of one customer say: whether he is one at the end of a period, and whom he introduced the company to in it. */
record CustomerIntroductions(boolean isAtEnd, EnumSet<IntroducedTo> to) implements ByKey.Joined<CustomerIntroductions> {

    static CustomerIntroductions of(
            DateRange period, Tenure tenure, @Nullable LocalDate day, @Nullable IntroducedTo to) {
        EnumSet<IntroducedTo> made = EnumSet.noneOf(IntroducedTo.class);
        if (day != null || to != null) {
            requireNonNull(to, "to");
            if (period.contains(requireNonNull(day, "day"))) {
                made.add(to);
            }
        }
        return new CustomerIntroductions(tenure.isAtEnd(period), made);
    }

    @Override
    public CustomerIntroductions and(CustomerIntroductions other) {
        EnumSet<IntroducedTo> both = EnumSet.copyOf(to);
        both.addAll(other.to);
        return new CustomerIntroductions(isAtEnd || other.isAtEnd, both);
    }

    static Introductions counted(Collection<CustomerIntroductions> customers) {
        List<CustomerIntroductions> atEnd =
                customers.stream().filter(CustomerIntroductions::isAtEnd).toList();
        return Introductions.of(atEnd.stream().filter(one -> !one.to.isEmpty()).count(), atEnd.size())
                .byKind(
                        champions(atEnd, IntroducedTo.PEERS),
                        champions(atEnd, IntroducedTo.DEPARTMENTS),
                        champions(atEnd, IntroducedTo.PROSPECTS));
    }

    private static long champions(List<CustomerIntroductions> customers, IntroducedTo kind) {
        return customers.stream().filter(one -> one.to.contains(kind)).count();
    }
}
