package io.github.stapwright.report.metrics;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The probe {@code prometheus} for the globals of a script, which SystemTap's exporter reads: the
 * same names and labels as {@link RunMetrics}. Of statistics it hands out number and sum.
 */
public final class PrometheusProbe {
  private final Types types;
  private final Set<String> taken;
  private int keys;
  private final StringBuilder text = new StringBuilder("probe prometheus {\n");

  private PrometheusProbe(Script script) {
    types = Types.of(script, Tapset.builtIn());
    taken = script.globals().stream().map(Global::name).collect(Collectors.toSet());
  }

  /** The script with the probe behind it; the same if it has no globals. */
  public static Script addedTo(Script script) {
    List<Metric> metrics = MetricPlanner.metrics(script, "");
    if (metrics.isEmpty()) {
      return script;
    }
    PrometheusProbe probe = new PrometheusProbe(script);
    metrics.forEach(probe::add);
    Source source = Source.of("prometheus", probe.text + "}\n");
    List<Declaration> all = new ArrayList<>(script.declarations());
    all.addAll(Parser.parse(source, ParseOptions.defaults()).orThrow().declarations());
    return new Script(all, script.origin());
  }

  private void add(Metric metric) {
    Variable variable = Objects.requireNonNull(types.globals().get(metric.global()));
    String kind =
        switch (metric.kind()) {
          case COUNTER -> "counter";
          case GAUGE, INFO -> "gauge";
          case SUMMARY, HISTOGRAM -> "summary";
        };
    String name = fullName(metric);
    line(
        "  $value .= \"# HELP "
            + name
            + " "
            + metric.help()
            + "\\n# TYPE "
            + name
            + " "
            + kind
            + "\\n\"");
    if (metric.labels().isEmpty()) {
      values(metric, variable, metric.global(), List.of());
      return;
    }
    List<String> parts = new ArrayList<>();
    for (int part = 0; part < metric.labels().size(); part++) {
      parts.add(freeKey());
    }
    line("  foreach ([" + String.join(", ", parts) + "] in " + metric.global() + ") {");
    String element = metric.global() + "[" + String.join(", ", parts) + "]";
    values(metric, variable, element, parts);
    line("  }");
  }

  private void values(Metric metric, Variable variable, String element, List<String> keys) {
    switch (metric.kind()) {
      case COUNTER, GAUGE ->
          value(fullName(metric), labels(metric, keys), values(variable, keys), element);
      case INFO -> {
        List<String> labels = labels(metric, keys);
        labels.add("value=%s");
        List<String> values = values(variable, keys);
        values.add("string_quoted(" + element + ")");
        value(fullName(metric), labels, values, "1");
      }
      case SUMMARY, HISTOGRAM -> {
        line("  if (@count(" + element + ")) {");
        value(
            metric.name() + "_count",
            labels(metric, keys),
            values(variable, keys),
            "@count(" + element + ")");
        value(
            metric.name() + "_sum",
            labels(metric, keys),
            values(variable, keys),
            "@sum(" + element + ")");
        line("  }");
      }
    }
  }

  private static List<String> labels(Metric metric, List<String> keys) {
    List<String> labels = new ArrayList<>();
    for (int part = 0; part < keys.size(); part++) {
      labels.add(metric.labels().get(part) + "=%s");
    }
    return labels;
  }

  private static List<String> values(Variable variable, List<String> keys) {
    List<String> values = new ArrayList<>();
    for (int part = 0; part < keys.size(); part++) {
      boolean isText = variable.keys().get(part) == Kind.STRING;
      String key = keys.get(part);
      values.add("string_quoted(" + (isText ? key : "sprint(" + key + ")") + ")");
    }
    return values;
  }

  private void value(String name, List<String> labels, List<String> values, String number) {
    String all = labels.isEmpty() ? "" : "{" + String.join(",", labels) + "}";
    List<String> arguments = new ArrayList<>(values);
    arguments.add(number);
    line("  $value .= sprintf(\"" + name + all + " %d\\n\", " + String.join(", ", arguments) + ")");
  }

  private static String fullName(Metric metric) {
    return switch (metric.kind()) {
      case COUNTER -> metric.name() + "_total";
      case INFO -> metric.name() + "_info";
      default -> metric.name();
    };
  }

  /** A local of its own for each part of a key: parts have types of their own. */
  private String freeKey() {
    String name;
    do {
      name = "key" + ++keys;
    } while (taken.contains(name));
    return name;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
