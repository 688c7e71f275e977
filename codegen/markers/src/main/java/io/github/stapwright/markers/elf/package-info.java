/**
 * Reads from an ELF file what tracing needs, and no more of the file than that: {@code stapsdt}
 * notes, build-id, dynamic dependencies; and writes libraries of markers. Which file to read, and
 * what the notes mean, is decided elsewhere.
 */
@NullMarked
package io.github.stapwright.markers.elf;

import org.jspecify.annotations.NullMarked;
