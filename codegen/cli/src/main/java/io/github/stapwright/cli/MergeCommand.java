package io.github.stapwright.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.report.value.ValuesFormatException;
import io.github.stapwright.report.value.ValuesMerge;
import io.github.stapwright.report.value.ValuesReader;
import io.github.stapwright.report.value.ValuesWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stapwright merge}: the values of several runs in one. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Adds up what `--values` of several runs wrote: numbers, arrays key by key, statistics,",
      "histograms by bucket. A string that is not the same in all of them is left out."
    },
    footer = {
      "",
      "Of a file with several lines (--values-every) the last one counts.",
      "",
      "Example: stapwright merge monday.json tuesday.json"
    })
final class MergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "VALUES.json", description = "The files.")
  private List<String> files;

  MergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ValuesMerge merge = new ValuesMerge();
    try {
      for (String file : files) {
        merge.add(file, ValuesReader.last(Inputs.file(file)));
      }
    } catch (ValuesFormatException refused) {
      terminal.err().println(refused.getMessage());
      return Exit.WRONG_INPUT;
    }
    merge
        .leftOut()
        .forEach(
            it ->
                terminal
                    .err()
                    .println(
                        "warning: `" + it + "`: strings that differ between runs are left out"));
    try (JsonGenerator json = new JsonFactory().createGenerator(terminal.out())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new ValuesWriter(json).write(merge.sum());
      json.writeRaw('\n');
    }
    return Exit.FINE;
  }
}
