package io.github.stapwright.maven;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.markers.target.TargetLock;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One target of a build.
 *
 * @param target what is traced
 * @param folder where its scripts go
 * @param markers the file that says which markers it has, if there is one
 */
record TargetPlace(Target target, Path folder, Optional<Path> markers) {
  private static final String ENDING = ".lock";
  private static final String LOCK_OF_ONE = "target" + ENDING;

  /** The only target of a build: its scripts go straight into the folder. */
  static List<TargetPlace> one(String text, Path folder, @Nullable File markers, Path locks) {
    Optional<Path> evidence =
        Optional.ofNullable(markers)
            .map(File::toPath)
            .or(() -> Optional.of(locks.resolve(LOCK_OF_ONE)).filter(Files::exists));
    return List.of(new TargetPlace(Target.parse(text), folder, evidence));
  }

  /** Named targets: each has a folder and, in {@code locks}, a lock that are called like it. */
  static List<TargetPlace> named(Map<String, String> targets, Path folder, Path locks) {
    List<TargetPlace> places = new ArrayList<>();
    targets.forEach(
        (name, text) -> {
          Path lock = locks.resolve(name + ENDING);
          places.add(
              new TargetPlace(
                  Target.parse(text),
                  folder.resolve(name),
                  Optional.of(lock).filter(Files::exists)));
        });
    return places;
  }

  /**
   * What is known of the target from its file and the version of Python.
   *
   * @throws IOException if the file cannot be read, or is neither a lock nor ELF
   * @throws IllegalArgumentException if nothing is known of that version
   */
  Evidence evidence(@Nullable String python) throws IOException {
    Evidence evidence =
        markers.isPresent() ? Evidence.of(TargetLock.evidence(markers.get())) : Evidence.none();
    return python == null ? evidence : evidence.withPython(python);
  }
}
