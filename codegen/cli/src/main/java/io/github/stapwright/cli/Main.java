package io.github.stapwright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** The {@code stapwright} command. */
public final class Main {
  // Deep scripts are parsed and checked by recursion; the main thread's stack is the machine's
  // choice, this one is ours.
  private static final long STACK_BYTES = 256L << 20;

  private Main() {}

  /** Runs one command and ends the process: 0 = fine, 1 = the input is wrong, 2 = usage or I/O. */
  public static void main(String[] args) throws InterruptedException {
    int[] status = {Exit.TROUBLE};
    Thread worker =
        new Thread(
            null, () -> status[0] = run(Terminal.ofProcess(), args), "stapwright", STACK_BYTES);
    worker.start();
    worker.join();
    System.exit(status[0]);
  }

  /** Runs one command on {@code terminal} and gives the exit status. */
  static int run(Terminal terminal, String... args) {
    return new Failures(terminal).statusOf(() -> commandLine(terminal).execute(args));
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine root = new CommandLine(new StapwrightCommand());
    for (Callable<Integer> command : commands(terminal)) {
      root.addSubcommand(command);
    }
    root.addSubcommand(new CommandLine.HelpCommand());
    Failures failures = new Failures(terminal);
    return root.setOut(terminal.outWriter())
        .setErr(terminal.errWriter())
        .setColorScheme(terminal.colorScheme())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures::wrongUsage)
        .setExecutionExceptionHandler(failures::failed);
  }

  /** One object per command, in the order of the help text. */
  private static List<Callable<Integer>> commands(Terminal terminal) {
    return List.of(
        new MarkersCommand(terminal),
        new DoctorCommand(terminal),
        new GenerateCommand(terminal),
        new CheckCommand(terminal),
        new TypesCommand(terminal),
        new FormatCommand(terminal),
        new ExplainCommand(terminal),
        new SimulateCommand(terminal),
        new TestCommand(terminal),
        new RecordCommand(terminal),
        new RunCommand(terminal));
  }
}
