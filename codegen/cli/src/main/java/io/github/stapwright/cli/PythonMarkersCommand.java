package io.github.stapwright.cli;

import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.pythonmarkers.MarkerFolder;
import io.github.stapwright.pythonmarkers.PythonMarkers;
import io.github.stapwright.pythonmarkers.RunningPython;
import io.github.stapwright.pythonmarkers.VirtualEnvironment;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stapwright python-markers}: CPython's markers for a Python that has none. */
@Command(
    name = "python-markers",
    mixinStandardHelpOptions = true,
    description =
        "Gives CPython's static markers to a Python that has none: 3.6 and later, however it was"
            + " built, on x86_64 and aarch64.",
    footer = {
      "",
      "The folder holds a library of markers and what makes an interpreter call them. What to set"
          + " and which target to name is printed. It costs nothing while nobody traces.",
      "",
      "A program may have STAPWRIGHT_ONLY=FILE-SUFFIX instead of --only, and"
          + " STAPWRIGHT_LINES=native for the lines of its own version where they are not those of"
          + " CPython 3.9.",
      "",
      "Examples:",
      "  stapwright python-markers -o ~/.local/share/python-markers",
      "  stapwright python-markers --into .venv",
      "  stapwright python-markers --pid 4711"
    })
final class PythonMarkersCommand implements Callable<Integer> {
  private final Terminal terminal;

  @ArgGroup(multiplicity = "1")
  private Way way = new Way();

  /** Who gets the markers. */
  static final class Way {
    @Option(
        names = {"-o", "--output"},
        paramLabel = "DIR",
        description = "Programs that are started with this folder, and what they start.")
    private String output;

    @Option(
        names = "--into",
        paramLabel = "VENV",
        description = "Every interpreter of this virtual environment, by a .pth file.")
    private String into;

    @Option(
        names = "--pid",
        paramLabel = "PID",
        description = "A program that runs: by sys.remote_exec (3.14 and later) or gdb (before).")
    private Long pid;
  }

  @Option(
      names = "--compiled",
      description =
          "Build the library here with the C compiler, where the release brings none: a hit costs a"
              + " third.")
  private boolean compiled;

  @Option(
      names = "--python",
      paramLabel = "PATH",
      description = "The interpreter, if it is of another architecture than this machine.")
  private String python;

  @Option(
      names = "--only",
      defaultValue = "",
      paramLabel = "FILE-SUFFIX",
      description =
          "Only code of files whose names end so has function and line markers; on 3.12 and later"
              + " other code is then free.")
  private String only;

  PythonMarkersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try {
      if (way.pid != null) {
        return toProcess(way.pid);
      }
      return way.into == null ? toFolder(way.output) : toEnvironment(way.into);
    } catch (ElfFormatException wrong) {
      throw new TroubleException(wrong);
    }
  }

  private int toFolder(String output) throws IOException {
    PythonMarkers markers =
        python == null
            ? PythonMarkers.forThisMachine()
            : PythonMarkers.forInterpreter(Targets.resolve(python));
    MarkerFolder folder = chosen(markers).write(Inputs.path(output));
    say(folder);
    terminal
        .out()
        .print(
            "set     PYTHONPATH="
                + folder.searchPath()
                + "\nor run  python3 "
                + folder.path().resolve("run.py")
                + " PROGRAM.py\n");
    return target(folder);
  }

  private int toEnvironment(String into) throws IOException {
    refusePython();
    VirtualEnvironment environment = VirtualEnvironment.at(Inputs.path(into));
    MarkerFolder folder =
        environment.give(chosen(PythonMarkers.forInterpreter(environment.interpreter())));
    say(folder);
    terminal.out().print("every interpreter of " + into + " has them from its next start, by\n");
    terminal.out().print("        " + environment.pathFile() + "\n");
    return target(folder);
  }

  private int toProcess(long pid) throws IOException {
    refusePython();
    RunningPython running = RunningPython.of(pid);
    MarkerFolder folder = chosen(PythonMarkers.forInterpreter(running.interpreter())).prepare();
    running.give(folder, only);
    say(folder);
    terminal.out().print("process " + pid + " has them\n");
    return target(folder);
  }

  private void refusePython() {
    if (python != null) {
      throw new TroubleException("--python stands with -o; here the interpreter is known");
    }
  }

  private PythonMarkers chosen(PythonMarkers markers) {
    PythonMarkers filtered = markers.onlyFilesEndingIn(only);
    return compiled ? filtered.compiled() : filtered;
  }

  private void say(MarkerFolder folder) {
    String how =
        switch (folder.form()) {
          case BUILT -> "as this release brings it";
          case COMPILED -> "built by this machine's C compiler";
          case PLAIN -> "written without a compiler; with --compiled a hit costs half";
        };
    terminal
        .out()
        .print(folder.library() + " (" + folder.machine().machineName() + ", " + how + ")\n");
  }

  private int target(MarkerFolder folder) {
    terminal.out().print("target  " + folder.targetText() + "\n");
    return Exit.FINE;
  }
}
