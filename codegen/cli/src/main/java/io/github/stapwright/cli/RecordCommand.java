package io.github.stapwright.cli;

import io.github.stapwright.live.record.Behaviour;
import io.github.stapwright.live.record.DebuggerRecorder;
import io.github.stapwright.live.record.EventOutput;
import io.github.stapwright.live.record.ProfileRecorder;
import io.github.stapwright.live.record.Recorded;
import io.github.stapwright.live.run.UprobeRecording;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.provider.ProviderFormatException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright record}: marker events of a real program, without root. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description =
        "Runs a program, or looks at a running one, and writes the marker events it gives.",
    footer = {
      "",
      "The exit status is that of the program. Processes that the program forks are recorded, other"
          + " programs that it starts are not.",
      "",
      "Example: stapwright record -o events.jsonl.gz -- python3 test.py"
    })
final class RecordCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--via",
      paramLabel = "profile|gdb|uprobes",
      defaultValue = "profile",
      description =
          "profile: hooks in a Python interpreter (CPython 3.6 or later); gdb: the real markers of"
              + " any program, through the debugger; both need no root; uprobes: the real markers by the"
              + " kernel's uprobe events, for root. Default: ${DEFAULT-VALUE}.")
  private String via;

  @Option(
      names = "-x",
      paramLabel = "PID",
      description = "With uprobes: a running process, and what it starts, until Ctrl-C or --for.")
  private Long process;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "With uprobes: how long it records at most, such as 10s.")
  private String duration;

  @Option(
      names = "--no-python-markers",
      description =
          "With uprobes: give no markers to a Python that lacks one which is to be recorded.")
  private boolean withoutMarkers;

  @Option(
      names = "--as",
      paramLabel = "X.Y",
      description = "Give the events that CPython X.Y would give. Default: 3.9.")
  private String as;

  @Option(
      names = "--only",
      paramLabel = "MARKER",
      split = ",",
      description =
          "Record these markers only, as if a script probed no others. With gdb and uprobes"
              + " PROVIDER:NAME, or the name of one of CPython's.")
  private List<String> only = List.of();

  @Option(
      names = "--types",
      paramLabel = "FILE.d",
      description =
          "With gdb and uprobes: a provider's description, which says what arguments are strings.")
  private String types;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE[.gz]",
      description =
          "Where the events go, one JSON object a line; packed if it ends in .gz. A new file is readable"
              + " by its owner alone. `-` is standard output; what the program prints then goes to"
              + " standard error (profile and gdb).")
  private String output;

  @Option(
      names = "--redact-arguments",
      description =
          "With profile and gdb: leave the words behind the command's first out of the recording.")
  private boolean redacts;

  @Parameters(arity = "0..*", paramLabel = "CMD", description = "The command, behind `--`.")
  private List<String> command = List.of();

  RecordCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (via.equals("uprobes")) {
      return viaUprobes();
    }
    if (process != null || duration != null) {
      throw new TroubleException("`-x` and `--for` are for `--via uprobes`");
    }
    Recorded recorded =
        switch (via) {
          case "profile" -> viaProfile();
          case "gdb" -> viaDebugger();
          default ->
              throw new TroubleException(
                  "`--via` is `profile`, `gdb` or `uprobes`, not `" + via + "`");
        };
    recorded.notes().forEach(it -> terminal.err().print("stapwright: note: " + it + "\n"));
    terminal.err().print("stapwright: " + recorded.events().sentence() + "\n");
    return recorded.status();
  }

  private int viaUprobes() throws IOException {
    if (as != null) {
      throw new TroubleException(
          "`--as` is for `--via profile`: uprobes are the markers that the program itself has");
    }
    if (output.equals("-") || redacts) {
      throw new TroubleException(
          "`-o -` and `--redact-arguments` are for `--via profile` and `gdb`");
    }
    if (command.isEmpty() == (process == null)) {
      throw new TroubleException("give a command behind `--`, or a running process with `-x`");
    }
    GivenMarkers given = given();
    UprobeRecording recording =
        new UprobeRecording(
            given.command(),
            Optional.ofNullable(process),
            only,
            described(),
            given.target(),
            Optional.ofNullable(duration).map(Inputs::time),
            Inputs.path(output));
    try (LiveTerminal terminalOutput = new LiveTerminal(terminal)) {
      given.sentence().ifPresent(terminalOutput::say);
      return recording.record(terminalOutput, terminalOutput::say);
    }
  }

  private GivenMarkers given() throws IOException {
    Set<String> wanted =
        only.isEmpty()
            ? Set.of("*")
            : only.stream()
                .filter(it -> !it.contains(":") || it.startsWith("python:"))
                .map(it -> it.substring(it.indexOf(':') + 1))
                .collect(Collectors.toSet());
    return command.isEmpty() || withoutMarkers
        ? GivenMarkers.none(command, Optional.empty())
        : GivenMarkers.of(wanted, command, Optional.empty(), "");
  }

  private Recorded viaProfile() throws IOException {
    if (types != null) {
      throw new TroubleException("`--types` is for `--via gdb`: CPython's own types are known");
    }
    Behaviour behaviour = Behaviour.of(as == null ? "3.9" : as, only);
    return new ProfileRecorder(behaviour).record(command, output());
  }

  private EventOutput output() {
    return new EventOutput(Inputs.path(output), terminal.out(), redacts);
  }

  private Recorded viaDebugger() throws IOException {
    if (as != null) {
      throw new TroubleException(
          "`--as` is for `--via profile`: gdb records the markers that the program itself has");
    }
    return new DebuggerRecorder(only, described()).record(command, output());
  }

  private List<Provider> described() {
    if (types == null) {
      return List.of();
    }
    try {
      return ProviderDescriptions.parse(types, new Inputs(terminal).read(types).utf8());
    } catch (ProviderFormatException refused) {
      throw new TroubleException(refused);
    }
  }
}
