package io.github.stapwright.language.syntax;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Statements as {@code stap -p1} prints them. */
final class BracketedStatements implements Statement.Visitor<String> {
  private final BracketedExpressions expressions = new BracketedExpressions();

  String text(Expression expression) {
    return expression.accept(expressions);
  }

  private String text(Optional<Expression> expression) {
    return expression.map(this::text).orElse("");
  }

  @Override
  public String visitBlock(Block block) {
    return block.statements().stream()
        .map(it -> it.accept(this) + ";\n")
        .collect(Collectors.joining("", "{\n", "}\n"));
  }

  @Override
  public String visitEmptyStatement(EmptyStatement empty) {
    return ";";
  }

  @Override
  public String visitExpressionStatement(ExpressionStatement statement) {
    return text(statement.expression());
  }

  @Override
  public String visitIf(If statement) {
    String otherwise = statement.otherwise().map(it -> "else " + it.accept(this) + "\n").orElse("");
    return "if ("
        + text(statement.condition())
        + ") "
        + statement.then().accept(this)
        + "\n"
        + otherwise;
  }

  @Override
  public String visitWhile(While loop) {
    return "for (; " + text(loop.condition()) + "; ) " + loop.body().accept(this);
  }

  @Override
  public String visitFor(For loop) {
    String condition = loop.condition().map(this::text).orElse("1");
    return "for ("
        + text(loop.start())
        + "; "
        + condition
        + "; "
        + text(loop.step())
        + ") "
        + loop.body().accept(this);
  }

  @Override
  public String visitForeach(Foreach loop) {
    String value = loop.value().map(it -> it.name() + " = ").orElse("");
    List<String> keys = new ArrayList<>();
    for (int index = 0; index < loop.keys().size(); index++) {
      keys.add(loop.keys().get(index).name() + direction(loop, index + 1));
    }
    String slice =
        loop.slice().isEmpty()
            ? ""
            : loop.slice().stream().map(this::text).collect(Collectors.joining(", ", "[", "]"));
    String aggregate = loop.sort().flatMap(Sort::aggregate).map(it -> " " + it.text()).orElse("");
    return "foreach ("
        + value
        + keys
        + " in "
        + expressions.indexable(loop.base())
        + slice
        + aggregate
        + direction(loop, 0)
        + loop.limit().map(it -> " limit " + text(it)).orElse("")
        + ") "
        + loop.body().accept(this);
  }

  private static String direction(Foreach loop, int column) {
    return loop.sort()
        .filter(it -> it.column() == column)
        .map(it -> it.direction().text())
        .orElse("");
  }

  @Override
  public String visitBreak(Break statement) {
    return "break";
  }

  @Override
  public String visitContinue(Continue statement) {
    return "continue";
  }

  @Override
  public String visitNext(Next statement) {
    return "next";
  }

  @Override
  public String visitReturn(Return statement) {
    return "return " + text(statement.value());
  }

  @Override
  public String visitDelete(Delete statement) {
    return "delete " + text(statement.operand());
  }

  @Override
  public String visitTry(Try statement) {
    return "try {\n"
        + statement.body().accept(this)
        + "} catch"
        + statement.message().map(it -> " (" + it + ")").orElse("")
        + " {\n"
        + statement.handler().accept(this)
        + "}\n";
  }
}
