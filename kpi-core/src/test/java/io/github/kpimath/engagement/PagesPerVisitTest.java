package io.github.kpimath.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kpimath.engagement.PagesPerVisit.Method;
import io.github.kpimath.testing.Canonical;
import io.github.kpimath.testing.MultipleConformance;
import io.github.kpimath.testing.Ratio;
import io.github.kpimath.testing.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;

class PagesPerVisitTest extends MultipleConformance<PageViews, PagesPerVisit> {

    @Override
    protected List<Canonical<PageViews, PagesPerVisit>> definitions() {
        return List.of(new Canonical<>(
                Method.PAGE_VIEWS_OVER_VISITS, e -> PagesPerVisit.of(e), e -> Ratio.of(e.pageViews(), e.visits())));
    }

    @Override
    protected Arbitrary<PageViews> inputs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 40);
        return Combinators.combine(number, number)
                .as((views, visits) -> new PageViews(visits == 0 ? 0 : views, visits));
    }

    @Override
    protected PageViews empty() {
        return PageViews.empty();
    }

    @Override
    protected Optional<BinaryOperator<PageViews>> plus() {
        return Optional.of(PageViews::plus);
    }

    @Test
    void theExample() {
        PagesPerVisit pages = PagesPerVisit.ofCounts(4_200, 1_500);
        assertThat(pages.multiple()).isEqualTo(2.8);
        assertThat(pages.explain().text(Locale.ENGLISH))
                .isEqualTo("Pages per visit = page views ÷ visits = 4,200 ÷ 1,500 = 2.8");
    }

    @Test
    void refusals() {
        Refusal.of(() -> PagesPerVisit.ofCounts(-1, 1), "pageViews", -1, "0..");
        Refusal.of(() -> PagesPerVisit.ofCounts(1, -1), "visits", -1, "0..");
        Refusal.of(() -> PagesPerVisit.ofCounts(5, 0), "pageViews", 5, "0..0", "no visits");
        PageViews most = new PageViews(0, Long.MAX_VALUE);
        Refusal.of(ArithmeticException.class, () -> most.plus(most), "overflow");
        Refusal.ofNull(() -> PagesPerVisit.of(null), "evidence");
    }
}
