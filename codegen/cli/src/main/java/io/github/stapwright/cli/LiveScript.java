package io.github.stapwright.cli;

import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.advice.FileFilter;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.live.run.HookRun;
import io.github.stapwright.live.run.LiveRequest;
import io.github.stapwright.live.run.UprobeRun;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.Silence;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A script that runs on a real program without SystemTap. */
final class LiveScript {
  private final Terminal terminal;
  private final Options options;
  private final ReadScript read;
  private final MappedLines java;
  private final List<String> arguments;
  private final List<String> command;

  /**
   * A script that has not begun.
   *
   * @param words the script, its arguments and the command
   * @param own how many of these come before the command
   */
  LiveScript(
      Terminal terminal, Options options, RunnableScript script, List<String> words, int own) {
    this.terminal = terminal;
    this.options = options;
    this.read = script.read();
    this.java = script.java();
    this.arguments = words.subList(1, own);
    this.command = words.subList(own, words.size());
  }

  /** What the command line says about the run. */
  record Options(
      RunTimeOptions runTime,
      @Nullable String duration,
      @Nullable String target,
      @Nullable Long process,
      @Nullable String record,
      boolean asRoot,
      long bufferKb,
      boolean givesMarkers,
      SeenOptions seen,
      MetricsOptions metrics) {}

  /**
   * Runs it and gives the exit status of {@code stap}.
   *
   * @param dry whether it is only said what would be done
   */
  int run(Means means, boolean dry) throws IOException {
    if (!read.isRight()) {
      return new ReportOutput(terminal).text(read);
    }
    try {
      return run(read.orThrow(), means, dry);
    } catch (NotSimulatedException refused) {
      return new ReportOutput(terminal).text(Report.of(refused.diagnostic()), read.texts());
    }
  }

  private int run(Script script, Means means, boolean dry) throws IOException {
    requireOneScope();
    if (dry || !options.seen().wantsAnything()) {
      return run(script, Instrument.NONE, Observer.NONE, means, dry);
    }
    Source source = read.source();
    Coverage coverage =
        Coverage.of(source.name(), source.bytes().utf8(), script, it -> JavaLines.java(java, it));
    Instrument instrument = options.seen().wantsPage() ? coverage : Instrument.NONE;
    return options
        .seen()
        .keep(
            script,
            source.name(),
            facts(means),
            () -> coverage,
            it -> run(script, instrument, it, means, false));
  }

  private Map<String, String> facts(Means means) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (!command.isEmpty()) {
      facts.put("traced", String.join(" ", command));
    } else if (options.process() != null) {
      facts.put("traced", "process " + options.process());
    }
    facts.put("via", means.word());
    return facts;
  }

  private int run(Script script, Instrument instrument, Observer observer, Means means, boolean dry)
      throws IOException {
    if (dry) {
      options.metrics().wanted();
      LiveRequest request =
          request(script, Silence.of(script, instrument), observer, given(script, means));
      new UprobeRun(request).plan().lines().forEach(it -> terminal.out().print(it + "\n"));
      return Exit.FINE;
    }
    try (LiveTerminal output = new LiveTerminal(terminal)) {
      GivenMarkers given = given(script, means);
      given.sentence().ifPresent(output::say);
      return options
          .metrics()
          .handOut(
              script,
              read.source().bytes().utf8(),
              observer,
              output::say,
              it -> run(script, instrument, it, means, given, output));
    }
  }

  private int run(
      Script script,
      Instrument instrument,
      Observer observer,
      Means means,
      GivenMarkers given,
      LiveTerminal output)
      throws IOException {
    Silence silence = Silence.of(script, instrument);
    LiveRequest request = request(script, silence, observer, given);
    RunOutcome outcome =
        switch (means) {
          case PROFILE -> new HookRun(request).profile(output, output::say);
          case GDB -> new HookRun(request).debugger(output, output::say);
          default -> new UprobeRun(request).run(output, output::say);
        };
    output.flush();
    new ReportOutput(terminal).text(silence.explained(outcome), read.texts());
    return outcome.status();
  }

  private void requireOneScope() {
    if (!command.isEmpty() && options.process() != null) {
      throw new TroubleException(
          "a run traces a process, `-x`, or a command behind `--`, not both");
    }
  }

  /** Hooks and the debugger bring their own; the kernel needs a file that holds the markers. */
  private GivenMarkers given(Script script, Means means) throws IOException {
    Optional<String> target = target();
    return means == Means.UPROBES && options.givesMarkers() && !command.isEmpty()
        ? GivenMarkers.of(Advice.probedMarks(script), command, target, only(script))
        : GivenMarkers.none(command, target);
  }

  /** A recording and a page hold what the script's filters drop, too. */
  private String only(Script script) {
    return options.record() == null && !options.seen().wantsPage()
        ? FileFilter.of(script).orElse("")
        : "";
  }

  private Optional<String> target() {
    return new TracedProgram(options.target(), options.process(), command).chosen();
  }

  private LiveRequest request(
      Script script, Silence silence, Observer observer, GivenMarkers given) {
    RunOptions runOptions =
        options.runTime().of(read.source().bytes(), arguments, options.duration());
    return new LiveRequest(
        script,
        new Run(script, runOptions, silence, observer),
        runOptions,
        given.command(),
        Optional.ofNullable(options.process()),
        given.target(),
        Optional.ofNullable(options.record()).map(Inputs::file),
        options.asRoot(),
        options.bufferKb());
  }
}
