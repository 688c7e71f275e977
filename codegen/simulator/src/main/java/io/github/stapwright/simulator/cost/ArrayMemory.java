package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.simulator.plan.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The memory that SystemTap takes for an array when it starts, for all its elements (map.c and
 * stat-common.c of SystemTap 5.6).
 *
 * @param entries its declared size
 * @param bytes of all entries; of statistics for one processor, of which each has its own
 */
public record ArrayMemory(String name, long entries, long bytes, boolean isForEachProcessor) {
  /** Two links and a hash. */
  private static final long NODE = 48;

  private static final long WORD = 8;
  private static final long STATISTIC = 80;
  private static final long LOG_BUCKETS = 129 * WORD;

  /** Those of a script. */
  static List<ArrayMemory> of(Script script, Limits limits) {
    Types types = Types.of(script, Tapset.builtIn());
    List<ArrayMemory> arrays = new ArrayList<>();
    for (Global global : script.globals()) {
      Variable variable = Objects.requireNonNull(types.globals().get(global.name()));
      if (variable.isArray()) {
        long entries = global.size().orElse(limits.mapEntries());
        long text = limits.stringBytes() + 1L;
        long bytes = NODE;
        for (Kind key : variable.keys()) {
          bytes += key == Kind.STRING ? text : WORD;
        }
        bytes += value(script, global.name(), variable.value(), text);
        arrays.add(
            new ArrayMemory(
                global.name(), entries, entries * bytes, variable.value() == Kind.STATS));
      }
    }
    return arrays;
  }

  private static long value(Script script, String name, Kind kind, long text) {
    if (kind == Kind.STRING) {
      return text;
    }
    if (kind != Kind.STATS) {
      return WORD;
    }
    boolean hasHistogram =
        script.descendants(Histogram.class).anyMatch(it -> isOf(it.operand(), name));
    return hasHistogram ? STATISTIC + LOG_BUCKETS : STATISTIC;
  }

  private static boolean isOf(Expression expression, String name) {
    return expression instanceof ArrayElement element
        && element.base() instanceof Symbol array
        && array.name().equals(name);
  }
}
