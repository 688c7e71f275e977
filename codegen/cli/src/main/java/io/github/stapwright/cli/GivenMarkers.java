package io.github.stapwright.cli;

import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.target.LockedMark;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetLock;
import io.github.stapwright.model.Script;
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
 * What a command becomes whose Python lacks a marker that a script probes: the same command with
 * the markers that we give, and the library that holds them as the target.
 *
 * @param command the words that are started
 * @param target what takes the place of the files that the script names
 * @param sentence what is said about it
 */
record GivenMarkers(List<String> command, Optional<String> target, Optional<String> sentence) {

  /** The command as it is. */
  static GivenMarkers none(List<String> command, Optional<String> target) {
    return new GivenMarkers(command, target, Optional.empty());
  }

  /**
   * For a command and its script.
   *
   * @throws IOException if the library cannot be written
   */
  static GivenMarkers of(Script script, List<String> command, Optional<String> target)
      throws IOException {
    boolean isOther = target.filter(it -> !it.equals(command.get(0))).isPresent();
    Optional<ResolvedTarget> python = isOther ? Optional.empty() : python(command.get(0));
    Set<String> lacking = python.map(it -> lacking(script, it)).orElse(Set.of());
    if (lacking.isEmpty()) {
      return none(command, target);
    }
    MarkerFolder folder = PythonMarkers.forInterpreter(python.get()).prepare();
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

  /** The markers of CPython that the script probes and the interpreter does not have. */
  private static Set<String> lacking(Script script, ResolvedTarget python) {
    Set<String> present = present(python);
    return Advice.probedMarks(script).stream()
        .map(Glob::new)
        .filter(wanted -> present.stream().noneMatch(wanted::matches))
        .flatMap(
            wanted ->
                Registry.cpython().markers().stream()
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
