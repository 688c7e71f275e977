package io.github.stapwright.simulator.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.check.TypeText;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.layout.Formatter;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 20,000 scripts that follow the grammar, with every form of expression, also with nothing after
 * it: they are read, judged, advised on, typed, laid out and run, and nothing of ours breaks.
 */
class EveryFormTest {
  private static final int EACH = 2_000;

  private static final String EVENTS =
      """
      {"us":10,"pid":7,"tid":7,"execname":"p","provider":"python","marker":"function__entry","args":["t.py","one",6]}
      {"us":150000,"pid":7,"tid":7,"execname":"p","provider":"python","marker":"gc__start","args":[2]}
      """;

  private final ScriptReader plain = ScriptReader.with(options());
  private final ScriptReader guru = ScriptReader.with(options().withGuru(true));

  private static ReadOptions options() {
    return ReadOptions.defaults()
        .withArguments(List.of("7", "x"))
        .advisedBy(Evidence.ofPython("3.9"));
  }

  private int written;
  private int right;
  private int run;

  @ParameterizedTest(name = "from seed {0} on")
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void breaksNothing(int part) {
    for (long seed = (long) part * EACH; seed < (part + 1L) * EACH; seed++) {
      String text = new RandomForms(seed).script();
      try {
        look(Source.of("seed" + seed + ".stp", text), seed % 2 == 0 ? plain : guru);
      } catch (RuntimeException | IOException | StackOverflowError broken) {
        throw new AssertionError("seed " + seed + ":\n" + text, broken);
      }
    }
    System.out.printf(
        "from seed %d: %d with right text, %d right, %d run%n",
        (long) part * EACH, written, right, run);
    assertThat(written).as("scripts whose text is right").isGreaterThan(EACH * 8 / 10);
    assertThat(right).as("right scripts").isGreaterThan(EACH / 50);
    assertThat(run).as("scripts that ran").isGreaterThan(EACH / 100);
  }

  private void look(Source source, ScriptReader reader) throws IOException {
    ReadScript read = reader.read(source);
    assertThat(read.report().diagnostics())
        .as("%s", source.bytes().utf8())
        .noneMatch(it -> it.problem() == Problem.OWN_FAULT);
    read.types().ifPresent(TypeText::lines);
    if (read.written().isPresent()) {
      written++;
      assertThat(Formatter.format(source).text()).as("%s", source.bytes().utf8()).isPresent();
    }
    if (read.isRight()) {
      right++;
      simulate(read.orThrow());
    }
  }

  private void simulate(Script script) throws IOException {
    try (EventReader events =
        EventReader.of(
            "events", new ByteArrayInputStream(EVENTS.getBytes(StandardCharsets.UTF_8)))) {
      new Simulation(script, Settings.standard(), new Transcript()).run(events);
      run++;
    } catch (NotSimulatedException refused) {
      // Said, with its place.
    }
  }
}
