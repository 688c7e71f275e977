/**
 * The model: one SystemTap script after preprocessing, as immutable records.
 *
 * <p>Two front ends make it (the DSL through the binder, and the parser), one checker judges it,
 * and renderer, simulator and importer consume it. Nodes check their shape only; types, symbols and
 * text belong elsewhere.
 */
@NullMarked
package io.github.stapwright.model;

import org.jspecify.annotations.NullMarked;
