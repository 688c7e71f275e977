package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Literal;
import java.util.ArrayList;
import java.util.List;

/** The Java of what is read of statistics. */
final class StatisticCode {
  private final ExpressionCode expressions;

  StatisticCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  Value of(Aggregate aggregate) {
    Code statistic = expressions.statistic(aggregate.operand());
    String name = aggregate.operator().name().toLowerCase(java.util.Locale.ROOT);
    if (aggregate.shift().isEmpty()) {
      return Value.number(statistic.then(name));
    }
    return Value.number(statistic.then(name, text(Long.toString(aggregate.shift().getAsLong()))));
  }

  Value of(Histogram histogram) {
    Code statistic = expressions.statistic(histogram.operand());
    if (histogram.linear().isEmpty()) {
      return new Value(Value.Kind.HISTOGRAM, statistic.then("histLog"));
    }
    Histogram.Linear linear = histogram.linear().get();
    List<Code> bounds = new ArrayList<>();
    for (Literal bound : List.of(linear.low(), linear.high(), linear.step())) {
      bounds.add(LiteralCode.number(bound).orElseThrow(NoWordException::new));
    }
    return new Value(
        Value.Kind.HISTOGRAM, statistic.then(new Code.Link("histLinear", bounds, List.of())));
  }
}
