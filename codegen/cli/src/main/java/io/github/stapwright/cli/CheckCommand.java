package io.github.stapwright.cli;

import io.github.stapwright.editor.fix.ScriptMends;
import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.diagnostic.Finding;
import io.github.stapwright.language.privacy.PrivateValue;
import io.github.stapwright.language.privacy.PrivateValues;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "With --format json, sarif or junit the report goes to standard output; sarif carries the edits"
          + " that would mend a problem. `stapwright explain NAME` tells more of it.",
      "",
      "Example: stapwright check --python 3.9 trace.stp -- 100"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--parse-only", description = "Only the grammar, as `stap -p1`.")
  private boolean parseOnly;

  @Option(
      names = "--private",
      description =
          "Also name each value that is printed, made a label or recorded and can hold a path, a"
              + " name or an argument. The exit status does not change.")
  private boolean showsPrivate;

  @Mixin private ScriptOptions options = new ScriptOptions();

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

  /** The programs whose markers the scripts probe. */
  private final Set<String> unread = new TreeSet<>();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Checks scripts without options. */
  CheckCommand(Terminal terminal, List<String> scripts) {
    this.terminal = terminal;
    this.format = ReportFormat.text;
    this.words = scripts;
  }

  @Override
  public Integer call() throws IOException {
    int files = spec == null ? words.size() : words.size() - Inputs.wordsBehindDashes(spec);
    if (files < 1) {
      throw new TroubleException("which script is to be checked? Name it before `--`");
    }
    if (showsPrivate && (parseOnly || format != ReportFormat.text)) {
      throw new TroubleException("`--private` looks at whole scripts, and says it as text");
    }
    ReadOptions reading =
        options
            .reading()
            .withArguments(words.subList(files, words.size()))
            .advisedBy(MarkerEvidence.of(markers, python));
    List<Finding> findings = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<PrivateValue> values = new ArrayList<>();
    Map<String, ByteString> contents = new HashMap<>();
    for (String file : words.subList(0, files)) {
      ReadScript read = read(ScriptReader.with(reading), new Inputs(terminal).source(file));
      names.add(read.source().name());
      contents.putAll(read.texts());
      findings.addAll(findings(read, reading));
      if (showsPrivate && read.isRight()) {
        values.addAll(PrivateValues.of(read.orThrow()));
      }
    }
    int status = new ReportOutput(terminal).as(format, findings, names, contents);
    values.forEach(it -> terminal.out().print(it + "\n"));
    if (status == Exit.FINE && saysMore()) {
      unread.forEach(this::sayUnread);
    }
    return status;
  }

  /** Edits are for programs that make them. */
  private List<Finding> findings(ReadScript read, ReadOptions reading) {
    return format == ReportFormat.sarif && !parseOnly
        ? ScriptMends.of(read.source(), reading)
        : Finding.of(read.report());
  }

  private boolean saysMore() {
    return format == ReportFormat.text && markers == null && python == null && !parseOnly;
  }

  /** Markers that a program lacks are what is asked most, and nobody has looked into it. */
  private void sayUnread(String program) {
    if (Files.isRegularFile(Inputs.path(program))) {
      terminal
          .err()
          .print(
              "nobody looked into "
                  + program
                  + ", which is here: whether it has these markers, say `--markers "
                  + program
                  + "`\n");
      terminal.err().flush();
    }
  }

  private ReadScript read(ScriptReader reader, Source source) {
    ReadScript read = parseOnly ? reader.readText(source) : reader.read(source);
    read.written().ifPresent(it -> unread.addAll(Advice.markedPrograms(it)));
    return read;
  }
}
