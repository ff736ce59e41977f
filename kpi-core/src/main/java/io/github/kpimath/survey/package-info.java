/**
 * What customers and employees answer: net promoter score, satisfaction, effort and engagement, from one evidence, the histogram of
 * whole-number answers on a scale ({@link io.github.kpimath.survey.ScoreDistribution}); who answered at all, and what they wrote.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.survey;

import org.jspecify.annotations.NullMarked;
