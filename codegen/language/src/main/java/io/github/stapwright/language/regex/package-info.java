/**
 * POSIX extended regular expressions on bytes, in time that grows with the text and the expression
 * only.
 */
@NullMarked
package io.github.stapwright.language.regex;

import org.jspecify.annotations.NullMarked;
