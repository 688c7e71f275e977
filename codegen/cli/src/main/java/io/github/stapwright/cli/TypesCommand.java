package io.github.stapwright.cli;

import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code stapwright types}: the types that SystemTap infers. */
@Command(
    name = "types",
    mixinStandardHelpOptions = true,
    description = "Prints the type of each global, function and local of a script, NAME:TYPE.",
    footer = {"", "Example: stapwright types trace.stp"})
final class TypesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE [ARG]",
      description = "The script, `-` for standard input, and its arguments.")
  private List<String> words;

  TypesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReadScript read =
        ScriptReader.with(options.reading().withArguments(words.subList(1, words.size())))
            .read(new Inputs(terminal).source(words.get(0)));
    read.types().ifPresent(it -> TypeText.lines(it).forEach(terminal.out()::println));
    return new ReportOutput(terminal).text(read);
  }
}
