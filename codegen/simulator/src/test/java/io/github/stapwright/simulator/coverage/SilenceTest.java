package io.github.stapwright.simulator.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.plan.Instrument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {
  private static final String ENTRY = "probe process(\"python3\").mark(\"function__entry\") ";
  private static final String EVENTS =
      """
      {"us":1,"pid":7,"provider":"python","marker":"function__entry","args":["a.py","f",3]}
      {"us":2,"pid":7,"provider":"python","marker":"function__entry","args":["b.py","g",5]}
      {"us":3,"pid":7,"provider":"python","marker":"line","args":["b.py","g",5]}
      """;

  @Test
  void aMarkerThatNeverCameIsTold() throws IOException {
    assertThat(explained("probe process(\"python3\").mark(\"function__retrun\") { println(1) }"))
        .containsExactly(
            "s.stp:1:7: warning SILENT_PROBE: no event fired this probe; the events hold"
                + " `python:function__entry`, `python:line`");
  }

  @Test
  void conditionsThatDidNotHoldAreToldWithTheirCounts() throws IOException {
    assertThat(
            explained(
                ENTRY
                    + "{ file = user_string($arg1); if (file =~ \"py$\" && $arg3 > 9) println(file) }"))
        .containsExactly(
            "s.stp:1:7: warning SILENT_PROBE: the probe fired 2 times and told nothing:"
                + " `file =~ \"py$\"` held 2 of 2 times; `$arg3 > 9` held 0 of 2 times");
  }

  @Test
  void aConditionAtThePointIsTold() throws IOException {
    assertThat(
            explained(
                "global on\n"
                    + ENTRY.replace(") ", ") if (on == 1) ")
                    + "{ println(1) }\nprobe end { on = 1 }"))
        .containsExactly(
            "s.stp:2:7: warning SILENT_PROBE: the probe fired 0 times and told nothing:"
                + " `on == 1` held 0 of 2 times");
  }

  @Test
  void aProbeThatIsRemovedIsTold() throws IOException {
    assertThat(explained(ENTRY + "{ x = $arg3 + 1 }\nprobe end { println(1) }"))
        .containsExactly(
            "s.stp:1:7: warning SILENT_PROBE: the probe does nothing, so SystemTap removes it");
  }

  @Test
  void aProbeThatPrintsOrCountsIsNotSilent() throws IOException {
    assertThat(explained("global n, a\n" + ENTRY + "{ n++ }\n" + ENTRY + "{ println(n) }"))
        .isEmpty();
    assertThat(explained("global a\n" + ENTRY + "{ if ($arg3 == 5) a[tid()] <<< 1 }")).isEmpty();
    assertThat(explained("function f(n) { println(n) }\n" + ENTRY + "{ f($arg3) }")).isEmpty();
  }

  @Test
  void probesThatWaitForNoEventAreNotExplained() throws IOException {
    assertThat(
            explained("probe begin { if (pid() == 99) println(1) }\nprobe timer.s(5) { exit() }"))
        .isEmpty();
  }

  private static List<String> explained(String text) throws IOException {
    Script script =
        Parser.parse(
                new Source("s.stp", ByteString.of(text)),
                ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()))
            .orThrow();
    Silence silence = Silence.of(script, Instrument.NONE);
    RunOptions options = new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.empty());
    byte[] events = EVENTS.getBytes(StandardCharsets.UTF_8);
    try (EventReader reader = EventReader.of("e", new ByteArrayInputStream(events))) {
      RunOutcome outcome = new Run(script, options, silence).watched(reader, new Transcript());
      return silence.explained(outcome).diagnostics().stream().map(Diagnostic::toString).toList();
    }
  }
}
