package io.github.stapwright.markers.listing;

import io.github.stapwright.markers.registry.Availability;
import io.github.stapwright.markers.registry.RegisteredArgument;
import io.github.stapwright.markers.registry.RegisteredMarker;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.registry.RuntimeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a script must change when its runtime is upgraded.
 *
 * @param runtime the runtime, such as {@code CPython}
 * @param from the version that it was written for
 * @param to the version that it will meet
 * @param changes the markers that change
 * @param same the names of those that do not
 */
public record VersionDifference(
    String runtime,
    RuntimeVersion from,
    RuntimeVersion to,
    List<Change> changes,
    List<String> same) {

  /**
   * A marker that changes.
   *
   * @param marker its name
   * @param before what it was worth
   * @param after what it is worth
   * @param news what holds only since then, one sentence each
   */
  public record Change(String marker, Availability before, Availability after, List<String> news) {
    /** Copies the list. */
    public Change {
      Objects.requireNonNull(marker, "marker");
      news = List.copyOf(news);
    }

    private boolean isOne() {
      return !worth(before).equals(worth(after)) || !news.isEmpty();
    }
  }

  /** Copies the lists. */
  public VersionDifference {
    Objects.requireNonNull(runtime, "runtime");
    changes = List.copyOf(changes);
    same = List.copyOf(same);
  }

  /**
   * The difference between two versions of a runtime.
   *
   * @throws IllegalArgumentException if the registry does not know one of them
   */
  public static VersionDifference between(Registry registry, String from, String to) {
    RuntimeVersion old = known(registry, from);
    RuntimeVersion now = known(registry, to);
    List<Change> changes = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (RegisteredMarker marker : registry.markers()) {
      Change change =
          new Change(marker.name(), marker.on(old), marker.on(now), news(marker, old, now));
      if (change.isOne()) {
        changes.add(change);
      } else if (marker.on(now).present()) {
        same.add(marker.name());
      }
    }
    return new VersionDifference(registry.runtime(), old, now, changes, same);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(runtime + " " + from + " -> " + to + "\n");
    for (Change change : changes) {
      text.append("\n").append(change.marker()).append(": ");
      text.append(worth(change.before())).append(" -> ").append(worth(change.after()));
      text.append('\n');
      change.after().instead().ifPresent(it -> text.append("  instead: " + it + "\n"));
      change.news().forEach(it -> text.append("  new: " + it + "\n"));
    }
    if (!same.isEmpty()) {
      text.append("\nunchanged: ").append(String.join(", ", same)).append('\n');
    }
    return text.toString();
  }

  private static String worth(Availability availability) {
    return switch (availability.fires()) {
      case FULLY -> "fires";
      case PARTLY -> "fires " + availability.condition().orElseThrow();
      case NEVER -> availability.present() ? "never fires" : "does not exist";
      case UNKNOWN -> "not known";
    };
  }

  private static List<String> news(
      RegisteredMarker marker, RuntimeVersion old, RuntimeVersion now) {
    List<String> news = new ArrayList<>(marker.on(now).notes());
    news.removeAll(marker.on(old).notes());
    for (RegisteredArgument argument : marker.arguments()) {
      appeared(argument.mayBeNull(old.toString()), argument.mayBeNull(now.toString()))
          .ifPresent(it -> news.add(argument.name() + " may be NULL " + it));
      appeared(argument.mayBeMinusOne(old.toString()), argument.mayBeMinusOne(now.toString()))
          .ifPresent(it -> news.add(argument.name() + " may be -1 " + it));
    }
    return marker.on(now).present() ? news : List.of();
  }

  private static Optional<String> appeared(Optional<String> before, Optional<String> after) {
    return before.isPresent() ? Optional.empty() : after;
  }

  private static RuntimeVersion known(Registry registry, String text) {
    RuntimeVersion version = RuntimeVersion.of(text);
    if (!registry.knows(version)) {
      String all =
          registry.versions().stream().map(Object::toString).collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          "nothing is known of " + registry.runtime() + " " + version + ", only of " + all);
    }
    return version;
  }
}
