package io.github.stapwright.cli;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checked;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright types}: the types that SystemTap infers. */
@Command(
    name = "types",
    mixinStandardHelpOptions = true,
    description = "Prints the type of each global, function and local of a script, NAME:TYPE.",
    footer = {"", "Example: stapwright types trace.stp"})
final class TypesCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "-g", description = "Guru mode: embedded C is allowed.")
  private boolean guru;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE [ARG]",
      description = "The script, `-` for standard input, and its arguments.")
  private List<String> words;

  TypesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String name = Inputs.shownName(words.get(0));
    ByteString text = new Inputs(terminal).read(words.get(0));
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(LibraryMacros.builtIn())
            .withArguments(words.stream().skip(1).map(ByteString::of).toList());
    Parsed parsed = Parser.parse(new Source(name, text), options);
    Report report = parsed.report();
    if (parsed.script().isPresent()) {
      CheckOptions checkOptions = CheckOptions.defaults().withGuru(guru);
      Checked checked = Checker.check(parsed.script().get(), checkOptions);
      report = report.and(checked.report());
      checked.types().ifPresent(it -> TypeText.lines(it).forEach(terminal.out()::println));
    }
    return new ReportOutput(terminal).text(report, Map.of(name, text));
  }
}
