/**
 * What the library can compute: every definition with a worked example, findable by id, domain, stage of the journey and text in
 * three languages; benchmarks and findings with their sources, and which figures to read together. See
 * {@link io.github.kpimath.catalog.KpiCatalog}.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.catalog;

import org.jspecify.annotations.NullMarked;
