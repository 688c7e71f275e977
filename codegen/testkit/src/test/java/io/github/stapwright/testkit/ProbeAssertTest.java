package io.github.stapwright.testkit;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatIllegalArgumentException;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatIllegalStateException;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatThrownBy;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each assertion holds once and fails once, and what a failure says. */
class ProbeAssertTest {
  private static final ProbeScript SCRIPT =
      () -> {
        var calls = globalNumArray("calls", STRING, NUMBER);
        var last = globalString("last");
        var lines = globalStat("lines");
        return Probes.of(
            onFunctionEntry()
                .count(calls, key(funcname(), lineno()))
                .set(last, funcname())
                .aggregate(lines, lineno())
                .print("%s\n", funcname()),
            onGcStart().print("%d\n", number(1).dividedBy(generation())),
            onLine().exit(),
            onEnd()
                .print("%s %d\n", last, lines.sum())
                .foreach(calls.each(), (key, count, body) -> body.print("%d\n", count)));
      };

  private static ProbeDriver driver() {
    return ProbeDriver.run(SCRIPT).on(call("one").lines(6, 7), call("two").lines(2, 2));
  }

  private static void fails(Consumer<ProbeAssert> assertion, String... facts) {
    ProbeDriver driver = driver();
    ThrowingCallable call = () -> assertion.accept(assertThat(driver));
    assertThatThrownBy(call)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(facts)
        .hasMessageContaining("function__entry(\"test.py\", \"one\", 6)   | one\n")
        .hasMessageContaining("last            = \"two\"\n");
  }

  @Test
  void onWhatIsPrinted() {
    assertThat(driver()).prints("one\ntwo\n").printsLines("one", "two");
    assertThat(driver()).printed().startsWith("one");
    assertThat(driver()).lines().containsExactly("one", "two");
    fails(it -> it.prints("one\n"), "  one\n", "+ two\n");
    fails(it -> it.prints("one\ntwo"), "- two (no newline)\n", "+ two\n");
    fails(it -> it.printsLines("one"), "+ two");
    fails(it -> it.printsNothing(), "+ one");
    fails(it -> it.printed().contains("three"), "three");
    fails(it -> it.lines().hasSize(3), "3");
  }

  @Test
  void onScalars() {
    assertThat(driver()).global("last").isEqualTo("two");
    fails(it -> it.global("last").isEqualTo("one"), "expected: \"one\"", "found:    \"two\"");
    fails(it -> it.global("last").isEqualTo(3), "expected: 3", "found:    \"two\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(driver()).global("lats"))
        .withMessage("the script has no global `lats`; it has [calls, last, lines]");
  }

  @Test
  void onArrays() {
    assertThat(driver()).global("calls").hasSize(2).contains("one", 6).at("two", 2).isEqualTo(1);
    assertThat(driver()).global("calls").doesNotContain("one", 7).and().isRunning();
    fails(it -> it.global("calls").isEmpty(), "expected: 0 elements", "found:    2 elements");
    fails(it -> it.global("calls").at("one", 6).isEqualTo(2), "`calls[\"one\", 6]`", "found:    1");
    fails(it -> it.global("calls").at("one", 7).isEqualTo(1), "found:    none");
    fails(it -> it.global("calls").contains("one", 7), "expected: an element");
    fails(it -> it.global("calls").doesNotContain("one", 6), "expected: no element");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(driver()).global("calls").isEqualTo(1))
        .withMessage("`calls` is an array: say which `at(..)`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(driver()).global("last").hasSize(1))
        .withMessage("`last` is not an array");
  }

  @Test
  void onStatistics() {
    assertThat(driver()).global("lines").hasCount(2).hasSum(8).hasMin(2).hasMax(6).hasAverage(4);
    fails(it -> it.global("lines").hasCount(1), "expected: @count=1", "found:    @count=2 @min=2");
    fails(it -> it.global("lines").hasMax(7), "expected: @max=7");
    fails(it -> it.global("last").hasSum(1), "expected: a statistic");
    assertThatThrownBy(() -> assertThat(ProbeDriver.run(SCRIPT)).global("lines").hasMin(0))
        .hasMessageContaining("found:    @count=0");
  }

  @Test
  void onErrorsAndTheEnd() {
    assertThat(driver()).hasNoMessages().isRunning();
    assertThat(driver().on(gcStart(0)).end()).hasError("division by 0").hasExitStatus(1);
    assertThat(driver().on(gcStart(0)).end()).hasWarning("Number of errors: 1");
    assertThat(driver().on(line("test.py", "one", 6))).hasExited();
    assertThat(driver().end()).hasExitStatus(0);
    fails(it -> it.hasError("division"), "no message `ERROR: ...` holds `division`", "nothing");
    fails(it -> it.hasWarning("skipped"), "no message `WARNING: ...` holds `skipped`");
    fails(it -> it.hasExited(), "was expected to have ended by itself, but goes on");
    assertThatThrownBy(() -> assertThat(driver().on(gcStart(0))).hasNoMessages())
        .hasMessageContaining("ERROR: division by 0");
    assertThatThrownBy(() -> assertThat(driver().on(gcStart(0))).isRunning())
        .hasMessageContaining("was expected to go on, but has ended by itself");
    assertThatThrownBy(() -> assertThat(driver().end()).hasExitStatus(1))
        .hasMessageContaining("the exit status was expected to be 1, but is 0");
    assertThatIllegalStateException()
        .isThrownBy(() -> assertThat(driver()).hasExitStatus(0))
        .withMessage("the run has no exit status before `end()`");
  }

  @Test
  void onHowOftenAProbeRan() {
    assertThat(driver()).ran("function__entry", 2).ran("gc__start", 0);
    fails(it -> it.ran("function__entry", 3), "was expected to run 3 times, but ran 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(driver()).ran("function__retrun", 1))
        .withMessageContaining("`function__retrun` is to name one probe point, but names none of");
  }
}
