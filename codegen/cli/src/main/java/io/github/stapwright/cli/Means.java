package io.github.stapwright.cli;

import io.github.stapwright.live.process.Caller;
import io.github.stapwright.live.record.Commands;
import io.github.stapwright.live.run.UprobeRun;
import io.github.stapwright.markers.doctor.Finding;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /** What {@code run} can do here without SystemTap, and what to do for the next better way. */
  static List<Finding> findings() {
    Optional<String> obstacle = UprobeRun.obstacle();
    return List.of(
        obstacle
            .map(it -> Finding.fact("not with `run --via uprobes`").withAdvice(it))
            .orElse(Finding.good("`run --via uprobes` runs a script on any program, without it")),
        isOnPath("python3")
            ? Finding.good("`run --via profile` runs one on a Python that it starts, without root")
            : Finding.fact("not with `run --via profile`: there is no python3 on the path"),
        isOnPath("gdb")
            ? Finding.good("`run --via gdb` runs one on any program that it starts, without root")
            : Finding.fact("not with `run --via gdb`").withAdvice("install gdb"));
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
