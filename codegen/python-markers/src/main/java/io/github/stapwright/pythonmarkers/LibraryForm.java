package io.github.stapwright.pythonmarkers;

/** How the library of markers is made. */
public enum LibraryForm {
  /** Machine code of ours that was built with this release; what a hit costs is least. */
  BUILT,
  /** The same, built on this machine by its C compiler. */
  COMPILED,
  /** Marker sites only, written without a compiler; Python code calls them. */
  PLAIN;

  /** Whether the library does everything itself. */
  boolean isNative() {
    return this != PLAIN;
  }
}
