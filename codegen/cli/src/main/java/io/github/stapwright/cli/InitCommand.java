package io.github.stapwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright init}: a project to begin with. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a Maven project that builds at once: a probe class, its tests, a scenario, a"
          + " recording, and a small Python program to trace."
    },
    footer = {
      "",
      "Nothing is written over: if one of the files is there, none is written. On a terminal it asks"
          + " which Python is traced, unless --target says so; elsewhere that is "
          + InitCommand.PYTHON
          + ".",
      "The project needs Maven 3.8 or newer, a JDK 17 or newer, and this version of stapwright in the"
          + " local repository (`mvn install` in its sources puts it there).",
      "",
      "Example: stapwright init my-probes && cd my-probes && mvn -q verify"
    })
final class InitCommand implements Callable<Integer> {
  static final String PYTHON = "/usr/bin/python3";

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder of the project. Default: here.")
  private String folder;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      description =
          "What is traced: PATH, PATH!LIBRARY, library:PATH, python-markers:DIR, pid:N or @1.")
  private @Nullable String target;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "probes",
      description =
          "The package of the classes, and the group of the project. Default:"
              + " ${DEFAULT-VALUE}.")
  private String packageName;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path place = Inputs.path(folder).toAbsolutePath().normalize();
    NewProject project = NewProject.of(packageName, artifact(place), traced());
    project.writeTo(place).forEach(it -> terminal.out().print(shown(place, it) + "\n"));
    terminal.out().print("next: " + enter() + "mvn -q verify\n");
    return Exit.FINE;
  }

  private TracedPython traced() throws IOException {
    if (target != null) {
      return TracedPython.named(target);
    }
    return terminal.isAnswered()
        ? new TracedPythonQuestion(terminal).ask()
        : TracedPython.named(PYTHON);
  }

  private String enter() {
    return folder.equals(".") ? "" : "cd " + StapCommandLine.quoted(folder) + " && ";
  }

  private String shown(Path place, Path file) {
    return Path.of(folder).resolve(place.relativize(file)).normalize().toString();
  }

  /** What Maven calls the project: the name of the folder, without what Maven does not take. */
  private static String artifact(Path place) {
    String name = place.getFileName() == null ? "" : place.getFileName().toString();
    String fitting = name.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    return fitting.isEmpty() ? "probes" : fitting;
  }
}
