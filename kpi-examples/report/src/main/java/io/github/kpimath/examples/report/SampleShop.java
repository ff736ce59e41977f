package io.github.kpimath.examples.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Who came to the sample company in May 2026: 1,500 visits of 1,200 people, of whom 30 bought; 40 trials, of which 30 are over and 12
 * of these were converted in time; 640 free users; 1,050 carts, of which 700 were abandoned and 20 of these ordered after all.
 */
final class SampleShop {

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDateTime LAST_MINUTES =
            START.plusMonths(1).atStartOfDay().minusMinutes(29);

    private static final int VISITS = 1_500;
    private static final int VISITORS = 1_200;
    private static final int TRIALS = 40;
    private static final int TRIALS_OVER = 30;
    private static final int FREE = 640;
    private static final int FREE_SINCE_A_MONTH = 600;
    private static final int ORDERED = 300;
    private static final int RECOVERED = 320;
    private static final int ABANDONED = 1_000;
    private static final int CARTS = 1_050;

    private SampleShop() {}

    static void addTo(Map<String, String> files) {
        files.put("visits.csv", visits());
        files.put("trials.csv", trials());
        files.put("carts.csv", carts());
    }

    /** Every fortieth visitor buys, and one of them when he comes again. */
    private static String visits() {
        StringBuilder csv = new StringBuilder("visit,visitor,date,source,pages,purchases\n");
        for (int i = 0; i < VISITS; i++) {
            boolean buys = i < VISITORS ? i % 40 == 0 : i == VISITORS;
            csv.append("B")
                    .append(1_001 + i)
                    .append(",V")
                    .append(1_001 + i % VISITORS)
                    .append(',');
            csv.append(START.plusDays(i % 31)).append(i % 10 < 3 ? ",," : ",search,");
            csv.append(3 + i % 2).append(buys ? ",1\n" : ",0\n");
        }
        return csv.toString();
    }

    /** Whose 14 or 30 days are over when May is, and who began later; who pays when they are over is too late. */
    private static String trials() {
        StringBuilder csv = new StringBuilder("customer,kind,started,first_paid\n");
        for (int i = 0; i < TRIALS; i++) {
            LocalDate started = START.plusDays(i < TRIALS_OVER ? i % 18 : 18 + i % 13);
            boolean converted = i < TRIALS_OVER ? i % 5 < 2 : i % 4 == 0;
            csv.append(trial("T", i, "trial", started, converted ? 1 + i % 3 : i % 5 == 4 ? 14 : -1));
        }
        for (int i = 0; i < FREE; i++) {
            boolean isOld = i < FREE_SINCE_A_MONTH;
            LocalDate started = START.plusDays(isOld ? i % 2 : 2 + i % 29);
            boolean converted = isOld ? i % 100 < 3 : i == FREE_SINCE_A_MONTH;
            csv.append(trial("G", i, "free", started, converted ? i % 29 : -1));
        }
        return csv.toString();
    }

    private static String trial(String group, int i, String kind, LocalDate started, int paidAfter) {
        return group + (1_001 + i) + "," + kind + "," + started + ","
                + (paidAfter < 0 ? "" : started.plusDays(paidAfter)) + "\n";
    }

    /** Ordered within half an hour, after it, never, and too new to be given up. */
    private static String carts() {
        StringBuilder csv = new StringBuilder("started,ordered\n");
        for (int i = 0; i < CARTS; i++) {
            LocalDateTime started =
                    i < ABANDONED ? START.atStartOfDay().plusMinutes(43L * i) : LAST_MINUTES.plusMinutes(i % 29);
            csv.append(started).append(',');
            csv.append(i < ORDERED ? started.plusMinutes(i % 30) : i < RECOVERED ? started.plusMinutes(30 + i) : "");
            csv.append('\n');
        }
        return csv.toString();
    }
}
