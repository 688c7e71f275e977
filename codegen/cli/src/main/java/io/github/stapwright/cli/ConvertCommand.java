package io.github.stapwright.cli;

import io.github.stapwright.report.convert.Conversion;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright convert}: recorded events for other viewers. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the calls in recorded events for other viewers. The form is that of the file's name:",
      "  .folded            folded stacks, in microseconds, for flame graph programs",
      "  .speedscope.json   https://www.speedscope.app",
      "  .trace.json        trace events, for chrome://tracing and https://ui.perfetto.dev",
      "  .pb.gz             a profile, for `go tool pprof`",
      "  .html              a page that opens without a network"
    },
    footer = {
      "",
      "Entries and returns are paired by thread and name; those without a partner are shown as such.",
      "",
      "Example: stapwright convert events.jsonl.gz -o calls.speedscope.json"
    })
final class ConvertCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1",
      paramLabel = "EVENTS",
      description = "The events, as `stapwright record` writes them; `-` for standard input.")
  private String events;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to.")
  private String output;

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path file = Inputs.file(output);
    Conversion conversion =
        Conversion.of(file)
            .orElseThrow(
                () ->
                    new TroubleException(
                        output + ": the name's end says the form: " + Conversion.endings()));
    try (EventReader reader = new Inputs(terminal).events(events)) {
      Progress progress = Progress.of(terminal, "lines of events", reader::lines);
      try {
        conversion.convert(Inputs.shownName(events), reader, file);
      } finally {
        progress.close();
      }
    }
    return Exit.FINE;
  }
}
