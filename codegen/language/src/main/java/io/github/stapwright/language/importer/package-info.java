/**
 * From a script's text to a probe class in Java: words of the DSL where it has them, raw text where
 * not, and the proof that the class binds to the model that it came from.
 */
@NullMarked
package io.github.stapwright.language.importer;

import org.jspecify.annotations.NullMarked;
