/**
 * What a script asks of the markers that it probes: which arguments, and what is read behind them.
 */
@NullMarked
package io.github.stapwright.live.demand;

import org.jspecify.annotations.NullMarked;
