package io.github.stapwright.cli;

import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.ScriptArguments;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoveredScript;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A scenario for a script, found by trying: steps are added as long as they reach probes,
 * statements or ways of conditions that nothing before has reached. What it expects is what the
 * simulator prints today.
 */
final class ObservedScenario {
  private static final int MOST_STEPS = 40;
  private static final int MOST_RUNS = 1_500;

  private final ReadScript read;
  private final List<String> arguments;
  private final Script script;
  private final List<ScenarioStep> candidates;
  private final List<ScenarioStep> usual;
  private List<ScenarioStep> chosen = List.of();
  private Observed best;
  private int runs;

  private ObservedScenario(ReadScript read, List<String> arguments) {
    this.read = read;
    this.arguments = arguments;
    this.script = ScriptArguments.declared(read.orThrow(), arguments);
    this.candidates = ScenarioCandidates.of(script);
    this.usual = ScenarioCandidates.usual(script);
    this.best = observed(List.of());
  }

  /** What one run showed. */
  private record Observed(
      CoveredScript covered, String printed, List<String> messages, boolean ends) {
    long reached() {
      return covered.handlers().covered() + covered.steps().covered() + covered.ways().covered();
    }
  }

  /**
   * The text of a scenario file.
   *
   * @param arguments what the script is given
   * @param scriptPath the script as the scenario file names it
   * @throws io.github.stapwright.simulator.plan.NotSimulatedException if the script cannot be
   *     simulated
   * @throws io.github.stapwright.language.diagnostic.ReportException if it is wrong
   */
  static String of(ReadScript read, List<String> arguments, Path scriptPath) {
    ObservedScenario scenario = new ObservedScenario(read, arguments);
    scenario.search();
    return scenario.yaml(scriptPath);
  }

  private Observed observed(List<ScenarioStep> steps) {
    runs++;
    String text = read.source().bytes().utf8();
    Coverage coverage = Coverage.ofFile(read.source().name(), text, script);
    WatchedRun run = WatchedRun.begin(script, Settings.standard(), coverage);
    boolean ends = false;
    for (ScenarioStep step : steps) {
      ends |= run.hasExited();
      step.happen().accept(run);
    }
    run.end();
    return new Observed(coverage.covered(), run.printed(), run.messages(), ends);
  }

  private void search() {
    boolean more = true;
    while (more && chosen.size() < MOST_STEPS) {
      more =
          candidates.stream().anyMatch(it -> extend(List.of(it)))
              || usual.stream().anyMatch(this::extendWithPause)
              || candidates.stream().anyMatch(this::extendByTwo);
    }
  }

  private boolean extendByTwo(ScenarioStep first) {
    return candidates.stream().anyMatch(it -> extend(List.of(first, it)));
  }

  /** What begins something, then time, then what ends it. */
  private boolean extendWithPause(ScenarioStep first) {
    return ScenarioCandidates.pauses().stream()
        .anyMatch(pause -> usual.stream().anyMatch(last -> extend(List.of(first, pause, last))));
  }

  /** Adds steps if they reach something new. */
  private boolean extend(List<ScenarioStep> more) {
    List<ScenarioStep> longer = new ArrayList<>(chosen);
    longer.addAll(more);
    if (runs >= MOST_RUNS) {
      return false;
    }
    Observed tried = observed(longer);
    boolean better = !tried.ends() && tried.reached() > best.reached();
    if (better) {
      chosen = longer;
      best = tried;
    }
    return better;
  }

  private String yaml(Path scriptPath) {
    CoveredScript covered = best.covered();
    String events =
        chosen.stream()
            .map(it -> "      - " + single(it.line()) + "\n")
            .collect(Collectors.joining());
    List<String> errors = best.messages().stream().filter(it -> it.startsWith("ERROR")).toList();
    return """
        # Observed, not judged: what the simulator prints of this script today.
        # It reaches %s handlers, %s statements, %s ways of conditions.
        script: %s
        %sscenarios:
          - name: what it prints today
        """
            .formatted(
                covered.handlers(),
                covered.steps(),
                covered.ways(),
                single(scriptPath.toString()),
                given())
        + (events.isEmpty() ? "" : "    events:\n" + events)
        + (errors.isEmpty() ? "" : "    errors:\n" + list(errors))
        + "    prints: "
        + doubled(best.printed())
        + "\n";
  }

  private String given() {
    return arguments.isEmpty()
        ? ""
        : arguments.stream()
            .map(ObservedScenario::doubled)
            .collect(Collectors.joining(", ", "arguments: [", "]\n"));
  }

  private static String list(List<String> errors) {
    return errors.stream()
        .map(it -> "      - " + doubled(it.replaceFirst("^ERROR: ", "")) + "\n")
        .distinct()
        .collect(Collectors.joining());
  }

  /** A scalar of YAML between single quotes, in which nothing but the quote is special. */
  private static String single(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A scalar between double quotes. */
  private static String doubled(String text) {
    StringBuilder scalar = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '"' -> scalar.append("\\\"");
        case '\\' -> scalar.append("\\\\");
        case '\n' -> scalar.append("\\n");
        case '\t' -> scalar.append("\\t");
        default ->
            scalar.append(
                letter < ' ' || letter > '~' && letter < 0xa0
                    ? String.format(java.util.Locale.ROOT, "\\x%02x", (int) letter)
                    : String.valueOf(letter));
      }
    }
    return scalar.append('"').toString();
  }
}
