/**
 * From the bytes of a script to the model: tokens, preprocessor, grammar, parser and the messages
 * of all four. What a script means (names, types) belongs to {@code check}, how it is laid out to
 * {@code layout}.
 */
@NullMarked
package io.github.stapwright.language.syntax;

import org.jspecify.annotations.NullMarked;
