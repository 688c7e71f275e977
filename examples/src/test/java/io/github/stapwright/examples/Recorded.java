package io.github.stapwright.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What real SystemTap printed; see {@code recordings/README.md}. */
final class Recorded {
  static final String TEST = "recordings/test.events.jsonl.gz";
  static final String WORKLOAD = "recordings/workload.events.jsonl.gz";

  private Recorded() {}

  static List<String> lines(String name) throws IOException {
    Path packed = Path.of("recordings", name + ".systemtap.out.gz");
    if (!Files.exists(packed)) {
      return Files.readAllLines(Path.of("recordings", name + ".systemtap.out"));
    }
    try (InputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** Lines without microseconds and process ids, which differ from run to run. */
  static List<String> withoutTimes(List<String> lines) {
    return lines.stream()
        .map(it -> it.replaceFirst("^ *[0-9]+ ([^(]*)\\([0-9]+\\)", "T $1(P)"))
        .toList();
  }
}
