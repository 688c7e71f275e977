package io.github.stapwright.cli;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.target.LockedMark;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetLock;
import io.github.stapwright.pythonmarkers.MarkerFolder;
import io.github.stapwright.pythonmarkers.PythonMarkers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a command becomes whose Python lacks a marker that is wanted: the same command with the
 * markers that we give, and the library that holds them as the target.
 *
 * @param command the words that are started
 * @param target what takes the place of the files that the script names
 * @param sentence what is said about it
 */
record GivenMarkers(List<String> command, Optional<String> target, Optional<String> sentence) {

  /** The library has the markers of this version, and fires them as it does. */
  private static final RuntimeVersion GIVEN = new RuntimeVersion(3, 9);

  /** The command as it is. */
  static GivenMarkers none(List<String> command, Optional<String> target) {
    return new GivenMarkers(command, target, Optional.empty());
  }

  /**
   * For a command and the markers that are wanted of it, which may be patterns.
   *
   * @param only how the names of the files end whose code has function and line markers; empty for
   *     all
   * @throws IOException if the library cannot be written
   */
  static GivenMarkers of(
      Set<String> wanted, List<String> command, Optional<String> target, String only)
      throws IOException {
    boolean isOther = target.filter(it -> !it.equals(command.get(0))).isPresent();
    Optional<ResolvedTarget> python = isOther ? Optional.empty() : python(command.get(0));
    Set<String> lacking = python.map(it -> lacking(wanted, it)).orElse(Set.of());
    if (lacking.isEmpty()) {
      return none(command, target);
    }
    MarkerFolder folder =
        PythonMarkers.forInterpreter(python.get()).onlyFilesEndingIn(only).prepare();
    List<String> words = new ArrayList<>(List.of("/usr/bin/env"));
    folder.environment(System.getenv()).forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command);
    return new GivenMarkers(
        words,
        Optional.of(folder.library().toString()),
        Optional.of(
            command.get(0)
                + " lacks "
                + String.join(", ", lacking)
                + ": it is given the markers of "
                + folder.library()
                + (only.isEmpty() ? "" : ", for code of files that end in " + only)
                + " (not with --no-python-markers)"));
  }

  private static Optional<ResolvedTarget> python(String program) {
    try {
      return Optional.of(Targets.resolve(program)).filter(ResolvedTarget::isPython);
    } catch (IOException notThere) {
      // Whoever starts the command says so.
      return Optional.empty();
    }
  }

  /** The markers of CPython that are wanted and that the interpreter does not have. */
  private static Set<String> lacking(Set<String> names, ResolvedTarget python) {
    Set<String> present = present(python);
    return names.stream()
        .map(Glob::new)
        .filter(wanted -> present.stream().noneMatch(wanted::matches))
        .flatMap(
            wanted ->
                Registry.cpython().markers().stream()
                    .filter(it -> it.on(GIVEN).present())
                    .map(RegisteredMarker::name)
                    .filter(wanted::matches))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> present(ResolvedTarget python) {
    try {
      return TargetLock.evidence(python.markersPath()).marks().stream()
          .map(LockedMark::name)
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      return Set.of();
    }
  }
}
