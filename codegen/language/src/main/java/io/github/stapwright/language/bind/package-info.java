/**
 * Binding: the DSL's probes become one script for one target. Points, names, the order of filters
 * and the places where arguments are read are decided here and nowhere else; judging the result
 * belongs to the checker.
 */
@NullMarked
package io.github.stapwright.language.bind;

import org.jspecify.annotations.NullMarked;
