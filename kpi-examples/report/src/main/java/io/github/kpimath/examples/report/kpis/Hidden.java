package io.github.kpimath.examples.report.kpis;

import static io.github.kpimath.survey.EmployeeNetPromoterScore.DEFAULT_MINIMUM_ANSWERS;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which segments' employees must not be shown beside the total: those with fewer answers than the minimum and, as the total
 * less the others would reveal them, the next smallest until at least two are hidden that have the minimum together.
 */
final class Hidden {

    private Hidden() {}

    /** The segments with enough answers of their own that must be hidden for the sake of others. */
    static Set<String> forTheSakeOfOthers(Map<String, Long> answersBySegment) {
        List<Map.Entry<String, Long>> smallestFirst = answersBySegment.entrySet().stream()
                .filter(segment -> segment.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        Set<String> hidden = new HashSet<>();
        long hiddenSegments = 0;
        long hiddenAnswers = 0;
        for (Map.Entry<String, Long> segment : smallestFirst) {
            boolean tooFew = segment.getValue() < DEFAULT_MINIMUM_ANSWERS;
            boolean reveals = hiddenSegments == 1 || (hiddenSegments > 0 && hiddenAnswers < DEFAULT_MINIMUM_ANSWERS);
            if (!tooFew && !reveals) {
                break;
            }
            if (!tooFew) {
                hidden.add(segment.getKey());
            }
            hiddenSegments++;
            hiddenAnswers += segment.getValue();
        }
        return hidden;
    }
}
