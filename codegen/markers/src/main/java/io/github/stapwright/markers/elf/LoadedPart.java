package io.github.stapwright.markers.elf;

/**
 * A part of a file that is loaded into memory.
 *
 * @param offset where it begins in the file
 * @param address where it begins in memory, as the file was linked
 * @param size how many bytes of the file are loaded
 */
public record LoadedPart(long offset, long address, long size) {
  boolean holds(long target) {
    return Long.compareUnsigned(target, address) >= 0
        && Long.compareUnsigned(target - address, size) < 0;
  }
}
