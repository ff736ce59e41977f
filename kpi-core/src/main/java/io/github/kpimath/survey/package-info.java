/**
 * What customers and employees answer: net promoter score, satisfaction and effort, all from one evidence, the histogram of
 * whole-number answers on a scale ({@link io.github.kpimath.survey.ScoreDistribution}).
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.survey;

import org.jspecify.annotations.NullMarked;
