/**
 * Java compiled in memory: the classes that the importer proves, and probe classes that are handed
 * over as source.
 *
 * <p>What such a class means belongs to {@code generate} and {@code importer}.
 */
@NullMarked
package io.github.stapwright.language.javac;

import org.jspecify.annotations.NullMarked;
