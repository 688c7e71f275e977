package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The Java of {@code for} and {@code foreach}. */
final class LoopCode {
  private static final List<String> PARTS = List.of("first", "second", "third", "fourth");

  private final StatementCode statements;
  private final ExpressionCode expressions;
  private final Handler handler;

  LoopCode(StatementCode statements) {
    this.statements = statements;
    this.expressions = statements.expressions();
    this.handler = statements.handler();
  }

  Link of(For loop) {
    if (loop.start().isEmpty() || loop.condition().isEmpty() || loop.step().isEmpty()) {
      throw new NoWordException();
    }
    Optional<String> counter =
        LocalPlan.counter(loop)
            .filter(handler::isLocal)
            .filter(statements.plan()::isOnlyBound)
            .filter(it -> !handler.isRaw(it) && handler.localKind(it) == Kind.LONG)
            .filter(it -> handler.local(it).isEmpty());
    return counter.isPresent() ? counted(loop, counter.get()) : general(loop);
  }

  private Link general(For loop) {
    Code start = expressions.number(loop.start().orElseThrow());
    Code condition = expressions.condition(loop.condition().orElseThrow());
    Code step = expressions.number(loop.step().orElseThrow());
    return new Link(
        "forLoop", start, condition, step, statements.lambda("loop", (Block) loop.body()));
  }

  private Link counted(For loop, String name) {
    Code start = expressions.number(((Assignment) loop.start().orElseThrow()).value());
    String java = handler.names().take(JavaWords.variable(name));
    handler.open(name, Value.number(text(java)));
    Code condition = new Lambda(java, expressions.condition(loop.condition().orElseThrow()));
    Code step = step(loop.step().orElseThrow(), name, java);
    Block body = (Block) loop.body();
    Code each = statements.lambda(List.of(java), "loop", () -> statements.of(body));
    handler.close(name);
    handler.names().giveBack(java);
    return new Link("forLoop", text(JavaWords.literal(name)), start, condition, step, each);
  }

  private Code step(Expression step, String name, String java) {
    boolean isNext =
        step instanceof Increment increment
            && !increment.prefix()
            && increment.operator() == IncrementOperator.INCREMENT
            && increment.operand() instanceof Symbol symbol
            && symbol.name().equals(name);
    return isNext
        ? text(Code.type(NumVariable.class) + "::postIncrement")
        : new Lambda(java, expressions.number(step));
  }

  Link of(Foreach loop) {
    for (String name : LocalPlan.names(loop)) {
      if (!statements.plan().isOnlyBound(name)
          || handler.isRaw(name)
          || handler.local(name).isPresent()) {
        throw new NoWordException();
      }
    }
    Code walk = walk(loop);
    List<String> parameters = keys(loop);
    parameters.add(value(loop));
    Block body = (Block) loop.body();
    Lambda each = statements.lambda(parameters, "each", () -> statements.of(body));
    LocalPlan.names(loop).forEach(handler::close);
    parameters.forEach(handler.names()::giveBack);
    return new Link("foreach", walk, each);
  }

  private Code walk(Foreach loop) {
    boolean isHistogram = loop.base() instanceof Histogram;
    Code walk =
        isHistogram
            ? expressions.histogram(loop.base())
            : expressions.elements().array(loop.base());
    walk = walk.then(order(loop));
    if (loop.limit().isPresent()) {
      Expression limit = loop.limit().get();
      walk =
          walk.then("limit", LiteralCode.number(limit).orElseGet(() -> expressions.number(limit)));
    }
    if (!loop.slice().isEmpty()) {
      walk = walk.then(new Link("slice", expressions.elements().slice(loop.slice()), List.of()));
    }
    List<String> names = loop.keys().stream().map(Symbol::name).toList();
    if (!names.equals(usual(names.size(), isHistogram))) {
      List<Code> literals = names.stream().map(it -> text(JavaWords.literal(it))).toList();
      walk = walk.then(new Link("named", literals, List.of()));
    }
    String value = loop.value().map(Symbol::name).orElse(usualValue(isHistogram));
    return value.equals(usualValue(isHistogram))
        ? walk
        : walk.then("valueNamed", text(JavaWords.literal(value)));
  }

  private static String usualValue(boolean isHistogram) {
    return isHistogram ? "count" : "value";
  }

  private static List<String> usual(int keys, boolean isHistogram) {
    if (keys == 1) {
      return List.of(isHistogram ? "bucket" : "key");
    }
    List<String> names = new ArrayList<>();
    for (int key = 1; key <= keys; key++) {
      names.add("key" + key);
    }
    return Collections.unmodifiableList(names);
  }

  private Link order(Foreach loop) {
    if (loop.sort().isEmpty()) {
      return new Link("each");
    }
    if (loop.base() instanceof Histogram) {
      throw new NoWordException();
    }
    Sort sort = loop.sort().get();
    String word = sort.direction() == Sort.Direction.ASCENDING ? "ascending" : "descending";
    if (sort.column() > 0) {
      return new Link(word + "ByKey", text(Integer.toString(sort.column())));
    }
    return sort.aggregate()
        .map(it -> new Link(word, text(Code.type(AggregateOperator.class) + "." + it.name())))
        .orElseGet(() -> new Link(byValue(loop, word)));
  }

  /** What an order by the value is called, which of a statistic is its count. */
  private String byValue(Foreach loop, String word) {
    Variable variable = handler.script().variable(((Symbol) loop.base()).name());
    return variable.value() == Kind.STATS ? word + "ByCount" : word;
  }

  /** Opens the keys and gives the parameters that hold them. */
  private List<String> keys(Foreach loop) {
    List<Kind> kinds = kinds(loop);
    List<String> parameters = new ArrayList<>();
    if (loop.keys().size() == 1) {
      String name = loop.keys().get(0).name();
      String java = handler.names().take(JavaWords.variable(name));
      handler.openReadOnly(name, new Value(StatementCode.kindOf(kinds.get(0)), text(java)));
      parameters.add(java);
      return parameters;
    }
    String java = handler.names().take("key");
    for (int part = 0; part < loop.keys().size(); part++) {
      Code read = text(java).then(PARTS.get(part));
      handler.openReadOnly(
          loop.keys().get(part).name(), new Value(StatementCode.kindOf(kinds.get(part)), read));
    }
    parameters.add(java);
    return parameters;
  }

  private List<Kind> kinds(Foreach loop) {
    if (loop.base() instanceof Histogram) {
      return List.of(Kind.LONG);
    }
    Variable variable = handler.script().variable(((Symbol) loop.base()).name());
    if (variable.keys().size() != loop.keys().size()
        || variable.keys().size() > PARTS.size()
        || loop.value().isPresent() && variable.value() == Kind.STATS) {
      throw new NoWordException();
    }
    return variable.keys();
  }

  private String value(Foreach loop) {
    boolean isHistogram = loop.base() instanceof Histogram;
    String name = loop.value().map(Symbol::name).orElse(usualValue(isHistogram));
    String java = handler.names().take(JavaWords.variable(name));
    if (loop.value().isPresent()) {
      Kind kind =
          isHistogram
              ? Kind.LONG
              : handler.script().variable(((Symbol) loop.base()).name()).value();
      handler.openReadOnly(name, new Value(StatementCode.kindOf(kind), text(java)));
    }
    return java;
  }
}
