/**
 * From a bound script to files: the FreeMarker frame, the source map, and files that are whole or
 * untouched.
 *
 * <p>How tokens are laid out belongs to {@code layout}, what a script means to {@code check}.
 */
@NullMarked
package io.github.stapwright.language.render;

import org.jspecify.annotations.NullMarked;
