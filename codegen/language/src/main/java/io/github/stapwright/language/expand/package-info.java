/**
 * What SystemTap puts in the place of what a script says: the points and bodies of aliases. Nothing
 * here judges a script.
 */
@NullMarked
package io.github.stapwright.language.expand;

import org.jspecify.annotations.NullMarked;
