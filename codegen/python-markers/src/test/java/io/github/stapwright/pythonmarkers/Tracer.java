package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.Oracle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** bpftrace, which hits markers by the kernel's uprobes. */
final class Tracer implements AutoCloseable {
  private static final Pattern COUNTED = Pattern.compile("@(\\w+)(?:\\[([^]]*)\\])?: (\\d+)");
  private static final int TENTHS = 300;

  private final Process process;
  private final Path output;

  private Tracer(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Skips the test where the kernel or the user cannot. */
  static void required() {
    Oracle.tool("bpftrace");
    Oracle.require(System.getProperty("user.name").equals("root"), "root");
    Oracle.require(
        Files.exists(Path.of("/sys/bus/event_source/devices/uprobe")), "a kernel with uprobes");
  }

  /** Begins to trace, and returns when all probes are there. */
  static Tracer of(Path folder, String program) throws IOException, InterruptedException {
    required();
    Path script = Files.createTempFile(folder, "trace", ".bt");
    Path output = Files.createTempFile(folder, "trace", ".out");
    // The last probe of a script is attached last.
    Files.writeString(script, program + "\ninterval:ms:100 { printf(\"running\\n\"); }\n");
    ProcessBuilder builder =
        new ProcessBuilder("bpftrace", "-B", "line", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("BPFTRACE_STRLEN", "120");
    builder.environment().put("BPFTRACE_PERF_RB_PAGES", "1024");
    Tracer tracer = new Tracer(builder.start(), output);
    tracer.awaitStart();
    return tracer;
  }

  private void awaitStart() throws IOException, InterruptedException {
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      if (text().contains("running\n")) {
        return;
      }
      if (!process.isAlive()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IOException("bpftrace did not begin: " + text());
  }

  private String text() throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
  }

  /** What it printed, once it has ended. */
  List<String> stop() throws IOException, InterruptedException {
    // What was hit last is on its way.
    TimeUnit.MILLISECONDS.sleep(300);
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      throw new IOException("bpftrace does not end");
    }
    return text().lines().filter(it -> !it.equals("running")).toList();
  }

  /** Its maps: {@code entries} or {@code entries[4711]}, and a number. */
  Map<String, Long> stopAndCount() throws IOException, InterruptedException {
    Map<String, Long> counts = new TreeMap<>();
    for (String line : stop()) {
      Matcher matcher = COUNTED.matcher(line);
      if (matcher.matches()) {
        String key = matcher.group(2) == null ? "" : "[" + matcher.group(2) + "]";
        counts.put(matcher.group(1) + key, Long.parseLong(matcher.group(3)));
      }
    }
    return counts;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
