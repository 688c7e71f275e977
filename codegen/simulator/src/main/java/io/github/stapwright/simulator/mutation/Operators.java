package io.github.stapwright.simulator.mutation;

import static io.github.stapwright.model.BinaryOperator.*;

import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.BinaryOperator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which operator is easily written in the place of which. */
final class Operators {
  private static final Map<BinaryOperator, List<BinaryOperator>> BINARY =
      new EnumMap<>(BinaryOperator.class);

  private static final Map<AggregateOperator, AggregateOperator> AGGREGATE =
      Map.of(
          AggregateOperator.COUNT, AggregateOperator.SUM,
          AggregateOperator.SUM, AggregateOperator.COUNT,
          AggregateOperator.MIN, AggregateOperator.MAX,
          AggregateOperator.MAX, AggregateOperator.MIN,
          AggregateOperator.AVG, AggregateOperator.MAX);

  static {
    BINARY.put(GREATER, List.of(GREATER_OR_EQUAL, LESS_OR_EQUAL));
    BINARY.put(GREATER_OR_EQUAL, List.of(GREATER, LESS));
    BINARY.put(LESS, List.of(LESS_OR_EQUAL, GREATER_OR_EQUAL));
    BINARY.put(LESS_OR_EQUAL, List.of(LESS, GREATER));
    BINARY.put(EQUAL, List.of(NOT_EQUAL));
    BINARY.put(NOT_EQUAL, List.of(EQUAL));
    BINARY.put(ADD, List.of(SUBTRACT));
    BINARY.put(SUBTRACT, List.of(ADD));
    BINARY.put(MULTIPLY, List.of(DIVIDE));
    BINARY.put(DIVIDE, List.of(MULTIPLY));
    BINARY.put(MODULO, List.of(MULTIPLY));
    BINARY.put(LOGICAL_AND, List.of(LOGICAL_OR));
    BINARY.put(LOGICAL_OR, List.of(LOGICAL_AND));
  }

  private Operators() {}

  static List<BinaryOperator> insteadOf(BinaryOperator operator) {
    return BINARY.getOrDefault(operator, List.of());
  }

  static List<AggregateOperator> insteadOf(AggregateOperator operator) {
    AggregateOperator other = AGGREGATE.get(operator);
    return other == null ? List.of() : List.of(other);
  }
}
