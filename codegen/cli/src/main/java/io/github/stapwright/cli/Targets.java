package io.github.stapwright.cli;

import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import java.nio.file.Files;

/** Programs, libraries and processes named on the command line. */
final class Targets {
  private Targets() {}

  /** A path, a name on the PATH, or a process id; a file of that name comes before a process. */
  static ResolvedTarget resolve(String name) throws IOException {
    boolean pid = isNumber(name) && !Files.exists(Inputs.path(name));
    Inputs.path(name);
    return pid ? TargetResolver.resolve(Long.parseLong(name)) : TargetResolver.resolve(name);
  }

  private static boolean isNumber(String name) {
    return !name.isEmpty() && Character.isDigit(name.charAt(0)) && name.matches("[0-9]{1,9}");
  }
}
