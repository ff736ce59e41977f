package io.github.kpimath.examples.report;

import io.github.kpimath.examples.report.records.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a company that does not exist: software for workshops, sold by the month, with a shop for spare parts.
 *
 * <p>Arithmetic writes them, always the same, so that a reader can check the report by counting: in May 2026 it starts with
 * 1,000 customers who pay 750 dollars each on average, loses 64, wins 20 for 10,000 dollars, sells 2,400 parts of 50 dollars on
 * average to 800 of them. Of the 2,340 customers it had before, 1,404 left after 8 months on average and 936 have stayed for more
 * than 48: of their first 48 months, customers stay 24.
 */
final class SampleCompany implements Source {

    static final String PERIOD = "2026-05";

    private static final LocalDate START = LocalDate.of(2026, 5, 1);
    private static final LocalDate END = START.plusMonths(1);
    private static final String[] REGIONS = {"north", "south", "online"};
    private static final int[] PRICES = {500, 750, 750, 1_000};
    /** Who leaves does so after so many months, 8 on average. */
    private static final int[] TENURES = {1, 1, 2, 2, 3, 3, 4, 4, 4, 18, 18, 36};
    /** Five amounts of 50.00 on average. */
    private static final String[] AMOUNTS = {"19.90", "35.45", "49.95", "64.60", "80.10"};

    private static final String[] PULSE = {"I know what is expected of me", "I have what I need", "I am listened to"};
    private static final int EMPLOYEES = 32;

    private static final int STAYING = 936;
    private static final int LOST = 64;
    private static final int WON = 20;
    private static final int FORMER = 1_340;
    private static final int BUYERS = 800;
    /** What 36 customers pay more than when the period began, and 36 others less. */
    private static final int CHANGE = 250;

    private final Map<String, String> files = new LinkedHashMap<>();

    SampleCompany() {
        files.put("customers.csv", customers());
        files.put("orders.csv", orders());
        files.put("answers.csv", answers());
        files.put("spend.csv", spend());
        files.put("first_values.csv", firstValues());
        SampleService.addTo(files);
        SampleShop.addTo(files);
    }

    @Override
    public Optional<InputStream> open(String fileName) {
        return Optional.ofNullable(files.get(fileName))
                .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of each file by its name. */
    Map<String, String> files() {
        return Collections.unmodifiableMap(files);
    }

    private static String customers() {
        StringBuilder csv = new StringBuilder("id,joined,left,segment,monthly_price,price_at_start\n");
        for (int i = 0; i < STAYING; i++) {
            LocalDate joined = END.minusMonths(48 + i * 7 % 76).minusDays(1 + i % 27);
            csv.append(customer("S", i, joined + ",", i % 26 == 0 ? -CHANGE : i % 26 == 13 ? CHANGE : 0));
        }
        for (int i = 0; i < LOST; i++) {
            LocalDate left = START.plusDays(i % 31);
            csv.append(customer("L", i, joined(left, i) + "," + left, 0));
        }
        for (int i = 0; i < WON; i++) {
            csv.append(customer("W", i, START.plusDays(1 + i) + ",", 0));
        }
        for (int i = 0; i < FORMER; i++) {
            LocalDate left = START.minusMonths(i % 60).minusDays(1 + i % 28);
            csv.append(customer("F", i, joined(left, LOST + i) + "," + left, 0));
        }
        return csv.toString();
    }

    /** Three leavers in a row have the same tenure, so that it has nothing to do with their region. */
    private static LocalDate joined(LocalDate left, int leaver) {
        return left.minusMonths(TENURES[leaver / REGIONS.length % TENURES.length]);
    }

    /** Somebody whose price was another one when the period began says so. */
    private static String customer(String group, int i, String joinedAndLeft, int change) {
        int price = PRICES[i % PRICES.length];
        String before = change == 0 ? "" : price + change + ".00";
        return id(group, i) + "," + joinedAndLeft + "," + region(i) + "," + price + ".00," + before + "\n";
    }

    /** In May one to five orders of each buyer, three on average; an April that must not be counted; two gifts. */
    private static String orders() {
        StringBuilder csv = new StringBuilder("customer,date,amount\n");
        int number = 0;
        for (int i = 0; i < BUYERS; i++) {
            csv.append(order(i, START.minusDays(1 + i % 30), "99.00"));
            for (int k = 0; k <= i % 5; k++) {
                csv.append(order(i, START.plusDays((i + 11 * k) % 31), AMOUNTS[number++ % AMOUNTS.length]));
            }
        }
        return csv.append(order(7, END.minusDays(1), "0.00"))
                .append(order(8, END.minusDays(1), "0.00"))
                .toString();
    }

    private static String order(int i, LocalDate date, String amount) {
        return id("S", i) + "," + date + "," + amount + "\n";
    }

    private static String answers() {
        StringBuilder csv = new StringBuilder("respondent,date,question,score,segment\n");
        int[] ofHundred = {2, 3, 5, 10, 25, 35, 20};
        int respondent = 0;
        for (int score = 1; score <= ofHundred.length; score++) {
            for (int i = 0; i < ofHundred[score - 1]; i++) {
                csv.append(answer(id("S", respondent++), "ces", String.valueOf(score), ""));
            }
        }
        for (int i = 0; i < 400; i++) {
            int score = i % 40 < 10 ? 9 + i % 2 : i % 40 < 37 ? 7 + i % 2 : i % 7;
            csv.append(answer(id("S", i), "nps", String.valueOf(score), ""));
        }
        for (int i = 0; i < 54; i++) {
            String score = i >= 50 ? "" : String.valueOf(i % 5 == 0 ? 1 + i % 3 : 4 + i % 2);
            csv.append(answer(id("S", i), "csat", score, ""));
        }
        for (int question = 0; question < PULSE.length; question++) {
            for (int i = 0; i < EMPLOYEES; i++) {
                String score = (i + question) % 11 == 0 ? "" : String.valueOf(5 - (i * (question + 2) + i / 3) % 4);
                csv.append(answer(id("E", i), "pulse: " + PULSE[question], score, ""));
            }
        }
        int[] employees = {20, 9, 3};
        for (int region = 0; region < employees.length; region++) {
            for (int i = 0; i < employees[region]; i++) {
                csv.append(answer(id("E", 100 * region + i), "enps", String.valueOf(10 - i * 3 % 7), REGIONS[region]));
            }
        }
        return csv.toString();
    }

    private static String answer(String respondent, String question, String score, String region) {
        return respondent + "," + START.plusDays(respondent.hashCode() % 31) + "," + question + "," + score + ","
                + region + "\n";
    }

    private static String spend() {
        return """
                date,kind,category,amount
                2026-04-30,acquisition,advertising,9000.00
                2026-05-04,acquisition,advertising,4200.00
                2026-05-11,acquisition,commissions,1500.00
                2026-05-18,acquisition,discounts to new customers,700.00
                2026-05-29,acquisition,sales salaries,3600.00
                2026-05-15,retention,training of customers,1800.00
                2026-05-29,retention,service salaries,5200.00
                """;
    }

    /** Of those who took up a new service in the last months: the first value after days or weeks, every eighth still waiting. */
    private static String firstValues() {
        StringBuilder csv = new StringBuilder("customer,start,first_value,reached\n");
        for (int i = 0; i < 120; i++) {
            LocalDate start = END.minusDays(1 + i);
            LocalDate reached = start.plusDays(1 + i * 5 % 12);
            LocalDate first = start.plusDays(i % 4);
            csv.append(id("S", i)).append(',').append(start).append(',');
            csv.append(i % 16 == 0 || !first.isBefore(END) ? "" : first).append(',');
            csv.append(i % 8 == 0 || !reached.isBefore(END) ? "" : reached).append('\n');
        }
        return csv.toString();
    }

    private static String id(String group, int i) {
        return group + (1_001 + i);
    }

    private static String region(int i) {
        return REGIONS[i % REGIONS.length];
    }
}
