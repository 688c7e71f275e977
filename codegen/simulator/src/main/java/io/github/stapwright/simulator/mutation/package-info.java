/**
 * Scripts with one small fault each: what tests do not notice, they do not test. Which tests are
 * run over them is not decided here.
 */
@NullMarked
package io.github.stapwright.simulator.mutation;

import org.jspecify.annotations.NullMarked;
