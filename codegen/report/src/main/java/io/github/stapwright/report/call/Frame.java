package io.github.stapwright.report.call;

import java.util.Objects;

/**
 * Something that begins and ends: a function, a collection of garbage, an import.
 *
 * @param name of the function, or of the marker and what it passed
 * @param file where it is defined, empty if that is not known
 * @param line where it was first seen to begin, 0 if that is not known
 */
public record Frame(String name, String file, long line) {
  /** Requires the texts. */
  public Frame {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(file, "file");
  }
}
