/**
 * The one idea of this library: <em>evidence → formula → result</em>.
 *
 * <p>{@linkplain io.github.kpimath.value.Evidence Evidence} is the smallest summary of raw records that adds up exactly.
 * A result is a {@link io.github.kpimath.Kpi}: evidence and the {@link io.github.kpimath.Definition} that was used. Its
 * {@link io.github.kpimath.Formula} stands once and does two things: it evaluates exactly, and it prints itself, so that
 * the number and its {@link io.github.kpimath.Explanation} cannot drift apart.
 *
 * <p>The kinds of KPI are {@link io.github.kpimath.RateKpi} with its sub-kind {@link io.github.kpimath.ShareKpi},
 * {@link io.github.kpimath.ScoreKpi} with its sub-kind {@link io.github.kpimath.NetShareKpi},
 * {@link io.github.kpimath.MultipleKpi}, {@link io.github.kpimath.MoneyKpi}, {@link io.github.kpimath.DurationKpi} and
 * {@link io.github.kpimath.CountKpi}. Implement one of them to write a KPI of your own.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath;

import org.jspecify.annotations.NullMarked;
