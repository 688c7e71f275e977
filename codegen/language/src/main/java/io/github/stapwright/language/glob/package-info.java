/** Patterns of names, as every part of SystemTap that takes one reads them. */
@NullMarked
package io.github.stapwright.language.glob;

import org.jspecify.annotations.NullMarked;
