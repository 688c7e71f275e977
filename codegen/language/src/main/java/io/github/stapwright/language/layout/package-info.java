/**
 * The one canonical form of SystemTap text: how a script's statements become lines, where spaces
 * and parentheses stand, how a string is spelled. What a script means belongs elsewhere.
 */
@NullMarked
package io.github.stapwright.language.layout;

import org.jspecify.annotations.NullMarked;
