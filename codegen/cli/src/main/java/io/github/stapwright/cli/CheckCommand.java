package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stapwright check}: what SystemTap would say about scripts. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says what is wrong with scripts, as SystemTap would.",
    footer = {
      "",
      "Each problem is FILE:LINE:COL: error NAME: sentence, the line with a caret, and a fix where"
          + " one is known.",
      "",
      "Example: stapwright check --parse-only trace.stp -- 100"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--parse-only", description = "Only the grammar, as `stap -p1`.")
  private boolean parseOnly;

  @Option(names = "-g", description = "Guru mode: embedded C is allowed.")
  private boolean guru;

  @Option(
      names = "--stap",
      paramLabel = "X.Y",
      defaultValue = Binding.DEFAULT_SYSTEMTAP,
      description = "The version of SystemTap. Default: ${DEFAULT-VALUE}.")
  private String systemTap;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scripts, `-` for standard input; behind `--` the scripts' arguments.")
  private List<String> words;

  @Spec private CommandSpec spec;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    int files = words.size() - wordsBehindDashes();
    if (files < 1) {
      throw new TroubleException("which script is to be checked? Name it before `--`");
    }
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(LibraryMacros.builtIn())
            .withSystemtapVersion(systemTap)
            .withArguments(
                words.subList(files, words.size()).stream().map(ByteString::of).toList());
    Report report = Report.empty();
    Map<String, ByteString> contents = new HashMap<>();
    for (String file : words.subList(0, files)) {
      String name = Inputs.shownName(file);
      contents.put(name, new Inputs(terminal).read(file));
      report = report.and(report(new Source(name, contents.get(name)), options));
    }
    return new ReportOutput(terminal).text(report, contents);
  }

  private Report report(Source source, ParseOptions options) {
    Parsed parsed = Parser.parse(source, options);
    if (parseOnly || parsed.script().isEmpty()) {
      return parsed.report();
    }
    CheckOptions checkOptions = CheckOptions.defaults().withGuru(guru);
    return parsed.report().and(Checker.check(parsed.script().get(), checkOptions).report());
  }

  private int wordsBehindDashes() {
    List<String> all = spec.commandLine().getParseResult().originalArgs();
    int dashes = all.indexOf("--");
    return dashes < 0 ? 0 : all.size() - dashes - 1;
  }
}
