/** Processes: the traced command, those that are watched, and the one that cleans up after us. */
@NullMarked
package io.github.stapwright.live.process;

import org.jspecify.annotations.NullMarked;
