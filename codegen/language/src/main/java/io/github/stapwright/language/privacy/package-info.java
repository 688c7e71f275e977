/**
 * Which values of a script can hold a path, a name or an argument of a person's program, and where
 * they go. Whether a script is right does not belong here.
 */
@NullMarked
package io.github.stapwright.language.privacy;

import org.jspecify.annotations.NullMarked;
