package io.github.stapwright.cli;

import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      "With --format json or sarif the report goes to standard output. `stapwright explain NAME`"
          + " tells more of a problem.",
      "",
      "Example: stapwright check --python 3.9 trace.stp -- 100"
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

  @Option(
      names = "--markers",
      paramLabel = "FILE",
      description = "The traced program or library, or a lock of it: which markers there are.")
  private String markers;

  @Option(
      names = "--python",
      paramLabel = "X.Y",
      description = "The version of CPython that is traced: which markers there are, and fire.")
  private String python;

  @Option(
      names = "--tapset",
      paramLabel = "DIR|installed",
      description = "The tapset library instead of the built-in tables.")
  private String tapset;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private ReportFormat format;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scripts, `-` for standard input; behind `--` the scripts' arguments.")
  private List<String> words;

  @Spec private @Nullable CommandSpec spec;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Checks scripts without options. */
  CheckCommand(Terminal terminal, List<String> scripts) {
    this.terminal = terminal;
    this.systemTap = Binding.DEFAULT_SYSTEMTAP;
    this.format = ReportFormat.text;
    this.words = scripts;
  }

  @Override
  public Integer call() throws IOException {
    int files = spec == null ? words.size() : words.size() - Inputs.wordsBehindDashes(spec);
    if (files < 1) {
      throw new TroubleException("which script is to be checked? Name it before `--`");
    }
    TapsetLibrary library = Tapsets.read(tapset, systemTap);
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(guru)
            .withLibrary(library.macros())
            .withSystemtapVersion(systemTap)
            .withArguments(
                words.subList(files, words.size()).stream().map(ByteString::of).toList());
    CheckOptions checkOptions =
        CheckOptions.defaults()
            .withGuru(guru)
            .withTapset(library.tapset())
            .withSystemtapVersion(systemTap);
    Evidence evidence = MarkerEvidence.of(markers, python);
    Report report = Report.empty();
    Map<String, ByteString> contents = new HashMap<>();
    for (String file : words.subList(0, files)) {
      String name = Inputs.shownName(file);
      contents.put(name, new Inputs(terminal).read(file));
      report =
          report.and(report(new Source(name, contents.get(name)), options, checkOptions, evidence));
    }
    return new ReportOutput(terminal).as(format, report, contents);
  }

  private Report report(
      Source source, ParseOptions options, CheckOptions checkOptions, Evidence evidence) {
    Parsed parsed = Parser.parse(source, options);
    if (parseOnly || parsed.script().isEmpty()) {
      return parsed.report();
    }
    Report report =
        parsed.report().and(Checker.check(parsed.script().get(), checkOptions).report());
    return report.hasErrors()
        ? report
        : report.and(Advice.on(parsed.script().get(), evidence, checkOptions.tapset()));
  }
}
