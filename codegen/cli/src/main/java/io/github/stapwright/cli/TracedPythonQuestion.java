package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.stapwright.markers.target.LockedMark;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Optional;

/** Asks a person which Python is traced, and says which markers it has. */
final class TracedPythonQuestion {
  private final Terminal terminal;

  TracedPythonQuestion(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Asks until the answer is a file or a program; nothing is the usual one. */
  TracedPython ask() throws IOException {
    BufferedReader answers = new BufferedReader(new InputStreamReader(terminal.in(), UTF_8));
    while (true) {
      say("Which Python is traced? [" + InitCommand.PYTHON + "] ");
      String line = answers.readLine();
      String answer = line == null || line.isBlank() ? InitCommand.PYTHON : line.strip();
      Optional<TracedPython> traced = resolved(answer);
      if (traced.isPresent()) {
        return traced.get();
      }
      if (line == null) {
        return TracedPython.named(answer);
      }
    }
  }

  private Optional<TracedPython> resolved(String answer) {
    try {
      ResolvedTarget found = Targets.resolve(answer);
      say(markers(found) + "\n");
      return Optional.of(TracedPython.named(found.targetText()));
    } catch (IOException | TroubleException wrong) {
      say(wrong.getMessage() + "\n");
      return Optional.empty();
    }
  }

  private static String markers(ResolvedTarget found) throws IOException {
    List<String> names =
        TargetLock.evidence(found.markersPath()).marks().stream()
            .filter(it -> it.provider().equals("python"))
            .map(LockedMark::name)
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? found.markersPath()
            + " has no markers; `stapwright run` gives it some, and `stapwright doctor` says more."
        : found.markersPath() + " has " + String.join(", ", names) + ".";
  }

  private void say(String text) {
    terminal.err().print(text);
    terminal.err().flush();
  }
}
