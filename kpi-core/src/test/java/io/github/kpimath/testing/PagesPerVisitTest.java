package io.github.kpimath.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.testing.PagesPerVisit.Method;
import io.github.kpimath.testing.PagesPerVisit.Visits;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

/** The conformance of plain numbers, and of KPIs that bring their own words. */
class PagesPerVisitTest extends MultipleConformance<Visits, PagesPerVisit> {

    @Override
    protected List<Canonical<Visits, PagesPerVisit>> definitions() {
        return List.of(
                new Canonical<>(Method.PAGES_OVER_VISITS, PagesPerVisit::new, e -> Ratio.of(e.pages(), e.visits())));
    }

    @Override
    protected Arbitrary<Visits> inputs() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 5_000);
        return Combinators.combine(count, count).as(Visits::new);
    }

    @Override
    protected Visits empty() {
        return new Visits(0, 0);
    }

    @Override
    protected Optional<BinaryOperator<Visits>> plus() {
        return Optional.of(Visits::plus);
    }

    @Test
    void speaksThreeLanguages() {
        PagesPerVisit pages = new PagesPerVisit(new Visits(4_500, 1_000));
        assertThat(pages.explain().text(Locale.ENGLISH))
                .isEqualTo(
                        "Pages per visit = page views ÷ visits = 4,500 ÷ 1,000 = 4.5\nVisits of robots are left out.");
        assertThat(pages.explain().text(Locale.forLanguageTag("es")))
                .isEqualTo("Páginas por visita = páginas vistas ÷ visitas = 4.500 ÷ 1.000 = 4,5\n"
                        + "No se cuentan las visitas de robots.");
        assertThat(new PagesPerVisit(new Visits(0, 0)).explain().formula(Locale.forLanguageTag("pt")))
                .isEqualTo("Páginas por visita = páginas vistas ÷ visitas = 0 ÷ 0:"
                        + " não definido, porque ninguém veio");
    }
}
