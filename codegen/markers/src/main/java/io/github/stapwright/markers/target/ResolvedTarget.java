package io.github.stapwright.markers.target;

import io.github.stapwright.markers.registry.RuntimeVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The file that holds, or would hold, the markers of what the user named.
 *
 * @param requested what the user named
 * @param executable the program, links and wrappers followed; none if a library was named
 * @param library the library in which the markers live, if not in the program
 * @param file that file, read
 * @param steps how it was found, one sentence each
 */
public record ResolvedTarget(
    String requested,
    Optional<Path> executable,
    Optional<Path> library,
    MarkersFile file,
    List<String> steps) {
  /** Requires every component. */
  public ResolvedTarget {
    Objects.requireNonNull(requested, "requested");
    Objects.requireNonNull(executable, "executable");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(file, "file");
    steps = List.copyOf(steps);
  }

  /** The path of the file that holds the markers. */
  public Path markersPath() {
    return library.isPresent() ? library.get() : executable.orElseThrow();
  }

  /**
   * What a script writes: {@code process("PATH")}, {@code process("PATH").library("LIBRARY")} or,
   * for a library alone, {@code process("LIBRARY")}.
   */
  public String probePoint() {
    String process =
        "process(\""
            + quoted(executable.isPresent() ? executable.get() : library.orElseThrow())
            + "\")";
    return executable.isPresent() && library.isPresent()
        ? process + ".library(\"" + quoted(library.get()) + "\")"
        : process;
  }

  /** What {@code --target} takes: {@code PATH}, {@code PATH!LIBRARY} or {@code library:PATH}. */
  public String targetText() {
    if (executable.isEmpty()) {
      return "library:" + library.orElseThrow();
    }
    return executable.get() + library.map(it -> "!" + it).orElse("");
  }

  /** The version of CPython that the name of the file tells, such as 3.11. */
  public Optional<RuntimeVersion> pythonVersion() {
    Optional<RuntimeVersion> version = PythonNames.version(file);
    return version.isEmpty() && executable.isPresent()
        ? PythonNames.version(executable.get())
        : version;
  }

  /** Whether this is a CPython, with markers or without. */
  public boolean isPython() {
    return pythonVersion().isPresent()
        || file.marks().stream().anyMatch(it -> it.provider().equals("python"))
        || executable.filter(PythonNames::isPython).isPresent();
  }

  private static String quoted(Path path) {
    return path.toString().replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
