package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.live.process.TemporaryFolder;
import io.github.stapwright.live.record.Behaviour;
import io.github.stapwright.live.record.ProfileRecorder;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.report.coverage.CoverageFile;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.coverage.Silence;
import io.github.stapwright.simulator.event.EventReader;
import io.github.stapwright.simulator.plan.Instrument;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright simulate}: runs a script over events, without root. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Runs a script over recorded events and prints what SystemTap would.",
    footer = {
      "",
      "It ends at exit(), behind the last event, or after --for. The exit status is that of stap: 1"
          + " after an error of a handler.",
      "",
      "Example: stapwright simulate trace.stp --events events.jsonl.gz"
    })
final class SimulateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RunTimeOptions runTime = new RunTimeOptions();

  @Mixin private SeenOptions seen = new SeenOptions();

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "How long it runs by the virtual clock: 500ms, 10s, 2m, 1h.")
  private String duration;

  @Option(
      names = "--events",
      paramLabel = "FILE[.gz]|-",
      description = "The events, as `stapwright record` writes them.")
  private String events;

  @Option(
      names = "--command",
      paramLabel = "CMD",
      description = "Records the events of this command first, as `stapwright record` does.")
  private String command;

  @Option(
      names = "--coverage",
      paramLabel = "FILE",
      description =
          "Write which probes, statements and ways of conditions were run: FILE.html as a page,"
              + " FILE.xml as JaCoCo's XML, else as text.")
  private String coverageFile;

  @Option(
      names = "--read",
      paramLabel = "NAME",
      description =
          "When the events are over, print what somebody reads in this file of /proc that the script"
              + " answers in; __prometheus is the probe `prometheus`. May be repeated.")
  private List<String> reads = List.of();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE [ARG]",
      description = "The script, `-` for standard input, and its arguments $1, @1, ...")
  private List<String> words;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ReadScript read =
        ScriptReader.with(options.reading().withArguments(words.subList(1, words.size())))
            .read(new Inputs(terminal).source(words.get(0)));
    if (!read.isRight()) {
      return new ReportOutput(terminal).text(read);
    }
    try {
      return covered(read.orThrow(), read.source(), read.texts());
    } catch (NotSimulatedException refused) {
      return new ReportOutput(terminal).text(Report.of(refused.diagnostic()), read.texts());
    }
  }

  private int covered(Script script, Source source, Map<String, ByteString> texts)
      throws IOException {
    if (events != null && command != null) {
      throw new TroubleException("the events come from `--events` or from `--command`, not both");
    }
    if (coverageFile == null && !seen.wantsPage()) {
      return seen.keep(
          script,
          source.name(),
          facts(),
          () -> {
            throw new IllegalStateException();
          },
          it -> explained(script, Instrument.NONE, it, texts));
    }
    MappedLines java = JavaLines.of(terminal, source.name());
    Coverage coverage =
        Coverage.of(source.name(), source.bytes().utf8(), script, it -> JavaLines.java(java, it));
    int status =
        seen.keep(
            script,
            source.name(),
            facts(),
            () -> coverage,
            it -> explained(script, coverage, it, texts));
    if (coverageFile != null) {
      CoverageFile.write(CoverageReport.of(coverage.covered()), Inputs.path(coverageFile));
    }
    return status;
  }

  private Map<String, String> facts() {
    if (events != null) {
      return Map.of("events from", Inputs.shownName(events));
    }
    return command == null ? Map.of() : Map.of("traced", command);
  }

  /** Says at the end, on standard error, why probes have told nothing. */
  private int explained(
      Script script, Instrument instrument, Observer observer, Map<String, ByteString> files)
      throws IOException {
    SimulationOutput output = new SimulationOutput(terminal);
    if (events == null && command == null) {
      return new Run(script, runOptions(), instrument, observer).reading(reads).alone(output);
    }
    Silence silence = Silence.of(script, instrument);
    Run run = new Run(script, runOptions(), silence, observer).reading(reads);
    RunOutcome outcome = command == null ? overEvents(run, output) : overCommand(run, output);
    terminal.out().flush();
    new ReportOutput(terminal).text(silence.explained(outcome), files);
    return outcome.status();
  }

  private RunOutcome overEvents(Run run, SimulationOutput output) throws IOException {
    try (EventReader reader = new Inputs(terminal).events(events)) {
      Progress progress = Progress.of(terminal, "lines of events", reader::lines);
      try {
        return run.watched(reader, output);
      } finally {
        progress.close();
      }
    }
  }

  private RunOutcome overCommand(Run run, SimulationOutput output) throws IOException {
    Path folder = Files.createTempDirectory("stapwright");
    Path recorded = folder.resolve("events.jsonl.gz");
    try {
      new ProfileRecorder(Behaviour.of("3.9", List.of()))
          .record(CommandWords.of(command), recorded);
      try (EventReader reader = EventReader.open(recorded)) {
        return run.watched(reader, output);
      }
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private RunOptions runOptions() {
    return runTime.of(words.subList(1, words.size()), duration);
  }
}
