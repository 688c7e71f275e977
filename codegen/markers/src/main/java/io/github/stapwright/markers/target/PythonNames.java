package io.github.stapwright.markers.target;

import io.github.stapwright.markers.registry.RuntimeVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of interpreters and of their libraries tell. */
final class PythonNames {
  /** Loaded for names of Python only. */
  private static final class Names {
    /**
     * {@code python3.11}, {@code python3.11d}, {@code libpython3.7m.so.1.0}, {@code
     * platform-python3.6}.
     */
    private static final Pattern VERSIONED =
        Pattern.compile(
            "(?:platform-|lib)?python([23])[.]([0-9]{1,2})[a-z]*(?:[.]so.*|-dbg|[.]exe)?");

    private static final Pattern PYTHON = Pattern.compile("(?:platform-)?python[0-9.]*[a-z]*");
  }

  private PythonNames() {}

  static Optional<RuntimeVersion> version(MarkersFile file) {
    List<String> names = new ArrayList<>(List.of(name(file.path())));
    names.add(file.elf().dynamic().soname().orElse(""));
    names.addAll(file.elf().dynamic().needed());
    for (String name : names) {
      Optional<RuntimeVersion> version = version(name);
      if (version.isPresent()) {
        return version;
      }
    }
    return Optional.empty();
  }

  static Optional<RuntimeVersion> version(Path path) {
    return version(name(path));
  }

  static boolean isPython(Path path) {
    return Names.PYTHON.matcher(name(path)).matches();
  }

  private static Optional<RuntimeVersion> version(String name) {
    if (!name.contains("python")) {
      return Optional.empty();
    }
    Matcher matcher = Names.VERSIONED.matcher(name);
    return matcher.matches()
        ? Optional.of(RuntimeVersion.of(matcher.group(1) + "." + matcher.group(2)))
        : Optional.empty();
  }

  static String name(Path path) {
    return path.getFileName() == null ? "" : path.getFileName().toString();
  }
}
