package io.github.stapwright.editor.server;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.Diagnostics;
import io.github.stapwright.editor.answer.Completions;
import io.github.stapwright.editor.answer.Formattings;
import io.github.stapwright.editor.scenario.ScenarioAnalysis;
import io.github.stapwright.editor.text.TextDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.jspecify.annotations.Nullable;

/** The files that the client has open, each in its newest state, and what is wrong with them. */
final class OpenDocuments {
  /** Shorter pauses between two keys are typing. */
  private static final long LEAST_PAUSE = 40;

  private static final long LONGEST_PAUSE = 500;

  private static final int LONGEST_PREPARED = 100_000;

  private final Workspace workspace;
  private final Workers workers;
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private Consumer<PublishDiagnosticsParams> publisher = it -> {};

  OpenDocuments(Workspace workspace, Workers workers) {
    this.workspace = workspace;
    this.workers = workers;
  }

  /** A state of a file: a script, or a scenario file. */
  static final class Open {
    private final TextDocument document;
    private final Optional<Analysis> script;
    private final Optional<ScenarioAnalysis> scenario;
    private final long pause;
    private @Nullable Future<?> check;

    Open(
        TextDocument document,
        Optional<Analysis> script,
        Optional<ScenarioAnalysis> scenario,
        long pause) {
      this.document = document;
      this.script = script;
      this.scenario = scenario;
      this.pause = pause;
    }

    TextDocument document() {
      return document;
    }

    Optional<Analysis> script() {
      return script;
    }

    Optional<ScenarioAnalysis> scenario() {
      return scenario;
    }
  }

  void connect(Consumer<PublishDiagnosticsParams> client) {
    publisher = client;
  }

  Optional<Open> find(String uri) {
    return Optional.ofNullable(open.get(uri));
  }

  List<Open> all() {
    return List.copyOf(open.values());
  }

  /** Whether the state is the newest one of its file. */
  boolean isCurrent(Open state) {
    return open.get(state.document().uri()) == state;
  }

  void put(TextDocument document) {
    Open before = open.get(document.uri());
    long pause = before == null ? 0 : Math.max(LEAST_PAUSE, before.pause);
    replace(document, pause);
  }

  private void replace(TextDocument document, long pause) {
    Open before = open.get(document.uri());
    if (before != null && before.check != null) {
      before.check.cancel(false);
    }
    Open now = state(document, pause);
    open.put(document.uri(), now);
    now.check = workers.after(pause, () -> check(now));
  }

  private Open state(TextDocument document, long pause) {
    if (ScenarioAnalysis.isScenario(document.uri())) {
      ScenarioAnalysis scenario =
          new ScenarioAnalysis(
              document, workspace.reading(), Workspace.path(document.uri()), this::text);
      return new Open(document, Optional.empty(), Optional.of(scenario), pause);
    }
    String name = Workspace.path(document.uri()).map(Object::toString).orElse(document.uri());
    Analysis script = new Analysis(document, workspace.reading(), name);
    return new Open(document, Optional.of(script), Optional.empty(), pause);
  }

  /** What the client has of a file, if it has it open. */
  private Optional<String> text(java.nio.file.Path file) {
    return find(file.toUri().toString()).map(it -> it.document().text());
  }

  /** Settings or other files have changed: all is looked at again. */
  void again() {
    open.values().forEach(it -> replace(it.document(), 0));
  }

  void close(String uri) {
    Open closed = open.remove(uri);
    if (closed != null) {
      publisher.accept(new PublishDiagnosticsParams(uri, List.of()));
    }
  }

  private void check(Open state) {
    if (!isCurrent(state)) {
      return;
    }
    long begin = System.nanoTime();
    List<Diagnostic> found =
        state
            .script()
            .map(Diagnostics::of)
            .or(() -> state.scenario().map(ScenarioAnalysis::diagnostics))
            .orElse(List.of());
    long took = (System.nanoTime() - begin) / 1_000_000;
    if (isCurrent(state)) {
      open.computeIfPresent(
          state.document().uri(), (uri, now) -> now == state ? slower(now, took) : now);
      publisher.accept(
          new PublishDiagnosticsParams(state.document().uri(), found, state.document().version()));
    }
    if (state.pause == 0) {
      state.script().ifPresent(this::prepare);
    }
  }

  /** What is asked first takes longest: it is asked here before somebody waits for it. */
  private void prepare(Analysis script) {
    if (script.document().text().length() <= LONGEST_PREPARED) {
      script.types();
      Completions.at(script, script.document().whole().getEnd());
      Formattings.whole(script);
    }
  }

  /** What takes long is not begun for each key. */
  private static Open slower(Open state, long took) {
    long pause = Math.min(LONGEST_PAUSE, Math.max(LEAST_PAUSE, took));
    return new Open(state.document, state.script, state.scenario, pause);
  }
}
