package io.github.stapwright.language.elide;

/** What becomes of statements that stand behind one that leaves. */
enum Jumps {
  /** They stay: their types are still to be looked at. */
  STAY,
  /** They go. */
  LEAVE,
  /** They go, but not behind {@code next}, which passes on to the next function of the name. */
  PASS_ON
}
