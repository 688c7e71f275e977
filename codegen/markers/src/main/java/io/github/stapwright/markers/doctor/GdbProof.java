package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.Fires;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ResolvedTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a small Python program under {@code gdb -batch}, which sets a marker's semaphore as
 * SystemTap does, and counts the hits that the program must cause. One marker at a time: probing
 * one can make another fire.
 */
final class GdbProof {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String SIGN = "stapwright-hit ";
  private static final String PROGRAM =
      """
      import gc, sys
      def stapwright_probe():
          return 1
      for i in range(3):
          stapwright_probe()
      gc.collect()
      try:
          import stapwright_probe_module
      except ImportError:
          pass
      if hasattr(sys, 'audit'):
          sys.audit('stapwright_probe')
      """;

  private static final String LINE_TOO =
      """
      break -probe-stap python:line
      commands
      silent
      continue
      end
      """;

  /** What gdb prints at a hit, and how many such lines the program causes. */
  private record Expectation(String format, String values, String line, int atLeast) {}

  private static final Map<String, Expectation> EXPECTED =
      Map.of(
          "function__entry", text(2, "stapwright_probe", 3),
          "function__return", text(2, "stapwright_probe", 3),
          "line", text(2, "stapwright_probe", 3),
          "import__find__load__start", text(1, "stapwright_probe_module", 1),
          "import__find__load__done", text(1, "stapwright_probe_module", 1),
          "audit", text(1, "stapwright_probe", 1),
          "gc__start", new Expectation("%d", "(int) $_probe_arg0", "2", 1),
          "gc__done", new Expectation("done", "", "done", 1));

  private GdbProof() {}

  // gdb counts arguments from 0.
  private static Expectation text(int number, String value, int atLeast) {
    return new Expectation("%s", "(char *) $_probe_arg" + (number - 1), value, atLeast);
  }

  static List<Finding> prove(ResolvedTarget target) {
    if (target.executable().isEmpty() || !target.isPython()) {
      return List.of(
          Finding.caution("only an interpreter can be proved, not a library", Optional.empty()));
    }
    if (Program.run(LIMIT, List.of("gdb", "--version")).isEmpty()) {
      return List.of(
          Finding.caution(
              "gdb is not installed, so nothing could be proved",
              Optional.of(Machine.current().install("gdb", "gdb", "gdb", "gdb"))));
    }
    List<Finding> findings = new ArrayList<>();
    for (Mark mark : target.file().marks()) {
      Expectation expected = EXPECTED.get(mark.name());
      if (mark.provider().equals("python") && expected != null) {
        findings.add(prove(target, mark, expected));
        wake(target, mark, expected).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** Where calls are silent by themselves, whether a probe of {@code line} wakes them. */
  private static Optional<Finding> wake(ResolvedTarget target, Mark mark, Expectation expected) {
    boolean partly =
        known(target, mark).filter(Fires.PARTLY::equals).isPresent()
            && target.file().find(mark.provider(), "line").isPresent();
    return partly
        ? hits(target.executable().orElseThrow(), mark, expected, LINE_TOO)
            .map(
                it ->
                    it >= expected.atLeast()
                        ? Finding.good(
                            "proof: with `line` probed too, "
                                + mark.name()
                                + " fired: "
                                + it
                                + " of the hits that the program causes")
                        : Finding.caution(
                            "proof: with `line` probed too, " + mark.name() + " did not fire",
                            Optional.empty()))
        : Optional.empty();
  }

  private static Finding prove(ResolvedTarget target, Mark mark, Expectation expected) {
    Optional<Long> hits = hits(target.executable().orElseThrow(), mark, expected, "");
    if (hits.isEmpty()) {
      return Finding.caution(
          "proof: gdb could not run the program with " + mark.name() + " probed",
          Optional.of("ptrace may be forbidden here (a container without CAP_SYS_PTRACE)"));
    }
    boolean fired = hits.get() >= expected.atLeast();
    String sentence =
        "proof: "
            + mark.name()
            + (fired ? " fired" : " did not fire")
            + ": "
            + hits.get()
            + " of the hits that the program causes";
    Optional<Fires> known = known(target, mark);
    boolean surprise = known.isPresent() && (known.get() == Fires.FULLY) != fired;
    if (surprise) {
      return Finding.caution(
          sentence + ", which is not what the registry says", Optional.of("please report this"));
    }
    return fired ? Finding.good(sentence) : Finding.caution(sentence, Optional.empty());
  }

  private static Optional<Fires> known(ResolvedTarget target, Mark mark) {
    return target
        .pythonVersion()
        .flatMap(it -> Registry.cpython().find(mark.name()).map(marker -> marker.on(it)))
        .filter(Availability::known)
        .map(Availability::fires);
  }

  private static Optional<Long> hits(
      Path program, Mark mark, Expectation expected, String alongside) {
    try {
      Path folder = Files.createTempDirectory("stapwright-proof");
      Path python = folder.resolve("program.py");
      Path commands = folder.resolve("commands.gdb");
      try {
        Files.writeString(python, PROGRAM);
        Files.writeString(commands, alongside + commands(mark, expected, python));
        return Program.run(
                LIMIT,
                List.of("gdb", "-batch", "-nx", "-x", commands.toString(), program.toString()))
            .filter(it -> it.output().contains("exited "))
            .map(it -> count(it.output(), SIGN + expected.line()));
      } finally {
        Files.deleteIfExists(python);
        Files.deleteIfExists(commands);
        Files.deleteIfExists(folder);
      }
    } catch (IOException full) {
      return Optional.empty();
    }
  }

  private static String commands(Mark mark, Expectation expected, Path program) {
    String values = expected.values().isEmpty() ? "" : ", " + expected.values();
    return """
        set pagination off
        set confirm off
        set startup-with-shell off
        set breakpoint pending on
        break -probe-stap %s:%s
        commands
        silent
        printf "%s%s\\n"%s
        continue
        end
        run -I -S -B %s
        """
        .formatted(mark.provider(), mark.name(), SIGN, expected.format(), values, program);
  }

  private static long count(String output, String line) {
    return output.lines().filter(line::equals).count();
  }
}
