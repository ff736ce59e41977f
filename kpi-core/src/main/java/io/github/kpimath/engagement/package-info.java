/** How customers take up and use the product. *
 * @serial exclude
 */
@NullMarked
package io.github.kpimath.engagement;

import org.jspecify.annotations.NullMarked;
