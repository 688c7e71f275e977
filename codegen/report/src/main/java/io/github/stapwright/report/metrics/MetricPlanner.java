package io.github.stapwright.report.metrics;

import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Decides how the globals of a script are handed out; those of a tapset's files are not its own.
 */
final class MetricPlanner {
  private MetricPlanner() {}

  /**
   * A metric for each global, in the order of the script.
   *
   * @param text the script, the comments of which are the help
   */
  static List<Metric> metrics(Script script, String text) {
    MetricKinds kinds = new MetricKinds(script);
    LabelNames labels = new LabelNames(script);
    MetricNames names = new MetricNames();
    HelpText help = new HelpText(text);
    Types types = Types.of(script, Tapset.builtIn());
    List<Metric> metrics = new ArrayList<>();
    for (Global global : script.globals()) {
      if (script.isOwn(global.origin())) {
        String name = global.name();
        Variable variable = Objects.requireNonNull(types.globals().get(name));
        MetricKind kind = kinds.of(name, variable);
        metrics.add(
            new Metric(
                name,
                names.of(name, kind),
                help.of(global),
                kind,
                labels.of(name, variable.keys().size())));
      }
    }
    return metrics;
  }
}
