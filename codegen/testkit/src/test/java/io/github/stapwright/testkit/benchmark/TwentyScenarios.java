package io.github.stapwright.testkit.benchmark;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.probes.Latency;
import io.github.stapwright.testkit.ProbeDriver;
import io.github.stapwright.testkit.ProbeTest;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Twenty scenarios, each with a script of its own that is bound, printed, read and run. */
@ProbeTest(Latency.class)
final class TwentyScenarios {
  @RepeatedTest(20)
  void timesACall(ProbeDriver driver, RepetitionInfo repetition) {
    long micros = repetition.getCurrentRepetition();
    driver.on(call("outer", call("inner").taking(Duration.ofNanos(micros * 1000))));
    assertThat(driver).global("took").hasMin(micros).hasCount(2);
  }
}
