package io.github.stapwright.cli;

import io.github.stapwright.simulator.record.Behaviour;
import io.github.stapwright.simulator.record.ProfileRecorder;
import io.github.stapwright.simulator.record.Recorded;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright record}: marker events of a real program, without root. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description = "Runs a program and writes the marker events it gives, without root.",
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
      paramLabel = "profile|gdb",
      defaultValue = "profile",
      description =
          "profile: hooks in a Python interpreter (CPython 3.6 or later); gdb: the real markers of"
              + " any program, through the debugger. Default: ${DEFAULT-VALUE}.")
  private String via;

  @Option(
      names = "--as",
      paramLabel = "X.Y",
      description = "Give the events that CPython X.Y would give. Default: 3.9.")
  private String as;

  @Option(
      names = "--only",
      paramLabel = "MARKER",
      split = ",",
      description = "Record these markers only, as if a script probed no others.")
  private List<String> only = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE[.gz]",
      description = "Where the events go, one JSON object a line; packed if it ends in .gz.")
  private String output;

  @Parameters(arity = "1..*", paramLabel = "CMD", description = "The command, behind `--`.")
  private List<String> command;

  RecordCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!via.equals("profile")) {
      throw new TroubleException("`--via` is `profile` or `gdb`, not `" + via + "`");
    }
    Behaviour behaviour = Behaviour.of(as == null ? "3.9" : as, only);
    Recorded recorded = new ProfileRecorder(behaviour).record(command, Inputs.path(output));
    recorded.notes().forEach(it -> terminal.err().print("stapwright: note: " + it + "\n"));
    return recorded.status();
  }
}
