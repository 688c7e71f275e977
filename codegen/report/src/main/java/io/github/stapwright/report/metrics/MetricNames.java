package io.github.stapwright.report.metrics;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each global a name of its own, as Prometheus wants names to be. */
final class MetricNames {
  private final Set<String> taken =
      new HashSet<>(
          Set.of("stapwright_events", "stapwright_lost_events", "stapwright_elements_left_out"));

  /** The name without the ending that its kind adds. */
  String of(String global, MetricKind kind) {
    String plain = plain(snakeCase(global), kind);
    String name = plain;
    for (int number = 2; !taken.add(name); number++) {
      name = plain + "_" + number;
    }
    return name;
  }

  private static String plain(String name, MetricKind kind) {
    if (kind == MetricKind.COUNTER) {
      return without(name, "_total");
    }
    if (kind == MetricKind.INFO) {
      return without(name, "_info");
    }
    // Endings that mean another kind of metric.
    return name.matches(".+_(total|info|created|bucket|count|sum)") ? name + "_value" : name;
  }

  private static String without(String name, String ending) {
    boolean ends = name.endsWith(ending) && name.length() > ending.length();
    return ends ? name.substring(0, name.length() - ending.length()) : name;
  }

  /** {@code callCount} is {@code call_count}; a sign that no name can have is an underscore. */
  static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("[^a-zA-Z0-9_]", "_")
        .toLowerCase(Locale.ROOT);
  }
}
