package io.github.stapwright.live.demand;

import io.github.stapwright.model.Component;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point of a script that waits for markers.
 *
 * @param process the file as the script writes it, or {@code pid:N}; empty for the traced command
 * @param library the library, if the marker is said to be in one
 * @param provider the provider, which may have wild cards, if the script names it
 * @param mark the marker, which may have wild cards
 * @param optional whether the script can do without it
 * @param reads what its handler reads
 * @param origin where the script says so
 */
public record MarkPoint(
    String process,
    Optional<String> library,
    Optional<String> provider,
    String mark,
    boolean optional,
    Reads reads,
    Origin origin) {
  /** Requires every component. */
  public MarkPoint {
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(library, "library");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(reads, "reads");
    Objects.requireNonNull(origin, "origin");
  }

  /** All points of {@code script}, which has no aliases left, that wait for markers. */
  public static List<MarkPoint> of(Script script) {
    HandlerReads reads = new HandlerReads(script);
    List<MarkPoint> points = new ArrayList<>();
    for (var declaration : script.declarations()) {
      if (declaration instanceof Probe probe) {
        probe.points().stream()
            .filter(it -> string(it, "mark").isPresent())
            .forEach(it -> points.add(of(it, reads.of(probe))));
      }
    }
    return points;
  }

  private static MarkPoint of(ProbePoint point, Reads reads) {
    return new MarkPoint(
        string(point, "process").or(() -> pid(point)).orElse(""),
        string(point, "library"),
        string(point, "provider"),
        string(point, "mark").orElseThrow().replace("-", "__"),
        point.resolution() != ProbePoint.Resolution.REQUIRED,
        reads,
        point.origin());
  }

  /** How a recording names its file. */
  public String target() {
    return process + library.map(it -> "!" + it).orElse("");
  }

  /** Whether it waits for this marker. */
  public boolean waitsFor(String ofProvider, String marker) {
    return fits(mark, marker) && provider.map(it -> fits(it, ofProvider)).orElse(true);
  }

  private static boolean fits(String glob, String text) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char next = glob.charAt(at);
      switch (next) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(next)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
  }

  private static Optional<String> string(ProbePoint point, String name) {
    return argument(point, name)
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value().utf8());
  }

  private static Optional<String> pid(ProbePoint point) {
    return argument(point, "process")
        .filter(NumberLiteral.class::isInstance)
        .map(it -> "pid:" + ((NumberLiteral) it).value());
  }

  private static Optional<?> argument(ProbePoint point, String name) {
    return point.components().stream()
        .filter(it -> it.name().equals(name))
        .map(Component::argument)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
