package io.github.stapwright.examples;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.live.record.Behaviour;
import io.github.stapwright.live.record.ProfileRecorder;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.EventReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows the call trace of {@code programs/test.py}: of a run recorded now where {@code python3} is
 * installed, otherwise of the recording that is kept here.
 */
public final class Demo {
  private static final Path EXAMPLES = Path.of(System.getProperty("examples", ""));
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Demo() {}

  /** Prints the trace. */
  public static void main(String[] args) throws IOException {
    CompiledScript script =
        ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3.9"))).compile(new CallTrace());
    script.report().orThrow();
    Path events = isInstalled("python3") ? recordNow() : kept();
    Transcript transcript = new Transcript();
    try (EventReader reader = EventReader.open(events)) {
      new Simulation(script.script(), Settings.standard(), transcript).run(reader);
    }
    OUT.print(transcript.text());
  }

  private static Path recordNow() throws IOException {
    Path program = EXAMPLES.resolve("programs/test.py");
    Path events = EXAMPLES.resolve("target/test.events.jsonl");
    OUT.println("The call trace of " + program + ", recorded just now without root:");
    new ProfileRecorder(Behaviour.standard())
        .record(List.of("python3", program.toString()), events);
    return events;
  }

  private static Path kept() {
    OUT.println("No python3 here: the call trace of a recording made with SystemTap:");
    return EXAMPLES.resolve("recordings/test.events.jsonl.gz");
  }

  private static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(it -> Files.isExecutable(Path.of(it, command)));
  }
}
