package io.github.stapwright.cli;

import java.util.Arrays;
import java.util.Optional;
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
    // No lambda: the first one of a process costs more time than the shortest commands take.
    Runnable command =
        new Runnable() {
          @Override
          public void run() {
            status[0] = Main.run(Terminal.ofProcess(), args);
          }
        };
    Thread worker = new Thread(null, command, "stapwright", STACK_BYTES);
    worker.start();
    worker.join();
    System.exit(status[0]);
  }

  /** Runs one command on {@code terminal} and gives the exit status. */
  static int run(Terminal terminal, String... args) {
    Callable<Integer> plain = PlainCommands.find(terminal, args);
    return plain == null ? parsed(terminal, args) : new Failures(terminal).statusOf(plain);
  }

  private static int parsed(Terminal terminal, String... args) {
    return new Failures(terminal)
        .statusOf(
            () -> {
              Optional<CommandLine> one =
                  args.length == 0 ? Optional.empty() : oneCommand(args[0], terminal);
              return one.isPresent()
                  ? one.get().execute(Arrays.copyOfRange(args, 1, args.length))
                  : commandLine(terminal).execute(args);
            });
  }

  /** The whole command line, as its help, its completion and its manual page tell it. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine root = new CommandLine(new StapwrightCommand());
    Commands.all(terminal).forEach(root::addSubcommand);
    root.addSubcommand(new CommandLine.HelpCommand());
    return configured(root, terminal);
  }

  /** Reading the annotations of the others would take longer than most commands do. */
  private static Optional<CommandLine> oneCommand(String name, Terminal terminal) {
    return Commands.named(name, terminal)
        .map(CommandLine::new)
        .map(it -> configured(it.setCommandName("stapwright " + name), terminal));
  }

  private static CommandLine configured(CommandLine command, Terminal terminal) {
    Failures failures = new Failures(terminal);
    return command
        .setOut(terminal.outWriter())
        .setErr(terminal.errWriter())
        .setColorScheme(terminal.colorScheme())
        .setUsageHelpAutoWidth(true)
        // A word is a word: `@1` is a target, and no file that holds more words.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(failures::wrongUsage)
        .setExecutionExceptionHandler(failures::failed);
  }
}
