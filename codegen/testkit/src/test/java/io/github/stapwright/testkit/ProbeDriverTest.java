package io.github.stapwright.testkit;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatIllegalArgumentException;
import static io.github.stapwright.testkit.ProbeAssertions.assertThatIllegalStateException;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProbeDriverTest {
  private static final ProbeScript TRACE =
      () ->
          Probes.of(
              onFunctionEntry().print("%s %s:%d\n", threadIndent(1), funcname(), lineno()),
              onFunctionReturn().print("%s %s:%d\n", threadIndent(-1), funcname(), lineno()));

  private static final ProbeScript NAMES =
      () -> Probes.of(onFunctionEntry().print("%s %s\n", filename(), funcname()));

  @Test
  void aCallIsItsEntryWhatHappensInsideAndItsReturn() {
    ProbeDriver driver =
        ProbeDriver.run(TRACE)
            .on(call("one", pause(Duration.ofNanos(2000)), call("two").lines(6, 8)).lines(3, 4));
    assertThat(driver)
        .prints(
            """
                 0 python3.9(1000): one:3
                 2 python3.9(1000):  two:6
                 2 python3.9(1000):  two:8
                 2 python3.9(1000): one:4
            """);
  }

  @Test
  void aTreeOfCallsMayBeWrittenAsBlocks() {
    ProbeDriver blocks = ProbeDriver.run(TRACE).on(call("one", () -> call("two")));
    ProbeDriver values = ProbeDriver.run(TRACE).on(call("one", call("two")));
    assertThat(blocks).prints(values.printed()).lines().hasSize(4);
  }

  @Test
  void aCallTakesItsTime() {
    ProbeDriver driver =
        ProbeDriver.run(TRACE)
            .on(call("one", call("two").taking(micros(3)), call("three")).taking(micros(10)));
    assertThat(driver).lines().last().asString().startsWith("    10 ");
    assertThat(driver.now()).isEqualTo(micros(10));
  }

  @Test
  void refusesACallThatIsShorterThanWhatHappensInIt() {
    ProbeDriver driver = ProbeDriver.run(TRACE);
    Call call = call("one", call("two").taking(micros(3))).taking(micros(2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> driver.on(call))
        .withMessage("the call of `one` takes 2 us, but what happens in it takes 3 us");
  }

  @Test
  void aTestCanActInsideACall() {
    ProbeDriver driver = ProbeDriver.run(TRACE);
    driver.inside(call("one"), () -> assertThat(driver).lines().hasSize(1));
    assertThat(driver).lines().hasSize(2);
  }

  @Test
  void aCallMayLackItsEntryOrItsReturn() {
    ProbeDriver driver =
        ProbeDriver.run(TRACE).on(call("a").withoutEntry(), call("b").withoutReturn());
    assertThat(driver)
        .lines()
        .extracting(it -> it.replaceFirst(".*\\): *", ""))
        .containsExactly("a:1", "b:1");
  }

  @Test
  void callsInsideAreInTheSameFileAndThread() {
    ProbeScript script =
        () -> Probes.of(onFunctionEntry().print("%d %s %s\n", tid(), filename(), funcname()));
    ProbeDriver driver =
        ProbeDriver.run(script)
            .on(
                call("a", call("b"), call("c").in("c.py").by(process(7)))
                    .in("a.py")
                    .by(process(42).thread(43)));
    assertThat(driver).printsLines("43 a.py a", "43 a.py b", "7 c.py c");
  }

  @Test
  void stringsMayBeUnreadable() {
    ProbeDriver driver =
        ProbeDriver.run(NAMES)
            .on(
                functionEntry(nullPointer(), text("a"), 1),
                functionEntry(fault(0x7f00), text("b"), 1),
                functionEntry(text("é"), bytes(0xc3, 0xa9), 1));
    assertThat(driver).printsLines("<unknown> a", "<unknown> b", "é é");
  }

  @Test
  void timersFireWhileTimePasses() {
    ProbeScript script = () -> Probes.of(onTimer(Duration.ofMillis(10)).print("tick\n"));
    assertThat(ProbeDriver.run(script).advance(Duration.ofMillis(9))).printsNothing();
    assertThat(ProbeDriver.run(script).advance(Duration.ofMillis(30))).lines().hasSize(3);
  }

  @Test
  void whatIsLostIsCountedAtTheEnd() {
    ProbeDriver driver = ProbeDriver.run(NAMES).on(lost(), lost()).end();
    assertThat(driver).hasWarning("skipped probes: 2").printsNothing();
  }

  @Test
  void processesAndThreadsBeginAndEnd() {
    ProbeScript script =
        () ->
            Probes.of(
                onProcessBegin().print("begin %d %s\n", pid(), execname()),
                onProcessEnd().print("end %d\n", pid()));
    ProbeDriver driver =
        ProbeDriver.run(script)
            .on(processBegin().by(process(5).named("gunicorn")), threadBegin(), threadEnd())
            .on(processEnd().by(process(5)));
    assertThat(driver).printsLines("begin 5 gunicorn", "end 5");
  }

  @Test
  void aMarkerOfAnotherExecutableFiresNothing() {
    ProbeDriver driver =
        ProbeDriver.run(NAMES)
            .on(functionEntry("a.py", "a", 1).by(process(5).running("/usr/bin/python3.11")))
            .on(functionEntry("b.py", "b", 1).by(process(6).running("/usr/bin/python3.9")));
    assertThat(driver).printsLines("b.py b");
  }

  @Test
  void nothingHappensAfterTheEnd() {
    ProbeDriver driver = ProbeDriver.run(NAMES).end();
    assertThatIllegalStateException().isThrownBy(() -> driver.on(call("late")));
  }

  private static Duration micros(long count) {
    return Duration.ofNanos(count * 1000);
  }
}
