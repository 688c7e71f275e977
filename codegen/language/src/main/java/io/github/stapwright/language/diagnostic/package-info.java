/**
 * Problems: what was found, where, how bad it is and how to mend it, as values and as text for
 * people.
 *
 * <p>Finding problems belongs to the packages that know the rules; this one knows no rule.
 */
@NullMarked
package io.github.stapwright.language.diagnostic;

import org.jspecify.annotations.NullMarked;
