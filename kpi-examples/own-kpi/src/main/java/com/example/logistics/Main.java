package com.example.logistics;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Prints the KPI in three languages, and what it says when nothing was delivered. */
public final class Main {

    private Main() {}

    /**
     * Prints.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Deliveries north = new Deliveries(90, 100);
        Deliveries south = new Deliveries(45, 60);
        OnTimeRate rate = new OnTimeRate(north.plus(south));
        OnTimeRate nothing = new OnTimeRate(new Deliveries(0, 0));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (String language : List.of("en", "es", "pt")) {
            Locale locale = Locale.forLanguageTag(language);
            out.println(rate.explain().text(locale));
            out.println(nothing.explain().text(locale));
        }
        out.println(rate.interval(0.95));
    }
}
