package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Drafts of the statements that change variables. */
final class Store {
  private Store() {}

  static Draft<List<Statement>> evaluate(Draft<Expression> expression) {
    Origin origin = Here.origin();
    return scope -> List.of(new ExpressionStatement(expression.bind(scope), origin));
  }

  static Draft<List<Statement>> assign(
      Draft<Expression> target, AssignmentOperator operator, Draft<Expression> value) {
    return evaluate(assignment(target, operator, value));
  }

  static Draft<Expression> assignment(
      Draft<Expression> target, AssignmentOperator operator, Draft<Expression> value) {
    Origin origin = Here.origin();
    return scope -> new Assignment(target.bind(scope), operator, value.bind(scope), origin);
  }

  static AssignmentOperator ofNumbers(AssignmentOperator operator) {
    if (operator == AssignmentOperator.AGGREGATE || operator == AssignmentOperator.CONCATENATE) {
      throw new IllegalArgumentException("`" + operator.text() + "` does not store a number");
    }
    return operator;
  }

  static Draft<List<Statement>> increment(Draft<Expression> target) {
    return step(IncrementOperator.INCREMENT, target);
  }

  static Draft<List<Statement>> decrement(Draft<Expression> target) {
    return step(IncrementOperator.DECREMENT, target);
  }

  private static Draft<List<Statement>> step(IncrementOperator operator, Draft<Expression> target) {
    Origin origin = Here.origin();
    return evaluate(scope -> new Increment(operator, false, target.bind(scope), origin));
  }

  static Draft<List<Statement>> delete(Draft<? extends Expression> target) {
    Origin origin = Here.origin();
    return scope -> List.of(new Delete(target.bind(scope), origin));
  }

  /** A local that nothing is stored to yet. */
  static <C extends Context> Draft<List<Statement>> let(
      LocalDraft local, UnaryOperator<Body<C>> body) {
    return scope -> {
      scope.open(local);
      List<Statement> statements = body.apply(Body.empty()).bind(scope);
      scope.close(local);
      return statements;
    };
  }

  static <C extends Context> Draft<List<Statement>> let(
      LocalDraft local, Draft<Expression> value, UnaryOperator<Body<C>> body) {
    Origin origin = local.origin();
    return scope -> {
      Expression bound = value.bind(scope);
      Symbol name = new Symbol(scope.open(local), origin);
      Assignment assignment = new Assignment(name, AssignmentOperator.ASSIGN, bound, origin);
      List<Statement> statements = new ArrayList<>();
      statements.add(new ExpressionStatement(assignment, origin));
      statements.addAll(body.apply(Body.empty()).bind(scope));
      scope.close(local);
      return List.copyOf(statements);
    };
  }
}
