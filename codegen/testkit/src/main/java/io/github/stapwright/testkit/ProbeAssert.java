package io.github.stapwright.testkit;

import io.github.stapwright.simulator.watch.RunReport;
import io.github.stapwright.simulator.watch.TextDifference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;

/**
 * Assertions on what a script has done so far. A failure shows the events before it, what the
 * script wrote at each, and its globals.
 */
public final class ProbeAssert extends AbstractAssert<ProbeAssert, ProbeDriver> {

  ProbeAssert(ProbeDriver actual) {
    super(actual, ProbeAssert.class);
  }

  /**
   * The script has printed exactly this.
   *
   * <pre>{@code
   * assertThat(driver).prints("main:3\n"); // fails if it printed "main:4\n"
   * }</pre>
   */
  public ProbeAssert prints(String expected) {
    String printed = driver().printed();
    if (!printed.equals(Objects.requireNonNull(expected, "expected"))) {
      throw failureWithActualExpected(
          printed,
          expected,
          "%s",
          RunReport.of(
              driver().run(),
              "the script printed something else (- expected, + printed):",
              TextDifference.of(expected, printed)));
    }
    return this;
  }

  /** The script has printed nothing. */
  public ProbeAssert printsNothing() {
    return prints("");
  }

  /** The script has printed exactly these lines. */
  public ProbeAssert printsLines(String... lines) {
    return prints(List.of(lines).stream().map(it -> it + "\n").collect(Collectors.joining()));
  }

  /** What the script has printed, for AssertJ's assertions on text. */
  public AbstractStringAssert<?> printed() {
    return Assertions.assertThat(driver().printed()).as("%s", lazily());
  }

  /** The lines that the script has printed, for AssertJ's assertions on lists. */
  public ListAssert<String> lines() {
    return Assertions.assertThat(driver().lines()).as("%s", lazily());
  }

  /** The script itself. */
  public ScriptAssert script() {
    return new ScriptAssert(driver().underTest());
  }

  /** A global of the script. */
  public GlobalAssert global(String name) {
    return new GlobalAssert(driver(), Objects.requireNonNull(name, "name"));
  }

  /** An error was reported that holds this text, such as {@code division by 0}. */
  public ProbeAssert hasError(String text) {
    driver().askForErrors();
    return hasMessage("ERROR", Objects.requireNonNull(text, "text"));
  }

  /** A warning was reported that holds this text. */
  public ProbeAssert hasWarning(String text) {
    return hasMessage("WARNING", Objects.requireNonNull(text, "text"));
  }

  /** No error and no warning was reported. */
  public ProbeAssert hasNoMessages() {
    driver().askForErrors();
    if (!driver().messages().isEmpty()) {
      fail("the script was expected to report nothing, but reported:", driver().messages());
    }
    return this;
  }

  private ProbeAssert hasMessage(String severity, String text) {
    List<String> messages = driver().messages();
    if (messages.stream().noneMatch(it -> it.startsWith(severity) && it.contains(text))) {
      fail(
          "no message `" + severity + ": ...` holds `" + text + "`; the script reported:",
          messages.isEmpty() ? List.of("nothing") : messages);
    }
    return this;
  }

  /** The script has ended by itself: it called {@code exit()}, or a handler failed. */
  public ProbeAssert hasExited() {
    if (!driver().run().hasExited()) {
      fail("the script was expected to have ended by itself, but goes on", List.of());
    }
    return this;
  }

  /** The script goes on. */
  public ProbeAssert isRunning() {
    if (driver().run().hasExited()) {
      fail("the script was expected to go on, but has ended by itself", List.of());
    }
    return this;
  }

  /** {@code stap} exits with this status; needs the {@link ProbeDriver#end()} of the run. */
  public ProbeAssert hasExitStatus(int status) {
    driver().askForErrors();
    int actualStatus =
        driver()
            .run()
            .exitStatus()
            .orElseThrow(
                () -> new IllegalStateException("the run has no exit status before `end()`"));
    if (actualStatus != status) {
      fail("the exit status was expected to be " + status + ", but is " + actualStatus, List.of());
    }
    return this;
  }

  /**
   * The handlers at the one point whose text holds {@code point} ran so many times: {@code
   * ran("function__entry", 3)}. Only probes of processes are counted.
   */
  public ProbeAssert ran(String point, long times) {
    Map<String, Long> hits = driver().run().hits();
    List<String> found =
        hits.keySet().stream().filter(it -> it.contains(Objects.requireNonNull(point))).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "`%s` is to name one probe point, but names %s of %s"
              .formatted(point, found.isEmpty() ? "none" : found.toString(), hits.keySet()));
    }
    long ran = Objects.requireNonNull(hits.get(found.get(0)));
    if (ran != times) {
      fail(found.get(0) + " was expected to run " + times + " times, but ran " + ran, List.of());
    }
    return this;
  }

  private ProbeDriver driver() {
    isNotNull();
    return actual;
  }

  private Object lazily() {
    return new Object() {
      @Override
      public String toString() {
        return RunReport.of(actual.run(), actual.toString(), List.of());
      }
    };
  }

  private void fail(String sentence, List<String> facts) {
    failWithMessage("%s", RunReport.of(driver().run(), sentence, facts));
  }
}
