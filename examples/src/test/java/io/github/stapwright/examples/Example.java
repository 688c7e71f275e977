package io.github.stapwright.examples;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** An example, compiled for CPython 3.9 and run over a recording. */
record Example(CompiledScript compiled) {
  private static final Path RECORDINGS = Path.of("recordings");

  static Example of(ProbeScript script) {
    CompiledScript compiled =
        ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3.9"))).compile(script);
    compiled.report().orThrow();
    return new Example(compiled);
  }

  /** What the simulator prints for the events of {@code NAME.events.jsonl.gz}. */
  List<String> over(String recording) throws IOException {
    Transcript transcript = new Transcript();
    Simulation simulation = new Simulation(compiled.script(), Settings.standard(), transcript);
    try (EventReader events =
        EventReader.open(RECORDINGS.resolve(recording + ".events.jsonl.gz"))) {
      simulation.run(events);
    }
    return transcript.text().lines().toList();
  }

  /** What real SystemTap printed. */
  static List<String> recorded(String name) throws IOException {
    Path packed = RECORDINGS.resolve(name + ".systemtap.out.gz");
    if (!Files.exists(packed)) {
      return Files.readAllLines(RECORDINGS.resolve(name + ".systemtap.out"));
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
