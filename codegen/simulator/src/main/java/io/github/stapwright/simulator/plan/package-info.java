/**
 * A script as small evaluators: names became slots and cells, types are settled, nothing is looked
 * up while it runs. When and why a handler runs belongs to the package above.
 */
@NullMarked
package io.github.stapwright.simulator.plan;

import org.jspecify.annotations.NullMarked;
