package io.github.stapwright.cli;

import io.github.stapwright.language.read.ReadOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stapwright run}: a script on a real program, with SystemTap or without. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a script, runs it on a real program and prints what it prints, as it happens.",
      "With SystemTap, messages that name a line of the script are led back to the line of Java it"
          + " came from, and the well-known ones are explained. Without it the simulator runs the"
          + " script on real events. The exit status is that of stap."
    },
    footer = {
      "",
      "To compile here and run there, with the least rights that do:",
      "  here, with the headers of the other machine's kernel:",
      "    stap -r RELEASE -m mytrace -p4 mytrace.stp",
      "  there, as a member of the group stapusr, with mytrace.ko in",
      "  /lib/modules/RELEASE/systemtap (as root from anywhere):",
      "    staprun mytrace.ko -c \"python3 test.py\"",
      "",
      "Examples: stapwright run CallTrace.stp -- python3 test.py",
      "          stapwright run CallTrace.java -- python3 test.py",
      "          sudo stapwright run --via uprobes --for 10s Count.stp -x 4711"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--dry", description = "Print the full command and run nothing.")
  private boolean dry;

  @Option(
      names = {"--stap-program", "--with"},
      paramLabel = "STAP",
      description = "The SystemTap to use. Default: stap on the path.")
  private String program;

  @Option(
      names = "--via",
      paramLabel = "MEANS",
      description =
          "stap: the installed SystemTap; uprobes: the kernel's uprobe events, for root, any"
              + " program; profile: hooks in a Python that is started, without root; gdb: any"
              + " program that is started, without root. Default: the first that works here.")
  private String via;

  @Option(
      names = "--target",
      paramLabel = "TARGET|command",
      description =
          "What takes the place of the files that the script names: PATH, PATH!LIBRARY,"
              + " library:PATH, pid:N, or `command` for the program behind `--`.")
  private String target;

  @Option(names = "-x", paramLabel = "PID", description = "The running process to trace.")
  private Long process;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long it runs at most: 500ms, 10s, 2m, 1h.")
  private String duration;

  @Option(
      names = "--record",
      paramLabel = "FILE[.gz]",
      description =
          "Keep the events that the script sees: `simulate --events FILE` prints the same.")
  private String record;

  @Option(names = "--as-root", description = "Under sudo, let the command keep the rights of root.")
  private boolean asRoot;

  @Option(
      names = "--buffer",
      paramLabel = "KB",
      description = "With uprobes: the kernel's buffer of each processor, in KiB. Default: 32768.")
  private long bufferKb;

  @Option(
      names = "--no-python-markers",
      description =
          "With uprobes: give no markers to a Python that lacks one which the script probes.")
  private boolean withoutMarkers;

  @Mixin private RunTimeOptions runTime = new RunTimeOptions();

  @Mixin private SeenOptions seen = new SeenOptions();

  @Mixin private MetricsOptions metrics = new MetricsOptions();

  @Mixin private ScriptOptions scriptOptions = new ScriptOptions();

  @Option(names = "--unchecked", description = "Hand the script over even if a check refuses it.")
  private boolean unchecked;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE [ARG]",
      description =
          "The script, or the source of a probe class, NAME.java, and its arguments $1, @1, ...;"
              + " behind `--` the traced command, without which every process is traced.")
  private List<String> words;

  @Spec private CommandSpec spec;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int own = words.size() - Inputs.wordsBehindDashes(spec);
    if (own < 1) {
      throw new TroubleException("which script is to be run? Name it before `--`");
    }
    Means means = means();
    Optional<RunnableScript> script = script(own);
    if (script.isEmpty()) {
      return Exit.WRONG_INPUT;
    }
    return means == Means.STAP
        ? byStap(script.get(), own)
        : new LiveScript(terminal, liveOptions(), script.get(), words, own).run(means, dry);
  }

  private Optional<RunnableScript> script(int own) throws IOException {
    ReadOptions reading = scriptOptions.reading().withArguments(words.subList(1, own));
    String file = words.get(0);
    if (!JavaSources.isJava(file)) {
      return Optional.of(RunnableScript.of(terminal, file, reading));
    }
    TracedProgram traced = new TracedProgram(target, process, command());
    return new ProbeSourceScript(terminal, scriptOptions).of(file, traced.target(), reading);
  }

  private int byStap(RunnableScript script, int own) throws IOException {
    if (!script.read().isRight() && !unchecked) {
      return new ReportOutput(terminal).text(script.read());
    }
    List<String> given = new ArrayList<>(script.words());
    given.addAll(words.subList(1, own));
    StapCommandLine line =
        StapCommandLine.of(stap(), script.read().source().bytes(), options(), given, command());
    if (dry) {
      terminal.out().print(line.text() + "\n");
      return Exit.FINE;
    }
    return new StapRun(terminal, line).explaining(script.name(), script.java());
  }

  private List<String> command() {
    return words.subList(words.size() - Inputs.wordsBehindDashes(spec), words.size());
  }

  private String stap() {
    return program == null ? "stap" : program;
  }

  /** What was asked for, else the first that works here. */
  private Means means() {
    if (via != null) {
      return Means.of(via);
    }
    boolean isForStap = program != null || dry || unchecked;
    return isForStap ? Means.STAP : Means.firstHere(command(), process != null);
  }

  private LiveScript.Options liveOptions() {
    return new LiveScript.Options(
        runTime,
        duration,
        target,
        process,
        record,
        asRoot,
        bufferKb,
        !withoutMarkers,
        seen,
        metrics);
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(scriptOptions.guru() ? List.of("-g") : List.of());
    if (process != null) {
      options.addAll(List.of("-x", process.toString()));
    }
    requireWithoutStap("--for", duration);
    requireWithoutStap("--record", record);
    requireWithoutStap("--target", JavaSources.isJava(words.get(0)) ? null : target);
    requireWithoutStap("--metrics", metrics.wanted() ? "" : null);
    seen.named().ifPresent(it -> requireWithoutStap(it, it));
    options.addAll(runTime.words());
    scriptOptions.folders().forEach(it -> options.addAll(List.of("-I", it.toString())));
    return options;
  }

  private static void requireWithoutStap(String option, @Nullable String value) {
    if (value != null) {
      throw new TroubleException(
          "`"
              + option
              + "` is for runs without SystemTap: add `--via uprobes`, `profile` or `gdb`");
    }
  }
}
