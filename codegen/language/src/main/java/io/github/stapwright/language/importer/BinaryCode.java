package io.github.stapwright.language.importer;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.StringLiteral;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Java of operators with two operands. */
final class BinaryCode {
  private static final Map<BinaryOperator, String> NUMBERS =
      Map.ofEntries(
          Map.entry(BinaryOperator.ADD, "plus"),
          Map.entry(BinaryOperator.SUBTRACT, "minus"),
          Map.entry(BinaryOperator.MULTIPLY, "times"),
          Map.entry(BinaryOperator.DIVIDE, "dividedBy"),
          Map.entry(BinaryOperator.MODULO, "modulo"),
          Map.entry(BinaryOperator.AND, "bitAnd"),
          Map.entry(BinaryOperator.OR, "bitOr"),
          Map.entry(BinaryOperator.XOR, "bitXor"),
          Map.entry(BinaryOperator.SHIFT_LEFT, "shiftLeft"),
          Map.entry(BinaryOperator.SHIFT_RIGHT, "shiftRight"),
          Map.entry(BinaryOperator.SHIFT_RIGHT_LOGICAL, "shiftRightLogical"));
  private static final Map<BinaryOperator, String> COMPARISONS =
      Map.of(
          BinaryOperator.LESS, "lt",
          BinaryOperator.LESS_OR_EQUAL, "le",
          BinaryOperator.GREATER, "gt",
          BinaryOperator.GREATER_OR_EQUAL, "ge",
          BinaryOperator.EQUAL, "equalTo",
          BinaryOperator.NOT_EQUAL, "notEqualTo");

  private final ExpressionCode expressions;

  BinaryCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  Value of(Binary binary) {
    BinaryOperator operator = binary.operator();
    if (operator == BinaryOperator.LOGICAL_AND || operator == BinaryOperator.LOGICAL_OR) {
      String name = operator == BinaryOperator.LOGICAL_AND ? "and" : "or";
      Code left = expressions.condition(binary.left());
      return Value.condition(left.then(name, expressions.condition(binary.right())));
    }
    if (operator == BinaryOperator.CONCATENATE) {
      Code left = expressions.string(binary.left());
      return Value.string(left.then("concat", textOr(binary.right())));
    }
    String arithmetic = NUMBERS.get(operator);
    if (arithmetic != null) {
      Code left = expressions.number(binary.left());
      return Value.number(left.then(arithmetic, numberOr(binary.right())));
    }
    return Value.condition(comparison(binary));
  }

  private Code comparison(Binary binary) {
    Optional<Code> word = FileWord.of(binary, expressions).or(() -> startsWith(binary));
    if (word.isPresent()) {
      return word.get();
    }
    if (isString(binary.left()) || isString(binary.right())) {
      return stringComparison(binary);
    }
    Code left = expressions.number(binary.left());
    String name = Objects.requireNonNull(COMPARISONS.get(binary.operator()), "comparison");
    return left.then(name, numberOr(binary.right()));
  }

  private boolean isString(Expression expression) {
    return expressions.handler().kind(expression) == Kind.STRING;
  }

  private Code stringComparison(Binary binary) {
    Code left = expressions.string(binary.left());
    return switch (binary.operator()) {
      case EQUAL -> left.then("equalTo", textOr(binary.right()));
      case NOT_EQUAL -> left.then("notEqualTo", textOr(binary.right()));
      case LESS -> left.then("isBefore", text(binary.right()));
      case GREATER -> left.then("isAfter", text(binary.right()));
      default -> throw new NoWordException();
    };
  }

  /** {@code substr(x, 0, 3) == "abc"}. */
  private Optional<Code> startsWith(Binary binary) {
    if (binary.operator() == BinaryOperator.EQUAL
        && binary.left() instanceof Call call
        && call.function().equals("substr")
        && call.arguments().size() == 3
        && binary.right() instanceof StringLiteral begin
        && isNumber(call.arguments().get(1), 0)
        && isNumber(call.arguments().get(2), begin.value().size())) {
      Code whole = expressions.string(call.arguments().get(0));
      return LiteralCode.text(begin).map(it -> whole.then("startsWith", it));
    }
    return Optional.empty();
  }

  private static boolean isNumber(Expression expression, long value) {
    return expression instanceof NumberLiteral number && number.value() == value;
  }

  private Code numberOr(Expression right) {
    return LiteralCode.number(right).orElseGet(() -> expressions.number(right));
  }

  private Code textOr(Expression right) {
    return LiteralCode.text(right).orElseGet(() -> expressions.string(right));
  }

  private static Code text(Expression right) {
    return LiteralCode.text(right).orElseThrow(NoWordException::new);
  }
}
