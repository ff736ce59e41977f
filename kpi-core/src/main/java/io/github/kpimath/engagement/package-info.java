/**
 * How customers take up and use the product: who is active and how often, time and pages, time to value, contacts, and the
 * lifecycle of users.
 *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.engagement;

import org.jspecify.annotations.NullMarked;
