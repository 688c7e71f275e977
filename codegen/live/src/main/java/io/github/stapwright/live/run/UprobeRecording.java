package io.github.stapwright.live.run;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.live.demand.MarkPoint;
import io.github.stapwright.live.demand.Reads;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Records the real markers of a program by the kernel's uprobe events; no script runs. */
public final class UprobeRecording {
  private static final String NOTHING = "probe begin { }\n";

  private final LiveRequest request;
  private final List<MarkPoint> points;
  private final Collection<Provider> described;

  /**
   * A recording that has not begun.
   *
   * @param only the markers, {@code PROVIDER:NAME} or the name of one of CPython's; empty for all
   * @param described providers whose strings are recorded as strings, besides CPython's
   * @param target the file that holds the markers, if it is not the command's program
   * @param duration how long it records at most
   */
  public UprobeRecording(
      List<String> command,
      Optional<Long> process,
      Collection<String> only,
      Collection<Provider> described,
      Optional<String> target,
      Optional<Duration> duration,
      Path output) {
    Script nothing =
        Parser.parse(new Source("record", ByteString.of(NOTHING)), ParseOptions.defaults())
            .script()
            .orElseThrow();
    RunOptions options = new RunOptions(Settings.standard(), Map.of(), List.of(), duration);
    this.described = List.copyOf(described);
    this.points = points(only);
    this.request =
        new LiveRequest(
            nothing,
            new Run(nothing, options),
            options,
            command,
            process,
            target,
            Optional.of(output),
            false,
            0);
  }

  private static List<MarkPoint> points(Collection<String> only) {
    List<MarkPoint> points = new ArrayList<>();
    for (String marker : only.isEmpty() ? List.of("*:*") : only) {
      int colon = marker.indexOf(':');
      String provider = colon < 0 ? "python" : marker.substring(0, colon);
      String name = marker.substring(colon + 1).replace("-", "__");
      points.add(
          new MarkPoint(
              "",
              Optional.empty(),
              Optional.of(provider),
              name,
              false,
              Reads.NOTHING,
              Origin.unknown()));
    }
    return points;
  }

  /** Records until the command ends, or until it is interrupted; gives the command's status. */
  public int record(LiveOutput output, Consumer<String> announce) throws IOException {
    return new UprobeRun(request, points, described).record(output, announce);
  }
}
