package io.github.kpimath.revenue;

import static java.util.Objects.requireNonNull;

import io.github.kpimath.Definition;
import io.github.kpimath.Formula;
import io.github.kpimath.Itemized;
import io.github.kpimath.Note;
import io.github.kpimath.value.Evidence;
import io.github.kpimath.value.ExactMoney;
import io.github.kpimath.value.PerPeriod;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How MRR moved over a window: between its two ends, or in each of its parts one after the other. The evidence of revenue
 * retention, which means nothing without its window.
 *
 * <pre>{@code
 * RevenueWindow year = RevenueWindow.of(movement, Period.ofMonths(12));
 * RevenueWindow monthByMonth = RevenueWindow.chained(twelveMovements, Period.ofMonths(1));
 * }</pre>
 *
 * <p>Between its two ends, the customers of the opening are followed through to the end: who went and came back counts with what
 * he pays then. Chained, each part has an opening of its own, and customers won in one part are followed in the next.
 *
 * <p>{@link #plus} joins disjoint sets of customers over the same window, part by part. Its size depends on the number of parts
 * only. Immutable and thread-safe.
 *
 * @param parts the movements, in order; one for a window between two ends
 * @param length the length of each part
 */
public record RevenueWindow(List<MrrMovement> parts, Period length) implements Evidence<RevenueWindow>, Itemized {

    private static final int MOST_PARTS = 1_200;

    /**
     * Checks, copies, and brings the length to months or days.
     *
     * @param parts the movements, in order; at least one
     * @param length the length of each part
     * @throws IllegalArgumentException if there is no part or more than 1,200, if one does not open with what the one before
     *     closes with, or the length is not positive or mixes months and days
     * @throws io.github.kpimath.value.CurrencyMismatchException if the parts are of different currencies
     */
    public RevenueWindow {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty: a window has at least one movement");
        }
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("parts has " + parts.size() + " movements, outside 1.." + MOST_PARTS);
        }
        ExactMoney.sum(
                parts.get(0).opening().currency(),
                parts.stream().map(MrrMovement::opening).toList());
        for (int i = 1; i < parts.size(); i++) {
            ExactMoney closing = parts.get(i - 1).closing();
            ExactMoney opening = parts.get(i).opening();
            if (!opening.equals(closing)) {
                throw new IllegalArgumentException("parts[" + i + "] opens with " + opening + ", and the part before it"
                        + " closes with " + closing + ": parts one after the other join without a gap");
            }
        }
        length = PerPeriod.of("", requireNonNull(length, "length")).period();
    }

    /**
     * A window between two ends.
     *
     * @param movement how MRR moved from its start to its end
     * @param length how long it is; 12 months is customary
     * @return the window
     * @throws IllegalArgumentException if the length is not positive or mixes months and days
     */
    public static RevenueWindow of(MrrMovement movement, Period length) {
        return new RevenueWindow(List.of(movement), length);
    }

    /**
     * A window of parts one after the other.
     *
     * @param parts the movements, in order; at least one
     * @param length the length of each part, such as a month
     * @return the window
     * @throws IllegalArgumentException if there is no part, if one does not open with what the one before closes with, or the
     *     length is not positive or mixes months and days
     */
    public static RevenueWindow chained(List<MrrMovement> parts, Period length) {
        return new RevenueWindow(parts, length);
    }

    @Override
    public RevenueWindow plus(RevenueWindow other) {
        if (parts.size() != other.parts.size() || !length.equals(other.length)) {
            throw new IllegalArgumentException("other is " + other.parts.size() + " x " + other.length + ", this is "
                    + parts.size() + " x " + length + ": only the same window adds up");
        }
        return new RevenueWindow(
                IntStream.range(0, parts.size())
                        .mapToObj(i -> parts.get(i).plus(other.parts.get(i)))
                        .toList(),
                length);
    }

    /** Whether figures over the two may be compared. */
    boolean isAsLongAs(RevenueWindow other) {
        return length.equals(other.length) && parts.size() == other.parts.size();
    }

    /** What every figure over a window says beside it. */
    List<Note> notes() {
        return List.of(note(length, parts.size()));
    }

    static Note note(Period length, int times) {
        long months = length.toTotalMonths();
        return months > 0
                ? Note.of("over-months", months * times)
                : Note.of("over-days", length.get(ChronoUnit.DAYS) * times);
    }

    /** Following the opening through to the end takes one movement between both ends. */
    void requireOnePart(Definition definition) {
        if (parts.size() != 1) {
            throw new IllegalArgumentException(
                    definition.id() + " follows the customers of one opening, and the window has " + parts.size()
                            + " parts: state one movement from its start to its end, or CHAINED");
        }
    }

    /** The product of a formula over the parts. */
    Formula chain(Function<MrrMovement, Formula> ofPart) {
        return parts.stream().map(ofPart).reduce(Formula::times).orElseThrow();
    }

    @Override
    public Optional<Formula> itemize(String symbol) {
        return Optional.empty();
    }
}
