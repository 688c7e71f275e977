package io.github.stapwright.language.importer;

import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.source.MarkerSource;
import io.github.stapwright.markers.source.MarkerWords;
import java.util.Optional;
import java.util.Set;

/**
 * A class of typed markers that an imported class can use.
 *
 * @param className its qualified name
 * @param source its source, if it has to be written beside the imported classes
 */
record MarkerClassWords(String className, MarkerWords words, Optional<MarkerSource> source) {
  private static final String PYTHON = "io.github.stapwright.dsl.Python";

  /** CPython's markers, which the DSL brings. */
  static MarkerClassWords python() {
    Registry registry = Registry.cpython();
    return new MarkerClassWords(
        PYTHON,
        MarkerWords.of("PythonMarkers", registry.asProvider(), registry.contextNames()),
        Optional.empty());
  }

  /** The markers of another provider, whose class is written into {@code packageName}. */
  static MarkerClassWords of(Provider provider, String packageName) {
    String simple = JavaWords.className(provider.name()) + "Markers";
    String qualified = packageName + "." + simple;
    return new MarkerClassWords(
        qualified,
        MarkerWords.of(simple, provider, java.util.Map.of()),
        Optional.of(MarkerSource.of(qualified, provider)));
  }

  private static final Set<String> PYTHON_WORDS =
      Set.of("file", "filePath", "function", "line", "functionLatency", "functionDepth");

  /** Whether some of these methods are the class's own. */
  boolean offersAny(Set<String> methods) {
    return methods.stream()
        .anyMatch(it -> words.methods().contains(it) || isPython() && PYTHON_WORDS.contains(it));
  }

  boolean isPython() {
    return className.equals(PYTHON);
  }
}
