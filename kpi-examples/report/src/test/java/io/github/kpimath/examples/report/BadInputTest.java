package io.github.kpimath.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    private static final String CUSTOMERS = "id,joined,left,monthly_price,currency";
    private static final String ORDERS = "customer,date,amount";
    private static final String ANSWERS = "respondent,date,question,score";
    private static final String SPEND = "date,kind,category,amount";
    private static final String FIRST_VALUES = "customer,start,reached";

    @TempDir
    private Path folder;

    private Run run(String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"--data", folder.toString(), "--period", "2026-05"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers.csv | 1,2026-13-01,,750,USD | joined: found \"2026-13-01\", expected a date such as 2026-05-31",
                "customers.csv | 1,2026-02-30,,750,USD | joined: found \"2026-02-30\", expected a date such as 2026-05-31",
                "customers.csv | 1,0205-05-01,,750,USD | joined: found \"0205-05-01\", expected a date such as 2026-05-31",
                "customers.csv | 1,,,750,USD | joined: found \"\", expected a date such as 2026-05-31",
                "customers.csv | 1,2026-05-02,2026-05-01,750,USD"
                        + " | left: found \"2026-05-01\", expected no day before 2026-05-02, or nothing",
                "customers.csv | ,2026-05-02,,750,USD | id: found \"\", expected some text",
                "customers.csv | 1,2026-05-02,,,USD | monthly_price: found \"\", expected an amount of 0 or more such as 49.90",
                "customers.csv | 1,2026-05-02,,7,EUR | currency: found \"EUR\", expected USD, the currency of this report:"
                        + " amounts of two do not add up",
                "customers.csv | 0,2026-05-02,,7,USD"
                        + " | id: found \"0\", expected an id that no line before has: one line for each customer",
                "customers.csv | 1,2026-05-02 | left: found \"1,2026-05-02\", expected 5 cells: id, joined, left,"
                        + " monthly_price, currency",
                "orders.csv | 1,2026-05-01,-5 | amount: found \"-5\", expected an amount of 0 or more such as 49.90",
                "orders.csv | 1,2026-05-01,1e3 | amount: found \"1e3\", expected an amount of 0 or more such as 49.90",
                "orders.csv | 1,2026-05-01,1,50 | amount: found \"1,2026-05-01,1,50\", expected 3 cells: customer, date, amount",
                "orders.csv | 1,01.05.2026,5 | date: found \"01.05.2026\", expected a date such as 2026-05-31",
                "answers.csv | 1,2026-05-01,nps,11 | score: found \"11\", expected a whole number from 0 to 10",
                "answers.csv | 1,2026-05-01,csat,0 | score: found \"0\", expected a whole number from 1 to 5",
                "answers.csv | 1,2026-05-01,ces,6.5 | score: found \"6.5\", expected a whole number from 1 to 7",
                "answers.csv | 1,2026-05-01,mood,3 | question: found \"mood\", expected nps, enps, csat, ces, or pulse:"
                        + " and the words of the question",
                "spend.csv | 2026-05-01,gift,fair,10 | kind: found \"gift\", expected acquisition or retention",
                "spend.csv | 2026-05-01,retention,,10 | category: found \"\", expected some text",
                "first_values.csv | 1,2026-05-02,2026-05-01"
                        + " | reached: found \"2026-05-01\", expected no day before 2026-05-02, or nothing",
                "contracts.csv | 1,2026-05-31,9000,yes"
                        + " | renewed_value: found \"yes\", expected an amount of 0 or more such as 49.90",
                "sessions.csv | 1,U1,2026-05-31,-5 | minutes: found \"-5\", expected a whole number from 0 to 10000",
                "cases.csv | 1,2026-05-31,,,1,no | opened: found \"2026-05-31\", expected a time such as 2026-05-31T17:30",
                "cases.csv | 1,0226-05-31T09:00,,,1,no"
                        + " | opened: found \"0226-05-31T09:00\", expected a time such as 2026-05-31T17:30",
                "cases.csv | 1,2026-05-31T09:00,,2026-05-31T08:59,1,no"
                        + " | resolved: found \"2026-05-31T08:59\", expected no time before 2026-05-31T09:00, or nothing",
                "cases.csv | 1,2026-05-31T09:00,,,0,no | contacts: found \"0\", expected a whole number from 1 to 10000",
                "comments.csv | 2026-05-01,11,nice, | score: found \"11\", expected a whole number from 0 to 10",
                "comments.csv | 2026-05-01,10,,price+ | comment: found \"\", expected a comment, as it has themes",
                "health.csv | 1,use,0.5,1,1,1 | best: found \"1\", expected another number than worst",
                "health.csv | 1,use,0.5,0,1,0 | weight: found \"0\", expected a number above 0",
                "health.csv | 1,mood,0.5,0,1,1 | aspect: found \"mood\", expected better_retention, finances, hiring,"
                        + " more_business, other, outcome, own_customers, problem_solving, relation, satisfaction, tickets, use",
                "figures.csv | 2026-05,visits,many | value: found \"many\", expected a number such as 12 or 0.35",
                "figures.csv | 2026-05,visitors,7 | name: found \"visitors\", expected a name that no line before has for this period",
                "figures.csv | 2026-05,trial_days,0 | value: found \"0\", expected a whole number from 1 to 10000",
                "figures.csv | 2026-05,cart_minutes,0.5 | value: found \"0.5\", expected a whole number from 1 to 10000",
                "visits.csv | B1,V1,2026-05-01,,-1,0 | pages: found \"-1\", expected a whole number from 0 to 10000",
                "visits.csv | B1,,2026-05-01,,1,0 | visitor: found \"\", expected some text",
                "trials.csv | 1,gift,2026-05-02, | kind: found \"gift\", expected trial or free",
                "trials.csv | 1,trial,2026-05-02,2026-05-01"
                        + " | first_paid: found \"2026-05-01\", expected no day before 2026-05-02, or nothing",
                "carts.csv | 2026-05-02T10:00,2026-05-02T09:59"
                        + " | ordered: found \"2026-05-02T09:59\", expected no time before 2026-05-02T10:00, or nothing",
                "introductions.csv | 1,2026-05-02,1 | won: found \"1\", expected another customer, or nothing",
                "outcomes.csv | 1,2026-05-02,maybe | succeeded: found \"maybe\", expected yes or no",
                "figures.csv | May,visits,7 | period: found \"May\", expected a period such as 2026-05",
            })
    void aMalformedLineStopsWithFileLineColumnValueAndWhatWasExpected(String file, String line, String message) {
        String header = switch (file) {
            case "customers.csv" -> CUSTOMERS;
            case "orders.csv" -> ORDERS;
            case "answers.csv" -> ANSWERS;
            case "spend.csv" -> SPEND;
            case "contracts.csv" -> "customer,ends,value,renewed_value";
            case "sessions.csv" -> "customer,user,date,minutes";
            case "cases.csv" -> "customer,opened,answered,resolved,contacts,reopened";
            case "comments.csv" -> "date,score,comment,themes";
            case "health.csv" -> "customer,aspect,value,worst,best,weight";
            case "figures.csv" -> "period,name,value";
            case "visits.csv" -> "visit,visitor,date,source,pages,purchases";
            case "trials.csv" -> "customer,kind,started,first_paid";
            case "carts.csv" -> "started,ordered";
            case "introductions.csv" -> "customer,date,won";
            case "outcomes.csv" -> "customer,date,succeeded";
            default -> FIRST_VALUES;
        };
        String good = switch (file) {
            case "customers.csv" -> "0,2026-01-01,,750,USD";
            case "orders.csv" -> "0,2026-05-01,5";
            case "answers.csv" -> "0,2026-05-01,nps,";
            case "spend.csv" -> "2026-05-01,retention,training,10";
            case "contracts.csv" -> "0,2026-05-31,9000,";
            case "sessions.csv" -> "0,U0,2026-05-31,";
            case "cases.csv" -> "0,2026-05-31T09:00,,,1,no";
            case "comments.csv" -> "2026-05-01,9,,";
            case "health.csv" -> "0,use,,0,1,1";
            case "figures.csv" -> "2026-05,visitors,1200";
            case "visits.csv" -> "B0,V0,2026-05-31,,3,1";
            case "trials.csv" -> "0,free,2026-05-31,";
            case "introductions.csv" -> "0,2026-05-31,";
            case "outcomes.csv" -> "0,2026-05-31,yes";
            case "carts.csv" -> "2026-05-31T09:00,";
            default -> "0,2026-05-01,";
        };
        Run.file(
                folder,
                file,
                header,
                good,
                line,
                good.replace("0,2026", "9,2026").replace("visitors", "visits"));

        assertThat(run()).isEqualTo(new Run(2, "", file + ", line 3, column " + message + "\n"));

        Run skipping = run("--skip-bad-lines");
        assertThat(skipping.status()).isZero();
        assertThat(skipping.out())
                .contains("\n* 1 malformed line of " + file + " was skipped.\n* Skipped: " + file + ", line 3, column "
                        + message + "\n");
    }

    @Test
    void skippedLinesAreCountedAndTheOthersMeasured() {
        Run.file(folder, "orders.csv", ORDERS, "1,2026-05-01,10", "1,x,10", "2,2026-05-01,x", "1,2026-05-03,20");
        Run run = run("--skip-bad-lines");

        assertThat(run.cells("Average purchase")).contains("USD\u00a015.00", "2");
        assertThat(run.out()).contains("""

                        * 2 malformed lines of orders.csv were skipped.
                        * Skipped: orders.csv, line 3, column date: found "x", expected a date such as 2026-05-31
                        * Skipped: orders.csv, line 4, column amount: found "x", expected an amount of 0 or more such as 49.90
                        """);
    }

    @ParameterizedTest
    @CsvSource({"table, '* '", "json, ''", "csv, ',remark,,,,,,,,,,'"})
    void tenSkippedLinesAreListedInEveryFormatAndTheOthersCounted(String format, String before) {
        String[] lines = new String[13];
        Arrays.fill(lines, "1,x,10");
        lines[0] = ORDERS;
        Run.file(folder, "orders.csv", lines);
        List<String> out = run("--skip-bad-lines", "--format", format)
                .out()
                .lines()
                .map(line -> line.replaceAll("[\\\\\"]", "").strip())
                .toList();

        assertThat(out)
                .contains(before + "2 more malformed lines were skipped that are not listed here.")
                .filteredOn(line -> line.startsWith(before + "Skipped: orders.csv, line "))
                .hasSize(10)
                .first()
                .asString()
                .startsWith(before
                        + "Skipped: orders.csv, line 2, column date: found x, expected a date such as 2026-05-31");
    }

    @Test
    void bytesThatAreNoUtf8AreRefusedInTheirLine() throws IOException {
        Files.write(
                folder.resolve("orders.csv"),
                (ORDERS + "\n1,2026-05-01,1\nJos\u00e9,2026-05-01,1\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run().err())
                .isEqualTo("orders.csv, line 3, column customer: found \"Jos\ufffd\", expected text in UTF-8\n");
    }

    @Test
    void aQuoteThatNeverEndsStopsTheProgramEvenWhenBadLinesAreSkippedSinceItSwallowsTheRest() {
        Run.file(folder, "orders.csv", ORDERS, "1,2026-05-01,1", "\"2,2026-05-01,1", "3,2026-05-01,1");

        assertThat(run("--skip-bad-lines"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "orders.csv, line 3 or after: found quotes that do not match, expected a quote before and after a"
                                + " cell, and quotes inside it doubled\n"));
    }

    @Test
    void aMessageShowsNothingThatATerminalWouldObey() {
        Run.file(folder, "orders.csv", ORDERS, "1,\u001b[2J,1");

        assertThat(run().err()).contains("found \"?[2J\"");
    }

    @Test
    void aMissingColumnIsNamedTogetherWithThoseThatThereAre() {
        Run.file(folder, "orders.csv", "customer,day,amount", "1,2026-05-01,1");

        assertThat(run())
                .isEqualTo(new Run(2, "", "orders.csv: no column date; its columns are customer, day, amount\n"));
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        Run.file(folder, "orders.csv", "customer,date,amount,amount", "1,2026-05-01,1,2");

        assertThat(run()).isEqualTo(new Run(2, "", "orders.csv: more than one column amount\n"));
    }

    @Test
    void anEmptyFileIsRefused() {
        Run.file(folder, "orders.csv");

        assertThat(run()).isEqualTo(new Run(2, "", "orders.csv is empty: expected a header line\n"));
    }

    @Test
    void nothingHalfWrittenIsLeftBehindAndTheOldReportStays() throws IOException {
        Path report = folder.resolve("report.txt");
        Run.file(folder, "orders.csv", ORDERS, "1,2026-05-01,1");
        assertThat(run("--output", report.toString())).isEqualTo(new Run(0, "", ""));
        String before = Files.readString(report);
        Run.file(folder, "orders.csv", ORDERS, "1,2026-05-01,2", "broken");

        assertThat(run("--output", report.toString()).status()).isEqualTo(2);

        assertThat(before).contains("USD\u00a01.00");
        assertThat(Files.readString(report)).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void windowsLineEndsBlankLinesQuotesAndAByteOrderMarkAreRead() throws IOException {
        Files.writeString(
                folder.resolve("orders.csv"),
                "\ufeffcustomer,date,amount\r\n\r\n\"A, the first\", 2026-05-01 ,10\r\n\"A, the first\",2026-05-02,20\r\n");

        assertThat(run().cells("Repeat purchase")).contains("100%", "1");
    }
}
