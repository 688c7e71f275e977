package io.github.stapwright.markers.target;

import io.github.stapwright.markers.registry.RuntimeVersion;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of interpreters and of their libraries tell. */
final class PythonNames {
  /**
   * {@code python3.11}, {@code python3.11d}, {@code libpython3.7m.so.1.0}, {@code
   * platform-python3.6}.
   */
  private static final Pattern VERSIONED =
      Pattern.compile(
          "(?:platform-|lib)?python([23])[.]([0-9]{1,2})[a-z]*(?:[.]so.*|-dbg|[.]exe)?");

  private static final Pattern PYTHON = Pattern.compile("(?:platform-)?python[0-9.]*[a-z]*");

  private PythonNames() {}

  static Optional<RuntimeVersion> version(MarkersFile file) {
    return version(file.path())
        .or(() -> file.elf().dynamic().soname().flatMap(PythonNames::version))
        .or(
            () ->
                file.elf().dynamic().needed().stream()
                    .flatMap(it -> version(it).stream())
                    .findFirst());
  }

  static Optional<RuntimeVersion> version(Path path) {
    return version(name(path));
  }

  static boolean isPython(Path path) {
    return PYTHON.matcher(name(path)).matches();
  }

  private static Optional<RuntimeVersion> version(String name) {
    Matcher matcher = VERSIONED.matcher(name);
    return matcher.matches()
        ? Optional.of(RuntimeVersion.of(matcher.group(1) + "." + matcher.group(2)))
        : Optional.empty();
  }

  static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
