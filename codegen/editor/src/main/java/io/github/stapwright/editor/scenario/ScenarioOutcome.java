package io.github.stapwright.editor.scenario;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioFormatException;
import io.github.stapwright.simulator.scenario.ScenarioResult;
import io.github.stapwright.simulator.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a scenario file.
 *
 * @param results one for each scenario; none if they could not be run
 * @param problems why they could not
 */
public record ScenarioOutcome(List<ScenarioResult> results, List<Trouble> problems) {
  /** Longer recordings are replayed when somebody asks for it only. */
  private static final long LONGEST_RECORDING = 1 << 20;

  private static final Pattern REPLAY = Pattern.compile("(?m)^\\s*-\\s*replay\\s+(\\S+)");

  /** Copies the lists. */
  public ScenarioOutcome {
    results = List.copyOf(results);
    problems = List.copyOf(problems);
  }

  /**
   * Why nothing was run.
   *
   * @param line from 1
   * @param sentence what is wrong
   * @param code the problem of a script, if it is one
   */
  public record Trouble(int line, String sentence, Optional<String> code) {}

  /** Why nothing was run, a sentence each. */
  public List<String> sentences() {
    return problems.stream().map(it -> "line " + it.line() + ": " + it.sentence()).toList();
  }

  /** Reads the text, and runs it if that is done in no time. */
  static ScenarioOutcome of(
      Path file, String text, ReadOptions options, Function<Path, Optional<String>> open) {
    return attempt(file, text, options, open, isShort(file, text));
  }

  /** Reads the text and runs it, however long that takes. */
  public static ScenarioOutcome run(
      Path file, String text, ReadOptions options, Function<Path, Optional<String>> open) {
    return attempt(file, text, options, open, true);
  }

  private static ScenarioOutcome attempt(
      Path file,
      String text,
      ReadOptions options,
      Function<Path, Optional<String>> open,
      boolean runs) {
    try {
      ScenarioFile read = ScenarioFile.read(file, text, options, it -> bytes(it, open));
      ScenarioRunner runner = new ScenarioRunner(read);
      List<ScenarioResult> results = runs ? runner.run(runner.coverage()) : List.of();
      return new ScenarioOutcome(results, List.of());
    } catch (ScenarioFormatException wrong) {
      return refused(wrong.line(), wrong.sentence(), Optional.empty());
    } catch (ReportException wrong) {
      Diagnostic first = wrong.report().diagnostics().get(0);
      String sentence = "the script is wrong: " + first;
      return refused(line(text), sentence, Optional.of(first.problem().name()));
    } catch (NotSimulatedException wrong) {
      Diagnostic first = wrong.diagnostic();
      return refused(line(text), first.toString(), Optional.of(first.problem().name()));
    } catch (IOException | UncheckedIOException | InvalidPathException wrong) {
      return refused(line(text), "cannot be read: " + wrong.getMessage(), Optional.empty());
    } catch (RuntimeException | StackOverflowError fault) {
      return refused(1, "a fault of stapwright, please report it: " + fault, Optional.empty());
    }
  }

  private static ScenarioOutcome refused(int line, String sentence, Optional<String> code) {
    return new ScenarioOutcome(List.of(), List.of(new Trouble(line, sentence, code)));
  }

  private static byte[] bytes(Path script, Function<Path, Optional<String>> open)
      throws IOException {
    Optional<String> text = open.apply(script.toAbsolutePath().normalize());
    return text.isPresent()
        ? text.get().getBytes(StandardCharsets.UTF_8)
        : Files.readAllBytes(script);
  }

  /** The line that names the script, else the first. */
  private static int line(String text) {
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith("script:")) {
        return at + 1;
      }
    }
    return 1;
  }

  private static boolean isShort(Path file, String text) {
    for (Matcher replay = REPLAY.matcher(text); replay.find(); ) {
      try {
        Path recording = file.resolveSibling(replay.group(1));
        if (Files.isRegularFile(recording) && Files.size(recording) > LONGEST_RECORDING) {
          return false;
        }
      } catch (IOException | InvalidPathException unreadable) {
        // Whoever runs it says so.
        return true;
      }
    }
    return true;
  }
}
