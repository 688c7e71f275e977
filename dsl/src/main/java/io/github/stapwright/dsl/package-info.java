/**
 * The fluent API: probes written in Java, with what a marker does not carry refused by javac.
 *
 * <p>Begin with {@link io.github.stapwright.dsl.Python} and {@link
 * io.github.stapwright.dsl.Probes}. Steps and values are immutable: each may be kept and continued
 * twice. Text, targets and checks belong to the code generator.
 */
@NullMarked
package io.github.stapwright.dsl;

import org.jspecify.annotations.NullMarked;
