package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checked;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
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

  @Option(
      names = "--tapset",
      paramLabel = "DIR|installed",
      description = "The tapset library instead of the built-in tables.")
  private String tapset;

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
    String name = Inputs.shownName(words.get(0));
    ByteString text = new Inputs(terminal).read(words.get(0));
    TapsetLibrary library = Tapsets.read(tapset, Binding.DEFAULT_SYSTEMTAP);
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(library.macros())
            .withArguments(words.stream().skip(1).map(ByteString::of).toList());
    Parsed parsed = Parser.parse(new Source(name, text), options);
    Report report = parsed.report();
    if (parsed.script().isPresent()) {
      CheckOptions checkOptions =
          CheckOptions.defaults().withGuru(guru).withTapset(library.tapset());
      Checked checked = Checker.check(parsed.script().get(), checkOptions);
      report = report.and(checked.report());
      checked.types().ifPresent(it -> TypeText.lines(it).forEach(terminal.out()::println));
    }
    return new ReportOutput(terminal).text(report, Map.of(name, text));
  }
}
