package io.github.stapwright.language.importer;

/**
 * What becomes of one declaration.
 *
 * @param declaration the declaration, as {@link Levels} calls it
 * @param variable the variable that holds it, empty for a probe
 */
record Chunk(String declaration, String variable, Code code) {

  /** The variable of a word that stands for several probes. */
  static final String SHAPE = "shape";

  static String global(String name) {
    return "global " + name;
  }

  static String function(String name) {
    return "function " + name;
  }

  static String alias(String name) {
    return "alias " + name;
  }

  static String probe(int index) {
    return "probe " + index;
  }
}
