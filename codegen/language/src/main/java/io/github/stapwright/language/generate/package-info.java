/**
 * From compiled probe classes to files: finding the classes, loading them apart from our own,
 * calling {@code probes()}, and writing what comes of it.
 *
 * <p>What a script looks like belongs to {@code render}; parameters and logging belong to the
 * command line and to the Maven plugin.
 */
@NullMarked
package io.github.stapwright.language.generate;

import org.jspecify.annotations.NullMarked;
