package io.github.stapwright.editor.server;

import com.google.gson.JsonPrimitive;
import io.github.stapwright.editor.answer.CodeLenses;
import io.github.stapwright.editor.scenario.ScenarioOutcome;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.ScriptArguments;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client can ask the server to run; each gives the text that came out. */
final class Commands {
  /** The text of a file as the server has it: for reports of faults, and for tests. */
  static final String TEXT = "stapwright.text";

  private final Workspace workspace;
  private final OpenDocuments open;

  Commands(Workspace workspace, OpenDocuments open) {
    this.workspace = workspace;
    this.open = open;
  }

  static List<String> names() {
    return List.of(CodeLenses.RUN_SCENARIOS, CodeLenses.RUN_EVENTS, TEXT);
  }

  String run(String command, List<Object> arguments) throws IOException {
    return switch (command) {
      case CodeLenses.RUN_SCENARIOS -> scenarios(required(arguments, 0));
      case CodeLenses.RUN_EVENTS -> events(required(arguments, 0), required(arguments, 1));
      case TEXT -> open.find(text(arguments, 0)).map(it -> it.document().text()).orElse("");
      default -> throw new IOException("there is no command `" + command + "`");
    };
  }

  private static String text(List<Object> arguments, int index) throws IOException {
    boolean given = index < arguments.size();
    if (given && arguments.get(index) instanceof JsonPrimitive sent) {
      return sent.getAsString();
    }
    throw new IOException("the address of a file is needed");
  }

  private static Path required(List<Object> arguments, int index) throws IOException {
    String uri = text(arguments, index);
    return Workspace.path(uri).orElseThrow(() -> new IOException(uri + " is no file here"));
  }

  private Optional<String> opened(Path file) {
    return open.find(file.toUri().toString()).map(it -> it.document().text());
  }

  private byte[] bytes(Path file) throws IOException {
    Optional<String> text = opened(file);
    return text.isPresent()
        ? text.get().getBytes(StandardCharsets.UTF_8)
        : Files.readAllBytes(file);
  }

  private String scenarios(Path file) throws IOException {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    ScenarioOutcome outcome =
        ScenarioOutcome.run(file, text, workspace.reading().options(), this::opened);
    StringBuilder lines = new StringBuilder();
    outcome.sentences().forEach(it -> lines.append(it).append('\n'));
    long passed = outcome.results().stream().filter(ScenarioResult::passed).count();
    for (ScenarioResult each : outcome.results()) {
      lines.append(each.passed() ? "passed: " : "failed: ").append(each.name()).append('\n');
      each.failures().forEach(it -> lines.append(it.text()));
    }
    lines.append(passed).append(" of ").append(outcome.results().size()).append(" passed\n");
    return lines.toString();
  }

  private String events(Path script, Path recorded) throws IOException {
    Reading reading = workspace.reading();
    Source source = Source.of(script.toString(), bytes(script));
    ReadScript read = ScriptReader.with(reading.options()).read(source);
    if (!read.isRight()) {
      return "the script is wrong: " + read.report().diagnostics().get(0) + "\n";
    }
    List<String> arguments = reading.settings().arguments();
    RunOptions options = new RunOptions(Settings.standard(), Map.of(), arguments, Optional.empty());
    Transcript transcript = new Transcript();
    try (EventReader events = EventReader.open(recorded)) {
      new Run(ScriptArguments.declared(read.orThrow(), arguments), options)
          .over(events, transcript);
    }
    StringBuilder lines = new StringBuilder(transcript.text());
    transcript.messages().forEach(it -> lines.append(it).append('\n'));
    return lines.toString();
  }
}
