package io.github.stapwright.simulator;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.FileValue;
import io.github.stapwright.simulator.plan.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files in {@code /proc} that a script answers readers of. */
final class ReadFiles {
  private final Map<String, PlannedProbe> probes = new LinkedHashMap<>();

  void add(String file, PlannedProbe probe) {
    probes.put(file, probe);
  }

  /** What a reader gets now; nothing if there is no such file, or the script has ended. */
  Optional<ByteString> read(String file, Session session, Limits limits) {
    PlannedProbe probe = probes.get(file);
    if (probe == null || !session.isRunning()) {
      return Optional.empty();
    }
    FileValue value = session.state(FileValue.class, FileValue::new);
    value.begin((int) Points.mostBytes(probe.point()).orElse(limits.stringBytes()));
    session.run(probe, null, limits.interruptibleActions());
    return Optional.of(value.text());
  }
}
