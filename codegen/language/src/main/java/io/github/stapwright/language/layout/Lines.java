package io.github.stapwright.language.layout;

import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Loop;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.Type;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines of declarations and statements. */
final class Lines implements Declaration.Visitor<Void>, Statement.Visitor<Void> {
  private final List<Line> lines = new ArrayList<>();
  private final ExpressionText expressions = new ExpressionText();
  private int depth;

  List<Line> of(Declaration declaration) {
    declaration.accept(this);
    return List.copyOf(lines);
  }

  List<Line> of(Statement statement) {
    statement.accept(this);
    return List.copyOf(lines);
  }

  String of(ProbePoint point) {
    return point(point);
  }

  @Override
  public Void visitProbe(Probe probe) {
    line("probe " + points(probe.points()) + " {", probe.origin());
    inside(probe.body());
    return line("}", probe.origin());
  }

  @Override
  public Void visitAlias(Alias alias) {
    String sign = alias.form() == Alias.Form.EPILOGUE ? " += " : " = ";
    String names = alias.names().stream().map(this::point).collect(Collectors.joining(" = "));
    line("probe " + names + sign + points(alias.points()) + " {", alias.origin());
    inside(alias.body());
    if (alias.epilogue().isPresent()) {
      line("}, {", alias.origin());
      inside(alias.epilogue().get());
    }
    return line("}", alias.origin());
  }

  @Override
  public Void visitGlobal(Global global) {
    String size = global.size().isPresent() ? "[" + global.size().getAsInt() + "]" : "";
    String initial = global.initial().map(it -> " = " + expressions.of(it)).orElse("");
    return line(
        (global.isPrivate() ? "private " : "global ")
            + (global.name() + (global.wraps() ? "%" : "") + size + initial),
        global.origin());
  }

  @Override
  public Void visitFunction(Function function) {
    String parameters =
        function.parameters().stream()
            .map(it -> it.name() + type(it.type()))
            .collect(Collectors.joining(", "));
    String head =
        (function.isPrivate() ? "private " : "")
            + ("function " + function.name() + type(function.result()) + "(" + parameters + ")")
            + (function.priority().isPresent() ? ":" + function.priority().getAsLong() : "");
    if (function.body() instanceof EmbeddedCode code) {
      return line(head + " %{" + code.code() + "%}", function.origin());
    }
    line(head + " {", function.origin());
    inside((Block) function.body());
    return line("}", function.origin());
  }

  @Override
  public Void visitEmbeddedCode(EmbeddedCode embeddedCode) {
    return line("%{" + embeddedCode.code() + "%}", embeddedCode.origin());
  }

  @Override
  public Void visitEmptyStatement(EmptyStatement emptyStatement) {
    return line(";", emptyStatement.origin());
  }

  @Override
  public Void visitBlock(Block block) {
    line("{", block.origin());
    inside(block);
    return line("}", block.origin());
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatement expressionStatement) {
    return line(
        expressions.of(expressionStatement.expression()) + ";", expressionStatement.origin());
  }

  @Override
  public Void visitIf(If ifStatement) {
    String head = "if (" + expressions.of(ifStatement.condition()) + ")";
    branches(head, ifStatement);
    return null;
  }

  private void branches(String head, If ifStatement) {
    Optional<Statement> otherwise = ifStatement.otherwise();
    boolean needsBraces = otherwise.isPresent() && endsInOpenIf(ifStatement.then());
    boolean braced = needsBraces || ifStatement.then() instanceof Block;
    body(head, braced, ifStatement.then(), ifStatement.origin());
    if (otherwise.isEmpty()) {
      close(braced, ifStatement.origin());
      return;
    }
    String joint = braced ? "} else" : "else";
    if (otherwise.get() instanceof If next) {
      branches(joint + " if (" + expressions.of(next.condition()) + ")", next);
      return;
    }
    boolean otherwiseBraced = otherwise.get() instanceof Block;
    body(joint, otherwiseBraced, otherwise.get(), otherwise.get().origin());
    close(otherwiseBraced, ifStatement.origin());
  }

  /** Whether an {@code else} behind the statement would be taken for its own. */
  private static boolean endsInOpenIf(Statement statement) {
    if (statement instanceof If branch) {
      return branch.otherwise().map(Lines::endsInOpenIf).orElse(true);
    }
    return statement instanceof Loop loop && endsInOpenIf(loop.body());
  }

  @Override
  public Void visitWhile(While whileStatement) {
    return loop(
        "while (" + expressions.of(whileStatement.condition()) + ")",
        whileStatement.body(),
        whileStatement.origin());
  }

  @Override
  public Void visitFor(For forStatement) {
    return loop(
        "for ("
            + part(forStatement.start())
            + "; "
            + (part(forStatement.condition()) + "; ")
            + (part(forStatement.step()) + ")"),
        forStatement.body(),
        forStatement.origin());
  }

  @Override
  public Void visitForeach(Foreach foreach) {
    return loop(
        "foreach (" + new ForeachText(expressions).of(foreach) + ")",
        foreach.body(),
        foreach.origin());
  }

  @Override
  public Void visitBreak(Break breakStatement) {
    return line("break;", breakStatement.origin());
  }

  @Override
  public Void visitContinue(Continue continueStatement) {
    return line("continue;", continueStatement.origin());
  }

  @Override
  public Void visitNext(Next next) {
    return line("next;", next.origin());
  }

  @Override
  public Void visitReturn(Return returnStatement) {
    String value = returnStatement.value().map(it -> " " + expressions.of(it)).orElse("");
    return line("return" + value + ";", returnStatement.origin());
  }

  @Override
  public Void visitDelete(Delete delete) {
    return line("delete " + expressions.of(delete.operand()) + ";", delete.origin());
  }

  @Override
  public Void visitTry(Try tryStatement) {
    line("try {", tryStatement.origin());
    inside(tryStatement.body());
    String message = tryStatement.message().map(it -> " (" + it + ")").orElse("");
    line("} catch" + message + " {", tryStatement.handler().origin());
    inside(tryStatement.handler());
    return line("}", tryStatement.origin());
  }

  private Void loop(String head, Statement body, Origin origin) {
    boolean braced = body instanceof Block;
    body(head, braced, body, origin);
    close(braced, origin);
    return null;
  }

  private void body(String head, boolean braced, Statement body, Origin origin) {
    line(braced ? head + " {" : head, origin);
    if (body instanceof Block block) {
      inside(block);
    } else {
      depth++;
      body.accept(this);
      depth--;
    }
  }

  private void close(boolean braced, Origin origin) {
    if (braced) {
      line("}", origin);
    }
  }

  private void inside(Block block) {
    depth++;
    block.statements().forEach(it -> it.accept(this));
    depth--;
  }

  private String part(Optional<Expression> expression) {
    return expression.map(expressions::of).orElse("");
  }

  private String points(List<ProbePoint> points) {
    return points.stream().map(this::point).collect(Collectors.joining(", "));
  }

  private String point(ProbePoint point) {
    String components =
        point.components().stream()
            .map(it -> it.name() + it.argument().map(a -> "(" + expressions.of(a) + ")").orElse(""))
            .collect(Collectors.joining("."));
    String suffix = point.resolution().text().isEmpty() ? "" : " " + point.resolution().text();
    String condition = point.condition().map(it -> " if (" + expressions.of(it) + ")").orElse("");
    return components + suffix + condition;
  }

  private static String type(Optional<Type> type) {
    return type.map(it -> ":" + it.text()).orElse("");
  }

  private Void line(String text, Origin origin) {
    lines.add(new Line("  ".repeat(depth) + text, origin));
    return null;
  }
}
