/**
 * Reads a tapset library from its files with our own parser: what can be called and with which
 * types. The built-in tables belong to {@code tapset}; nothing here judges a script.
 */
@NullMarked
package io.github.stapwright.language.library;

import org.jspecify.annotations.NullMarked;
