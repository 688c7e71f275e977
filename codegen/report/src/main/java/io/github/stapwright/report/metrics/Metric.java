package io.github.stapwright.report.metrics;

import java.util.List;
import java.util.Objects;

/**
 * How a global is handed out.
 *
 * @param global its name in the script
 * @param name without the ending that its kind adds, such as {@code _total}
 * @param help one line for people
 * @param labels the names of the parts of its key; none for a global that is no array
 */
record Metric(String global, String name, String help, MetricKind kind, List<String> labels) {
  Metric {
    Objects.requireNonNull(global, "global");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(help, "help");
    Objects.requireNonNull(kind, "kind");
    labels = List.copyOf(labels);
  }
}
