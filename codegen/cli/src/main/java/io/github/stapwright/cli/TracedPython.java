package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Target;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Python that a new project traces.
 *
 * @param target what its build file says
 * @param steps what has to be done before a script can run there, for the page of the project
 */
record TracedPython(String target, List<String> steps) {
  /** Where a project keeps the markers of a Python that has no such markers of its own. */
  private static final String FOLDER = "python-markers:markers";

  private static final Pattern INTERPRETER = Pattern.compile("(?:[^:]*/)?python([0-9.]+)(?:!.*)?");

  private static final String NEEDED = "function__return";

  TracedPython {
    steps = List.copyOf(steps);
  }

  /**
   * By the text of a target.
   *
   * @throws TroubleException if it is none
   */
  static TracedPython named(String text) {
    try {
      Target.parse(text);
    } catch (IllegalArgumentException refused) {
      throw new TroubleException(refused);
    }
    Optional<RuntimeVersion> version = version(text);
    return version.isPresent() && lacks(version.get())
        ? new TracedPython(FOLDER, List.of(given(version.get())))
        : new TracedPython(text, List.of());
  }

  /** What the name of an interpreter tells: {@code /usr/bin/python3.12}. */
  private static Optional<RuntimeVersion> version(String text) {
    Matcher name = INTERPRETER.matcher(text);
    return name.matches() ? RuntimeVersion.find(name.group(1)) : Optional.empty();
  }

  private static boolean lacks(RuntimeVersion version) {
    Registry registry = Registry.cpython();
    return registry.knows(version) && !registry.marker(NEEDED).on(version).present();
  }

  private static String given(RuntimeVersion version) {
    return "CPython "
        + version
        + " has no markers for functions: `stapwright python-markers -o markers` gives it some, and"
        + " says what to set.";
  }
}
