package io.github.stapwright.simulator.random;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Programs packed into one script, so that one module runs them all.
 *
 * @param name the script's name without its ending
 * @param options those of {@code stap}
 */
record RandomScript(String name, List<String> options, List<RandomProgram> programs) {
  /** How many programs stand in one script. */
  static final int PACKED = 40;

  /** The number under which the globals are displayed. */
  private static final int DISPLAY = 1000;

  static RandomScript of(long seed) {
    Dice dice = new Dice(~seed);
    List<String> options = new ArrayList<>(List.of("-DMAXERRORS=1000"));
    if (dice.chance(15)) {
      options.add("-DMAXSTRINGLEN=" + dice.of("24", "40", "128", "1024"));
    }
    if (dice.chance(10)) {
      options.add("-DMAXMAPENTRIES=" + dice.of("2", "4"));
    }
    if (dice.chance(10)) {
      options.add("-DMAXACTION_INTERRUPTIBLE=" + dice.of("40", "100"));
    }
    if (dice.chance(5)) {
      options.add("-DMAXNESTING=" + dice.of("2", "4"));
    }
    List<RandomProgram> programs =
        IntStream.range(0, PACKED).mapToObj(it -> RandomProgram.of(seed, it)).toList();
    return new RandomScript("r" + seed, options, programs);
  }

  String text() {
    return programs.stream().map(RandomProgram::text).collect(Collectors.joining("\n"))
        + "probe "
        + (programs.stream().anyMatch(RandomProgram::isTimed)
            ? "timer.ms(" + RandomProgram.LAST_TIMER + ")"
            : "begin(1000)")
        + " {\n  exit();\n}\n"
        + "probe end(-1) {\n  println(\"\\n"
        + RandomProgram.title(DISPLAY)
        + "\");\n}\n";
  }
}
