/** What {@code markers} writes, compiled against the DSL that is built after it. */
@NullMarked
package io.github.stapwright.language.markers;

import org.jspecify.annotations.NullMarked;
