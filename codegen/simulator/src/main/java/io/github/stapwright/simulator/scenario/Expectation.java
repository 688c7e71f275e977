package io.github.stapwright.simulator.scenario;

import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.TextDifference;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a scenario expects of a run, at a moment or at its end. */
final class Expectation {
  private final Map<String, Yaml> wanted;

  Expectation(Map<String, Yaml> wanted) {
    this.wanted = wanted;
  }

  /** Whether an error of the script would be no surprise. */
  boolean asksForErrors() {
    return wanted.containsKey("errors") || wanted.containsKey("exit-status");
  }

  /** What is not as expected, with its line. */
  List<Failure> failures(WatchedRun run) {
    List<Failure> failures = new ArrayList<>();
    wanted.forEach((name, value) -> check(name, value, run, failures));
    return failures;
  }

  private void check(String name, Yaml value, WatchedRun run, List<Failure> failures) {
    switch (name) {
      case "prints" -> prints(value, run).ifPresent(failures::add);
      case "contains" -> value.elements().forEach(it -> contains(it, run).ifPresent(failures::add));
      case "errors" ->
          value.elements().forEach(it -> message("ERROR", it, run).ifPresent(failures::add));
      case "warnings" ->
          value.elements().forEach(it -> message("WARNING", it, run).ifPresent(failures::add));
      case "exited" -> exited(value, run).ifPresent(failures::add);
      case "exit-status" -> exitStatus(value, run).ifPresent(failures::add);
      default ->
          value
              .members()
              .forEach((it, wantedValue) -> new GlobalCheck(run, it).check(wantedValue, failures));
    }
  }

  private static Optional<Failure> prints(Yaml value, WatchedRun run) {
    String text = value.text();
    return text.equals(run.printed())
        ? Optional.empty()
        : failure(
            value,
            run,
            "the script printed something else (- expected, + printed):",
            TextDifference.of(text, run.printed()));
  }

  private static Optional<Failure> contains(Yaml value, WatchedRun run) {
    return run.printed().contains(value.text())
        ? Optional.empty()
        : failure(
            value,
            run,
            "the script did not print `" + value.text() + "`; it printed:",
            run.printed().lines().toList());
  }

  private static Optional<Failure> message(String severity, Yaml value, WatchedRun run) {
    boolean found =
        run.messages().stream()
            .anyMatch(it -> it.startsWith(severity) && it.contains(value.text()));
    return found
        ? Optional.empty()
        : failure(
            value,
            run,
            "no message `" + severity + ": ...` holds `" + value.text() + "`; these there were:",
            run.messages());
  }

  private static Optional<Failure> exited(Yaml value, WatchedRun run) {
    return value.flag() == run.hasExited()
        ? Optional.empty()
        : failure(
            value,
            run,
            run.hasExited() ? "the script has ended by itself" : "the script goes on",
            List.of());
  }

  private static Optional<Failure> exitStatus(Yaml value, WatchedRun run) {
    run.end();
    long status = run.exitStatus().orElseThrow();
    return status == value.requiredNumber()
        ? Optional.empty()
        : failure(value, run, "the exit status is " + status, List.of());
  }

  private static Optional<Failure> failure(
      Yaml value, WatchedRun run, String sentence, List<String> facts) {
    return Optional.of(new Failure(value.line(), RunReport.of(run, sentence, facts)));
  }
}
