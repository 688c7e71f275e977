package io.github.stapwright.simulator;

import io.github.stapwright.language.glob.Glob;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.simulator.event.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which events a point of a process fires for. What an event leaves open, such as the path of the
 * executable, matches every point.
 */
final class EventMatch {
  private final Optional<Predicate<String>> marker;
  private final Optional<Predicate<String>> provider;
  private final Optional<Predicate<String>> path;
  private final Optional<Predicate<String>> library;
  private final OptionalLong pid;
  private final String lifecycle;

  private EventMatch(ProbePoint point, Map<String, String> targets) {
    marker = Points.string(point, "mark").map(it -> new Glob(it.replace("-", "__"))::matches);
    provider = Points.string(point, "provider").map(it -> new Glob(it)::matches);
    Optional<String> used = Optional.ofNullable(targets.get(Points.target(point)));
    path = used.map(it -> exactly(it.replaceFirst("!.*", ""))).or(() -> written(point, "process"));
    library =
        used.filter(it -> it.contains("!"))
            .map(it -> exactly(it.substring(it.indexOf('!') + 1)))
            .or(() -> written(point, "library"));
    // A mark of process(PID) lies in its file, and fires in every process that runs the file.
    pid = marker.isPresent() ? OptionalLong.empty() : Points.pid(point);
    lifecycle = marker.isPresent() ? "" : lifecycle(point);
  }

  private static Optional<Predicate<String>> written(ProbePoint point, String component) {
    return Points.string(point, component).map(EventMatch::file);
  }

  private static Predicate<String> exactly(String text) {
    return text::equals;
  }

  /**
   * The match of a point of a process, if it is one that can be simulated.
   *
   * @param targets the files that points name, and those that events come from in their place
   */
  static Optional<EventMatch> of(ProbePoint point, Map<String, String> targets) {
    boolean ofProcess = point.components().get(0).name().equals("process");
    EventMatch match = new EventMatch(point, targets);
    boolean known = match.marker.isPresent() || isLifecycle(match.lifecycle);
    return ofProcess && known ? Optional.of(match) : Optional.empty();
  }

  /** Whether events of one marker match in one process and not in another. */
  boolean dependsOnProcess() {
    return pid.isPresent();
  }

  boolean matches(Event event) {
    boolean what =
        event.kind() == Event.Kind.MARK
            ? marker.isPresent() && fits(marker, event.marker()) && fits(provider, event.provider())
            : event.kind().text().equals(lifecycle);
    return what && where(event);
  }

  private boolean where(Event event) {
    if (pid.isPresent() && pid.getAsLong() != event.pid()) {
      return false;
    }
    Optional<String> holder = event.details().library().or(() -> event.details().path());
    if (library.isPresent()) {
      return event.details().library().map(it -> fits(library, it)).orElse(true);
    }
    return marker.isPresent()
        ? holder.map(it -> fits(path, it)).orElse(true)
        : event.details().path().map(it -> fits(path, it)).orElse(true);
  }

  private static boolean fits(Optional<Predicate<String>> pattern, String text) {
    return pattern.map(it -> it.test(text)).orElse(true);
  }

  private static String lifecycle(ProbePoint point) {
    List<String> names = point.components().stream().map(it -> it.name()).toList();
    String what = names.stream().skip(1).collect(Collectors.joining("."));
    return what.startsWith("thread.") ? what : "process." + what;
  }

  private static boolean isLifecycle(String text) {
    return List.of("process.begin", "process.end", "thread.begin", "thread.end").contains(text);
  }

  /**
   * A name without a folder is looked for in the folders of {@code PATH}, so it fits a file of that
   * name in any.
   */
  private static Predicate<String> file(String text) {
    Glob glob = new Glob(text);
    return text.contains("/")
        ? glob::matches
        : it -> glob.matches(it.substring(it.lastIndexOf('/') + 1));
  }
}
