package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What can be run: the scenarios and the events that lie beside a script. */
public final class CodeLenses {
  /** Runs a scenario file. */
  public static final String RUN_SCENARIOS = "stapwright.runScenarios";

  /** Runs a script over recorded events. */
  public static final String RUN_EVENTS = "stapwright.runEvents";

  private static final List<String> EVENTS =
      List.of(".jsonl", ".jsonl.gz", ".events.jsonl", ".events.jsonl.gz");

  private CodeLenses() {}

  /** The lenses of a script; none if nothing lies beside it. */
  public static List<CodeLens> of(Analysis analysis, Optional<Path> file) {
    if (file.isEmpty() || !file.get().toString().endsWith(".stp")) {
      return List.of();
    }
    String name = String.valueOf(file.get().getFileName());
    String stem = name.substring(0, name.length() - ".stp".length());
    List<CodeLens> lenses = new ArrayList<>();
    Path scenario = file.get().resolveSibling(stem + ".probetest.yaml");
    if (Files.isRegularFile(scenario)) {
      lenses.add(
          lens(
              analysis,
              "run the scenarios of " + scenario.getFileName(),
              RUN_SCENARIOS,
              List.of(scenario.toUri().toString())));
    }
    for (String ending : EVENTS) {
      Path events = file.get().resolveSibling(stem + ending);
      if (Files.isRegularFile(events)) {
        lenses.add(
            lens(
                analysis,
                "run with the events of " + events.getFileName(),
                RUN_EVENTS,
                List.of(analysis.document().uri(), events.toUri().toString())));
      }
    }
    return lenses;
  }

  private static CodeLens lens(
      Analysis analysis, String title, String command, List<Object> arguments) {
    int line =
        analysis.index().outlines().stream()
            .findFirst()
            .map(it -> analysis.document().line(it.from()))
            .orElse(0);
    Position at = new Position(line, 0);
    return new CodeLens(new Range(at, at), new Command(title, command, arguments), null);
  }
}
