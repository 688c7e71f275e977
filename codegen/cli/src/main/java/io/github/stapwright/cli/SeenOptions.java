package io.github.stapwright.cli;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.model.Script;
import io.github.stapwright.report.page.ReportPage;
import io.github.stapwright.report.page.RunPicture;
import io.github.stapwright.report.value.ValueLog;
import io.github.stapwright.report.value.ValueTaker;
import io.github.stapwright.simulator.BothObservers;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.coverage.Coverage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** What is kept of what a run saw, besides what the script prints. */
final class SeenOptions {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "Write a page that shows the run: probes, globals, calls, output. It opens without a"
              + " network.")
  private String report;

  @Option(
      names = "--values",
      paramLabel = "FILE.json",
      description = "Write the globals as they stand at the end, typed, as JSON.")
  private String values;

  @Option(
      names = "--values-every",
      paramLabel = "TIME",
      description =
          "With --values: also at each multiple of this time of the script's clock (1s, 500ms), one"
              + " line of JSON each.")
  private String every;

  /** What is run, while {@code observer} looks on. */
  @FunctionalInterface
  interface Watched {
    /** Runs it and gives its exit status. */
    int run(Observer observer) throws IOException;
  }

  /** Whether a page is asked for, which counts what is run. */
  boolean wantsPage() {
    return report != null;
  }

  /** Whether anything is asked for. */
  boolean wantsAnything() {
    return named().isPresent();
  }

  /** An option of these that was given. */
  Optional<String> named() {
    String option = report != null ? "--report" : values != null ? "--values" : "--values-every";
    return report == null && values == null && every == null
        ? Optional.empty()
        : Optional.of(option);
  }

  /**
   * Runs {@code watched} and writes what was asked for; if it fails, all files are as they were.
   *
   * @param coverage asked for only if a page is wanted
   */
  int keep(
      Script script,
      String name,
      Map<String, String> facts,
      Supplier<Coverage> coverage,
      Watched watched)
      throws IOException {
    if (every != null && values == null) {
      throw new TroubleException("`--values-every` says how often `--values FILE.json` is written");
    }
    if (report == null) {
      return valued(script, watched);
    }
    int[] status = new int[1];
    RunPicture picture = RunPicture.of(name, facts, script, coverage.get());
    OutputFile.at(Inputs.file(report))
        .replace(
            out -> {
              status[0] =
                  valued(
                      script,
                      it ->
                          watched.run(
                              it == Observer.NONE ? picture : new BothObservers(picture, it)));
              ReportPage.write(name, List.of(picture), out);
            });
    return status[0];
  }

  private int valued(Script script, Watched watched) throws IOException {
    if (values == null) {
      return watched.run(Observer.NONE);
    }
    Optional<Duration> period = Optional.ofNullable(every).map(SeenOptions::period);
    int[] status = new int[1];
    OutputFile.at(Inputs.file(values))
        .replace(
            out -> {
              try (ValueLog log = new ValueLog(ValueTaker.of(script), out, period)) {
                status[0] = watched.run(log);
              }
            });
    return status[0];
  }

  private static Duration period(String text) {
    Duration period = Inputs.time(text);
    if (period.isZero()) {
      throw new TroubleException(
          "`--values-every " + text + "`: the time must be more than nothing");
    }
    return period;
  }
}
