package io.github.stapwright.report.page;

import io.github.stapwright.simulator.event.Recording;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a recording says of itself, for people. */
public final class RecordingFacts {
  private RecordingFacts() {}

  /** By name: what was traced, and by which Python. */
  public static Map<String, String> of(Recording recording) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (!recording.command().isEmpty()) {
      facts.put("traced", String.join(" ", recording.command()));
    }
    recording
        .python()
        .ifPresent(
            it ->
                facts.put(
                    "Python",
                    it + recording.as().map(as -> ", as " + as + " marks it").orElse("")));
    return facts;
  }
}
