package io.github.stapwright.language.syntax;

import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.antlr.v4.runtime.Token;

/** Operands and operators of one flat rule, joined by precedence, from the left. */
final class Operations {
  private static final Map<String, BinaryOperator> BINARY =
      ExpressionBuilder.byText(BinaryOperator.values(), BinaryOperator::text);

  private final List<Expression> operands = new ArrayList<>(2);
  private final List<Token> operators = new ArrayList<>(1);

  Operations(Expression first) {
    operands.add(first);
  }

  void add(Token operator, Expression right) {
    int precedence = precedence(operator);
    while (!operators.isEmpty() && precedence(lastOperator()) >= precedence) {
      join();
    }
    operators.add(operator);
    operands.add(right);
  }

  Expression result() {
    while (!operators.isEmpty()) {
      join();
    }
    return operands.get(0);
  }

  private void join() {
    Token operator = operators.remove(operators.size() - 1);
    Expression right = operands.remove(operands.size() - 1);
    Expression left = operands.remove(operands.size() - 1);
    operands.add(new Binary(left, operator(operator), right, ExpressionBuilder.origin(operator)));
  }

  private Token lastOperator() {
    return operators.get(operators.size() - 1);
  }

  private static int precedence(Token operator) {
    return operator(operator).precedence();
  }

  private static BinaryOperator operator(Token token) {
    return Objects.requireNonNull(BINARY.get(token.getText()));
  }
}
