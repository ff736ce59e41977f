package io.github.kpimath.testing;

import io.github.kpimath.Definition;
import io.github.kpimath.Direction;
import io.github.kpimath.Formula;
import io.github.kpimath.KpiType;
import io.github.kpimath.MultipleKpi;
import io.github.kpimath.Note;
import io.github.kpimath.Texts;
import io.github.kpimath.value.Evidence;
import java.util.List;
import java.util.ResourceBundle;

/**
 * A KPI as users write their own: a plain number, with words of its own in three languages.
 *
 * @param evidence pages and visits
 */
public record PagesPerVisit(Visits evidence) implements MultipleKpi {

    /** Page views and visits of a period. */
    public record Visits(long pages, long visits) implements Evidence<Visits> {

        @Override
        public Visits plus(Visits other) {
            return new Visits(Math.addExact(pages, other.pages), Math.addExact(visits, other.visits));
        }
    }

    /** The one definition. */
    public enum Method implements Definition {
        PAGES_OVER_VISITS;

        @Override
        public KpiType kpi() {
            return KPI;
        }
    }

    private static final Texts WORDS = locale -> ResourceBundle.getBundle("io.github.kpimath.testing.pages", locale);
    private static final KpiType KPI = KpiType.multiple("engagement", "pages-per-visit", Direction.HIGH_IS_GOOD)
            .withTexts(WORDS);

    @Override
    public Definition definition() {
        return Method.PAGES_OVER_VISITS;
    }

    @Override
    public Formula formula() {
        return Formula.count("page-views", evidence.pages()).over(Formula.count("visits", evidence.visits()));
    }

    @Override
    public List<Note> notes() {
        return List.of(Note.of("bots-left-out"));
    }
}
