package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CallTraceTest {
  @Test
  void printsTheSixLinesOfTheProgram() throws IOException {
    assertThat(Example.withoutTimes(Example.of(new CallTrace()).over("test")))
        .containsExactly(
            "T python3.9(P): => <module> in /tmp/job/test.py:2",
            "T python3.9(P):  => one in /tmp/job/test.py:6",
            "T python3.9(P):   => two in /tmp/job/test.py:2",
            "T python3.9(P):   <= two in /tmp/job/test.py:4",
            "T python3.9(P):  <= one in /tmp/job/test.py:8",
            "T python3.9(P): <= <module> in /tmp/job/test.py:11");
  }

  @Test
  void printsWhatSystemTapPrinted() throws IOException {
    assertThat(Example.withoutTimes(Example.of(new CallTrace()).over("test")))
        .isEqualTo(Example.withoutTimes(Example.recorded("CallTrace")));
  }

  /**
   * Without its filter it prints, over 2,096 events, what the hand-written script of the seed
   * printed.
   */
  @Test
  void withoutItsFilterPrintsWhatTheHandWrittenScriptPrinted() throws IOException {
    var simulated = Example.withoutTimes(Example.of(new Unfiltered()).over("test"));
    assertThat(simulated).isEqualTo(Example.withoutTimes(Example.recorded("Seed")));
    assertThat(simulated).isEqualTo(Example.withoutTimes(Example.recorded("Unfiltered")));
  }

  private static final class Unfiltered implements ProbeScript {
    @Override
    public Probes probes() {
      return Probes.of(
          onFunctionEntry()
              .print("%s => %s in %s:%d\n", threadIndent(1), funcname(), filename(), lineno()),
          onFunctionReturn()
              .print("%s <= %s in %s:%d\n", threadIndent(-1), funcname(), filename(), lineno()));
    }
  }
}
