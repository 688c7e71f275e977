/**
 * The one door from a script's text to all that is found in it: what is read, with what settings,
 * and in what order the parts of the language look at it.
 */
@NullMarked
package io.github.stapwright.language.read;

import org.jspecify.annotations.NullMarked;
