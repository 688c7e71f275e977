package io.github.stapwright.editor.scenario;

import io.github.stapwright.editor.analysis.Diagnostics;
import io.github.stapwright.editor.answer.CodeLenses;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.simulator.scenario.Failure;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;

/** One state of a scenario file: what is wrong with it, and what came out of its scenarios. */
public final class ScenarioAnalysis {
  private static final String FAILED = "SCENARIO_FAILED";

  private final TextDocument document;
  private final Reading reading;
  private final Optional<Path> file;
  private final Function<Path, Optional<String>> open;
  private @Nullable ScenarioOutcome outcome;

  /**
   * Of a text.
   *
   * @param file where it lies, if that is known
   * @param open the text of a file that the client has open
   */
  public ScenarioAnalysis(
      TextDocument document,
      Reading reading,
      Optional<Path> file,
      Function<Path, Optional<String>> open) {
    this.document = Objects.requireNonNull(document, "document");
    this.reading = Objects.requireNonNull(reading, "reading");
    this.file = Objects.requireNonNull(file, "file");
    this.open = Objects.requireNonNull(open, "open");
  }

  /** Whether the file is one of scenarios. */
  public static boolean isScenario(String uri) {
    return uri.endsWith(ScenarioFile.ENDING);
  }

  /** What is wrong with the file, and what is not as its scenarios expect. */
  public List<Diagnostic> diagnostics() {
    if (file.isEmpty()) {
      return List.of();
    }
    ScenarioOutcome found =
        ScenarioOutcome.of(file.get(), document.text(), reading.options(), open);
    synchronized (this) {
      outcome = found;
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    found.problems().forEach(it -> diagnostics.add(problem(it)));
    for (ScenarioResult result : found.results()) {
      result.failures().forEach(it -> diagnostics.add(failure(result, it)));
    }
    return diagnostics;
  }

  private Diagnostic problem(ScenarioOutcome.Trouble trouble) {
    Diagnostic diagnostic =
        new Diagnostic(
            line(trouble.line()), trouble.sentence(), DiagnosticSeverity.Error, Diagnostics.SOURCE);
    trouble
        .code()
        .ifPresent(
            it -> {
              diagnostic.setCode(it);
              diagnostic.setCodeDescription(Diagnostics.page(it));
            });
    return diagnostic;
  }

  private Diagnostic failure(ScenarioResult result, Failure failure) {
    String text = "`" + result.name() + "`: " + failure.text().strip();
    Diagnostic diagnostic =
        new Diagnostic(line(failure.line()), text, DiagnosticSeverity.Error, Diagnostics.SOURCE);
    diagnostic.setCode(FAILED);
    return diagnostic;
  }

  /** The content of a line, from 1. */
  private Range line(int number) {
    int line = Math.max(0, Math.min(number - 1, document.lineCount() - 1));
    String text = document.lineText(line);
    int indent = text.length() - text.stripLeading().length();
    return document.range(document.lineStart(line) + indent, document.contentEnd(line));
  }

  private synchronized List<ScenarioResult> results() {
    ScenarioOutcome known = outcome;
    return known == null ? List.of() : known.results();
  }

  /** The result beside each scenario that was run. */
  public List<InlayHint> hints() {
    List<InlayHint> hints = new ArrayList<>();
    for (ScenarioResult each : results()) {
      Position end = line(each.line()).getEnd();
      InlayHint hint = new InlayHint(end, Either.forLeft(each.passed() ? "  passed" : "  failed"));
      hint.setPaddingLeft(true);
      hints.add(hint);
    }
    return hints;
  }

  /** What runs the scenarios. */
  public List<CodeLens> lenses() {
    List<Object> arguments = List.of(document.uri());
    Command run = new Command("run all scenarios", CodeLenses.RUN_SCENARIOS, arguments);
    Position top = new Position(0, 0);
    return List.of(new CodeLens(new Range(top, top), run, null));
  }

  /** What may be written at the position. */
  public List<CompletionItem> completions(Position position) {
    return new ScenarioCompletions(document).at(position);
  }
}
