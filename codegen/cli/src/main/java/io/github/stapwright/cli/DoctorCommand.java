package io.github.stapwright.cli;

import io.github.stapwright.markers.doctor.DoctorReport;
import io.github.stapwright.markers.doctor.StapDoctor;
import io.github.stapwright.markers.doctor.TargetDoctor;
import io.github.stapwright.markers.elf.ElfFormatException;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright doctor}: can this be traced, and if not, why. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Says whether a program, a process or this SystemTap can be used, and what to do.",
    footer = {
      "",
      "Exit status: 0 = yes, 1 = no, 2 = there is nothing to look at.",
      "",
      "Example: stapwright doctor --prove /usr/bin/python3"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--prove",
      description =
          "Run a small Python program under gdb, one marker at a time, and say which fire.")
  private boolean prove;

  @Option(
      names = "--ask",
      description = "Run the interpreter, isolated, and ask it how it was built.")
  private boolean ask;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.text;

  @Parameters(
      arity = "0..1",
      defaultValue = "python3",
      paramLabel = "PATH|PID|stap",
      description =
          "A program or library, a process, or `stap` for the SystemTap of this machine and what"
              + " else can run a script here."
              + " Default: ${DEFAULT-VALUE}.")
  private String subject;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command without options. */
  DoctorCommand(Terminal terminal, String subject) {
    this.terminal = terminal;
    this.subject = subject;
  }

  @Override
  public Integer call() throws IOException {
    try {
      DoctorReport report =
          subject.equals("stap")
              ? StapDoctor.examine().and(Means.findings())
              : TargetDoctor.examine(Targets.resolve(subject), ask, prove);
      terminal.out().print(format == OutputFormat.json ? report.json() : report.text());
      return report.usable() ? Exit.FINE : Exit.WRONG_INPUT;
    } catch (ElfFormatException wrong) {
      terminal.err().print("stapwright: " + wrong.getMessage() + "\n");
      return Exit.WRONG_INPUT;
    }
  }
}
