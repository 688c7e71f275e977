/**
 * Measures on this machine what the work of a script costs: the traced program by the kernel's
 * uprobe events, the reader by runs over made-up events.
 */
@NullMarked
package io.github.stapwright.live.calibrate;

import org.jspecify.annotations.NullMarked;
