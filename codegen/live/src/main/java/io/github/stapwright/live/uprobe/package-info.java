/** Markers of programs as uprobe events of the kernel: armed, read, and taken away. */
@NullMarked
package io.github.stapwright.live.uprobe;

import org.jspecify.annotations.NullMarked;
