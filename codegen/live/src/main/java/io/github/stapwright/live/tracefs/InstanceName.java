package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an instance: whose it is can be seen when the owner is gone.
 *
 * @param owner the process that made it
 * @param ownerStart when that process began, in the clock ticks of {@code /proc/PID/stat}
 * @param number of the run in that process
 */
public record InstanceName(long owner, long ownerStart, int number) {
  private static final Pattern FORM =
      Pattern.compile("stapwright_(\\d{1,10})_(\\d{1,18})_(\\d{1,9})");
  private static final AtomicInteger RUNS = new AtomicInteger();

  /** Where the start time stands behind the name of the program (proc(5)). */
  private static final int START_FIELD = 19;

  /** A new one of this process. */
  public static InstanceName fresh() {
    long own = ProcessHandle.current().pid();
    return new InstanceName(own, start(own).orElse(0L), RUNS.incrementAndGet());
  }

  /** The parts of {@code text}, if it is such a name. */
  static Optional<InstanceName> of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new InstanceName(
                Long.parseLong(form.group(1)),
                Long.parseLong(form.group(2)),
                Integer.parseInt(form.group(3))))
        : Optional.empty();
  }

  String text() {
    return "stapwright_" + owner + "_" + ownerStart + "_" + number;
  }

  /** Whether the process that made it still runs. */
  boolean isOwned() {
    return start(owner).filter(it -> it == ownerStart).isPresent();
  }

  private static Optional<Long> start(long pid) {
    try {
      byte[] stat = Files.readAllBytes(Path.of("/proc/" + pid + "/stat"));
      String text = new String(stat, StandardCharsets.ISO_8859_1);
      String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      return Optional.of(Long.parseLong(fields[START_FIELD]));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
