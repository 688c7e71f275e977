package io.github.stapwright.language.importer;

import java.util.HashMap;
import java.util.Map;

/** With how many words each declaration of a script is written. */
final class Levels {
  private final Map<String, Level> levels = new HashMap<>();
  private boolean declaresAll;
  private boolean hasShapes = true;

  Level of(String declaration) {
    return levels.getOrDefault(declaration, Level.ALL);
  }

  /** Fewer words for a declaration; false if there are none to be left out. */
  boolean lower(String declaration) {
    Level before = of(declaration);
    levels.put(declaration, before.next());
    return before != Level.RAW;
  }

  /** Whether several probes together may become one word. */
  boolean hasShapes() {
    return hasShapes;
  }

  /** Tries that no more. */
  void withoutShapes() {
    hasShapes = false;
  }

  /** Whether all globals are declared in the order of the file. */
  boolean declaresAll() {
    return declaresAll;
  }

  boolean declareAll() {
    boolean news = !declaresAll;
    declaresAll = true;
    return news;
  }
}
