package io.github.stapwright.language.bind;

import io.github.stapwright.dsl.marker.MarkerArgument;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Type;
import java.util.List;

/**
 * An argument that is read once into a local.
 *
 * @param local the name of the local
 * @param origin the first use
 */
record Read(MarkerArgument argument, String local, Origin origin) {
  private static final ByteString UNREADABLE = ByteString.of("<unknown>");

  /** {@code filename = user_string2($arg1, "<unknown>");} or {@code lineno = $arg3;}. */
  Statement statement() {
    Symbol target = new Symbol(local, origin);
    return new ExpressionStatement(
        new Assignment(target, AssignmentOperator.ASSIGN, value(), origin), origin);
  }

  /** What the local holds. */
  static Type typeOf(MarkerArgument argument) {
    return argument.kind() == MarkerArgument.Kind.STRING ? Type.STRING : Type.LONG;
  }

  /** Whether the local is used in {@code node} or below it. */
  boolean isUsedIn(Node node) {
    return node.descendants(Symbol.class).anyMatch(it -> it.name().equals(local));
  }

  /**
   * A string is read by {@code user_string2}: a fault neither ends the script, as it would with
   * {@code user_string}, nor hides, and every SystemTap since 0.5.9 has it (uconversions.stp).
   * CPython itself passes NULL and {@code <unknown>} for names that are no UTF-8.
   */
  private Expression value() {
    TargetVariable variable = new TargetVariable(argument.variable(), origin);
    if (argument.kind() != MarkerArgument.Kind.STRING) {
      return variable;
    }
    StringLiteral otherwise = new StringLiteral(UNREADABLE, Spelling.plain(), origin);
    if (argument.length().isPresent()) {
      TargetVariable length = new TargetVariable("$arg" + argument.length().getAsInt(), origin);
      return new Call("user_string_n2", List.of(variable, length, otherwise), origin);
    }
    return new Call("user_string2", List.of(variable, otherwise), origin);
  }
}
