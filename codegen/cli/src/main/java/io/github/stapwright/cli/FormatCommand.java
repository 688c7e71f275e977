package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.layout.Formatted;
import io.github.stapwright.language.layout.Formatter;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright format}: the canonical text of scripts. */
@Command(
    name = "format",
    mixinStandardHelpOptions = true,
    description = "Prints scripts in their canonical form; comments and macros stay.",
    footer = {
      "",
      "Only the space between tokens changes. A script whose text is wrong is left as it is.",
      "",
      "Example: stapwright format --in-place trace.stp"
    })
final class FormatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--check",
      description = "Only say which scripts are not in their canonical form.")
  private boolean check;

  @Option(names = "--in-place", description = "Change the files instead of printing.")
  private boolean inPlace;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scripts, `-` for standard input.")
  private List<String> files;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Report report = Report.empty();
    Map<String, ByteString> contents = new HashMap<>();
    boolean canonical = true;
    for (String file : files) {
      String name = Inputs.shownName(file);
      ByteString text = new Inputs(terminal).read(file);
      contents.put(name, text);
      Formatted formatted = Formatter.format(new Source(name, text));
      report = report.and(formatted.report());
      if (formatted.text().isPresent()) {
        canonical &= accept(file, text, formatted.text().get());
      }
    }
    int status = new ReportOutput(terminal).text(report, contents);
    return check && !canonical ? Exit.WRONG_INPUT : status;
  }

  private boolean accept(String file, ByteString before, ByteString after) throws IOException {
    boolean same = before.equals(after);
    if (check) {
      if (!same) {
        terminal.err().print(Inputs.shownName(file) + ": not in canonical form\n");
      }
    } else if (inPlace && !file.equals("-")) {
      if (!same) {
        OutputFile.at(Inputs.path(file)).writeIfChanged(after.toBytes());
      }
    } else {
      after.writeTo(terminal.out());
    }
    return same;
  }
}
