package io.github.stapwright.cli;

import io.github.stapwright.language.compare.Change;
import io.github.stapwright.language.compare.DifferenceJson;
import io.github.stapwright.language.compare.DifferenceText;
import io.github.stapwright.language.compare.ScriptDifference;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright diff}: what changed from one script to another. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Says what changed from one script to another, at the level of the model.",
    footer = {
      "",
      "White space, comments, the spelling of literals, braces around one statement and the order of"
          + " declarations that have no effect are no changes.",
      "",
      "The exit status is that of diff: 0 the same, 1 changes, 2 trouble, such as a script that"
          + " cannot be read.",
      "",
      "Example: stapwright diff before.stp after.stp"
    })
final class DiffCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.text;

  @Parameters(
      arity = "2",
      paramLabel = "FILE",
      description = "The script before and the script after; one may be `-` for standard input.")
  private List<String> files;

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ScriptReader reader = ScriptReader.with(options.reading());
    ReadScript before = reader.readText(new Inputs(terminal).source(files.get(0)));
    ReadScript after = reader.readText(new Inputs(terminal).source(files.get(1)));
    boolean beforeIsWrong = isWrong(before);
    if (isWrong(after) || beforeIsWrong) {
      return Exit.TROUBLE;
    }
    List<Change> changes =
        ScriptDifference.between(before.written().orElseThrow(), after.written().orElseThrow());
    terminal
        .out()
        .print(
            format == OutputFormat.json ? DifferenceJson.of(changes) : DifferenceText.of(changes));
    return changes.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
  }

  private boolean isWrong(ReadScript read) {
    return new ReportOutput(terminal).text(read) != Exit.FINE;
  }
}
