/**
 * What two scripts have in common and where they differ, at the level of the model: what has no
 * effect is taken out of the way first.
 */
@NullMarked
package io.github.stapwright.language.compare;

import org.jspecify.annotations.NullMarked;
