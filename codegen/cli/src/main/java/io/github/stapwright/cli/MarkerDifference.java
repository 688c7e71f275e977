package io.github.stapwright.cli;

import io.github.stapwright.markers.listing.VersionDifference;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.LockFormatException;
import io.github.stapwright.markers.target.TargetLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code stapwright markers --diff A B}: two versions of CPython, or two targets. */
record MarkerDifference(Terminal terminal) {

  int between(List<String> both) throws IOException {
    if (both.size() != 2) {
      throw new TroubleException("--diff compares two: versions such as `3.10 3.12`, or files");
    }
    return both.stream().allMatch(MarkerDifference::isVersion)
        ? versions(both.get(0), both.get(1))
        : targets(lock(both.get(0)), lock(both.get(1)));
  }

  private static boolean isVersion(String text) {
    return RuntimeVersion.find(text).isPresent() && !Files.exists(Inputs.path(text));
  }

  private int versions(String from, String to) {
    try {
      terminal.out().print(VersionDifference.between(Registry.cpython(), from, to).text());
    } catch (IllegalArgumentException unknown) {
      throw new TroubleException(unknown);
    }
    return Exit.FINE;
  }

  private int targets(TargetLock from, TargetLock to) {
    List<String> changes = from.changesIn(to);
    changes.forEach(it -> terminal.out().print(it + "\n"));
    return changes.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
  }

  /** A lock is text; everything else is a target. */
  private static TargetLock lock(String path) throws IOException {
    Path file = Inputs.path(path);
    if (Files.isRegularFile(file)) {
      try {
        return TargetLock.read(file);
      } catch (LockFormatException other) {
        return TargetLock.of(Targets.resolve(path));
      }
    }
    return TargetLock.of(Targets.resolve(path));
  }
}
