package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.scenario.ScenarioFile;
import io.github.stapwright.simulator.scenario.ScenarioRunner;
import io.github.stapwright.simulator.scenario.ScenarioRunner.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what a script prints while a scenario runs. */
final class CookbookRun implements Observer {
  private final StringBuilder printed = new StringBuilder();

  private CookbookRun() {}

  /**
   * What the script prints.
   *
   * @param scenario what happens: {@code events:}, and before it what the whole file is told
   */
  static String of(Path folder, String script, String scenario) throws IOException {
    Files.writeString(folder.resolve("task.stp"), script);
    int events = scenario.indexOf("events:");
    String text =
        scenario.substring(0, events)
            + "scenarios:\n  - name: task\n    contains: ['']\n"
            + scenario.substring(events).indent(4);
    Path file = Files.writeString(folder.resolve("task.probetest.yaml"), text);
    CookbookRun run = new CookbookRun();
    assertThat(
            new ScenarioRunner(ScenarioFile.read(file))
                .run(name -> new Watched(Instrument.NONE, run)))
        .allMatch(it -> it.passed());
    return run.printed.toString();
  }

  @Override
  public Output output(Output output) {
    return new Output() {
      @Override
      public void print(ByteString text) {
        printed.append(text.utf8());
        output.print(text);
      }

      @Override
      public void message(ByteString line) {
        throw new AssertionError(line.utf8());
      }
    };
  }

  @Override
  public void begins(Simulation run) {
    // Only the output is kept.
  }

  @Override
  public void happens(Event event) {
    // Only the output is kept.
  }

  @Override
  public long nextLook() {
    return Long.MAX_VALUE;
  }

  @Override
  public void looks(long time) {
    // Only the output is kept.
  }

  @Override
  public void ended(RunOutcome outcome) {
    // Only the output is kept.
  }
}
