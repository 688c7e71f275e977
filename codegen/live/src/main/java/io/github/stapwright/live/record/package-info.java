/**
 * Recording the marker events of a real program without root: by hooks in a Python interpreter, or
 * by the real markers under a debugger.
 *
 * <p>What the events mean and how a file of them is read belongs to {@code event}; running scripts
 * on them belongs to the simulator.
 */
@NullMarked
package io.github.stapwright.live.record;

import org.jspecify.annotations.NullMarked;
