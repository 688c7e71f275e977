package io.github.stapwright.cli;

import io.github.stapwright.live.process.Caller;
import io.github.stapwright.live.record.Commands;
import io.github.stapwright.live.run.UprobeRun;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How events of a real program are come by. */
enum Means {
  /** The installed SystemTap runs the script. */
  STAP,
  /** The kernel's uprobe events. */
  UPROBES,
  /** Hooks in a Python that is started. */
  PROFILE,
  /** The debugger. */
  GDB;

  static Means of(String name) {
    return Stream.of(values())
        .filter(it -> it.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TroubleException(
                    "`--via` is `stap`, `uprobes`, `profile` or `gdb`, not `" + name + "`"));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The first that works on this machine, for this user and this command.
   *
   * @param isRunning whether a running process is traced
   */
  static Means firstHere(List<String> command, boolean isRunning) {
    if (stapWorks()) {
      return STAP;
    }
    if (UprobeRun.obstacle().isEmpty()) {
      return UPROBES;
    }
    boolean isStarted = !command.isEmpty() && !isRunning;
    if (isStarted && Commands.isPython(command)) {
      return PROFILE;
    }
    if (isStarted && isOnPath("gdb")) {
      return GDB;
    }
    throw new TroubleException(
        "nothing on this machine can run this script now: "
            + UprobeRun.obstacle().orElseThrow()
            + "; `stapwright doctor stap` says what SystemTap lacks; `--via profile` and `--via gdb`"
            + " start a program behind `--`");
  }

  /** SystemTap compiles a module for the running kernel, for which it needs that one's headers. */
  private static boolean stapWorks() {
    Path headers = Path.of("/lib/modules", System.getProperty("os.version"), "build", "Makefile");
    return isOnPath("stap") && Files.exists(headers) && Caller.isRoot();
  }

  private static boolean isOnPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(it -> !it.isEmpty())
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }
}
