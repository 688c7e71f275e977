/**
 * Walks over the model that make another one: what is not overridden stays the same object. What is
 * changed, and why, belongs elsewhere.
 */
@NullMarked
package io.github.stapwright.language.rewrite;

import org.jspecify.annotations.NullMarked;
