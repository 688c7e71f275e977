package io.github.stapwright.testkit;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.watch.WatchedRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Runs a script over events that a test lets happen, under a clock that the test moves: no
 * SystemTap, no root, no waiting.
 *
 * <pre>{@code
 * driver.on(functionEntry("test.py", "one", 6)).advance(Duration.ofMillis(3)).end();
 * assertThat(driver).prints("...");
 * }</pre>
 *
 * <p>What it runs is the script that the build prints, bound to the same target. Handlers run one
 * at a time; what several processors would interleave is not modelled.
 */
public final class ProbeDriver {
  private final ScriptUnderTest script;
  private final WatchedRun run;
  private final Timeline timeline;
  private boolean errorsAreAskedFor;

  private ProbeDriver(ScriptUnderTest script, Instrument instrument, Observer observer) {
    this.script = script;
    this.run = WatchedRun.begin(script.model(), script.settings(), instrument, observer);
    this.timeline = Timeline.of(run, script.traced());
  }

  static ProbeDriver begin(ScriptUnderTest script) {
    return begin(script, Instrument.NONE, Observer.NONE);
  }

  static ProbeDriver begin(ScriptUnderTest script, Instrument instrument, Observer observer) {
    return new ProbeDriver(script, instrument, observer);
  }

  /**
   * Begins to run a probe class, bound to {@code /usr/bin/python3.9} as {@link ProbeTest} does.
   *
   * @throws io.github.stapwright.language.diagnostic.ReportException if the script is wrong
   */
  public static ProbeDriver run(ProbeScript script) {
    return begin(ScriptUnderTest.of(Objects.requireNonNull(script, "script")));
  }

  /**
   * Begins to run a script that exists.
   *
   * @throws io.github.stapwright.language.diagnostic.ReportException if the script is wrong
   */
  public static ProbeDriver run(Path file) {
    Binding binding = Binding.to(Target.parse(ScriptUnderTest.TARGET));
    return begin(ScriptUnderTest.of(file, binding, Settings.standard(), ReadOptions.defaults()));
  }

  /** Lets these things happen, one after the other, in the same microsecond unless time passes. */
  public ProbeDriver on(Happening... happenings) {
    for (Happening happening : happenings) {
      happening.happen(timeline);
    }
    return this;
  }

  /** Lets {@code body} happen between the entry and the return of {@code call}. */
  public ProbeDriver inside(Call call, Runnable body) {
    call.happen(timeline, Objects.requireNonNull(body, "body"));
    return this;
  }

  /** Lets time pass; timers that come due fire. */
  public ProbeDriver advance(Duration time) {
    return on(Pause.of(time));
  }

  /** Lets the events of {@code stapwright record} happen, from a file relative to the module. */
  public ProbeDriver replay(String file) {
    return on(RecordedEvents.of(Path.of(file)));
  }

  /** Ends the run, as the end of the events or Ctrl-C does: the {@code end} probes run. */
  public ProbeDriver end() {
    run.end();
    return this;
  }

  /** How long the run has lasted on its own clock. */
  public Duration now() {
    return run.now();
  }

  /** What the script has printed so far. */
  public String printed() {
    return run.printed();
  }

  /** The lines that the script has printed so far. */
  public List<String> lines() {
    return printed().lines().toList();
  }

  /** The lines of standard error so far: {@code ERROR: ...} and {@code WARNING: ...}. */
  public List<String> messages() {
    return run.messages();
  }

  /** The text of the script. */
  public String script() {
    return script.text();
  }

  WatchedRun run() {
    return run;
  }

  ScriptUnderTest underTest() {
    return script;
  }

  /** Says that the test looks at errors itself. */
  void askForErrors() {
    errorsAreAskedFor = true;
  }

  /** Errors that the test has not looked at. */
  List<String> unseenErrors() {
    return errorsAreAskedFor
        ? List.of()
        : messages().stream().filter(it -> it.startsWith("ERROR")).toList();
  }

  @Override
  public String toString() {
    return "ProbeDriver of " + script.name();
  }
}
