package io.github.stapwright.model;

/** A statement that runs another one again and again. */
public sealed interface Loop extends Statement permits While, For, Foreach {
  /** What is run again. */
  Statement body();
}
