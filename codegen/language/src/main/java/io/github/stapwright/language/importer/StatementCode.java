package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.importer.Code.Lambda;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of statements: the calls of a chain. */
final class StatementCode implements Statement.Visitor<List<Link>> {
  private final Handler handler;
  private final LocalPlan plan;
  private final Comments comments;
  private final ExpressionCode expressions;

  StatementCode(Handler handler, LocalPlan plan, Comments comments) {
    this.handler = handler;
    this.plan = plan;
    this.comments = comments;
    this.expressions = new ExpressionCode(handler);
  }

  ExpressionCode expressions() {
    return expressions;
  }

  Handler handler() {
    return handler;
  }

  LocalPlan plan() {
    return plan;
  }

  /** The calls for all statements of a block. */
  List<Link> of(Block block) {
    return range(block, 0, block.statements().size() - 1, 0);
  }

  /** {@code NAME -> NAME.CALL().CALL()} for a block. */
  Lambda lambda(String name, Block block) {
    return lambda(List.of(), name, () -> of(block));
  }

  /** The same, with parameters before the block. */
  Lambda lambda(List<String> parameters, String name, java.util.function.Supplier<List<Link>> of) {
    String body = handler.names().take(name);
    Code chain;
    try {
      chain = text(body).thenAll(of.get());
    } finally {
      handler.names().giveBack(body);
    }
    String all =
        Stream.concat(parameters.stream(), Stream.of(body)).collect(Collectors.joining(", "));
    return new Lambda(parameters.isEmpty() ? all : "(" + all + ")", chain);
  }

  private List<Link> range(Block block, int from, int to, int opened) {
    List<Link> links = new ArrayList<>();
    int index = from;
    while (index <= to) {
      List<LocalPlan.Opening> openings = plan.at(block, index);
      int done = index == from ? opened : 0;
      if (done < openings.size()) {
        LocalPlan.Opening opening = openings.get(done);
        int end = Math.min(to, plan.end(block, index, opening.last()));
        links.add(opened(block, index, end, opening, done));
        index = end + 1;
      } else {
        links.addAll(statement(block.statements().get(index)));
        index++;
      }
    }
    return links;
  }

  private Link opened(Block block, int index, int end, LocalPlan.Opening opening, int done) {
    Kind kind = handler.localKind(opening.name());
    if (kind != Kind.LONG && kind != Kind.STRING) {
      handler.stayRaw(new Symbol(opening.name(), Origin.unknown()));
      return new Link("rawStatement");
    }
    List<Code> arguments = new ArrayList<>();
    arguments.add(text(JavaWords.literal(opening.name())));
    List<String> above = List.of();
    if (opening.assigned()) {
      Statement first = block.statements().get(index);
      above = comments.take(first);
      Expression value = ((Assignment) ((ExpressionStatement) first).expression()).value();
      arguments.add(kind == Kind.LONG ? expressions.number(value) : expressions.string(value));
    }
    String java = handler.names().take(JavaWords.variable(opening.name()));
    handler.open(opening.name(), new Value(kindOf(kind), text(java)));
    int next = opening.assigned() ? index + 1 : index;
    int more = opening.assigned() ? 0 : done + 1;
    arguments.add(lambda(List.of(java), "it", () -> range(block, next, end, more)));
    handler.close(opening.name());
    handler.names().giveBack(java);
    String word = opening.assigned() ? "let" : kind == Kind.LONG ? "letNumber" : "letString";
    return new Link(word, arguments, above);
  }

  static Value.Kind kindOf(Kind kind) {
    return kind == Kind.LONG ? Value.Kind.NUMBER : Value.Kind.STRING;
  }

  private List<Link> statement(Statement statement) {
    List<String> above = comments.take(statement);
    List<Link> links;
    try {
      links = statement.accept(this);
    } catch (NoWordException none) {
      links = List.of(raw(statement));
    }
    if (links.isEmpty() || above.isEmpty()) {
      comments.keep(above);
      return links;
    }
    List<Link> commented = new ArrayList<>(links);
    commented.set(0, links.get(0).commented(above));
    return commented;
  }

  private Link raw(Statement statement) {
    handler.stayRaw(statement);
    comments.takeWithin(statement);
    String lines =
        Layout.render(statement).stream().map(Line::text).collect(Collectors.joining("\n"));
    return new Link("rawStatement", JavaWords.literals(lines));
  }

  @Override
  public List<Link> visitEmptyStatement(EmptyStatement emptyStatement) {
    return List.of();
  }

  @Override
  public List<Link> visitBlock(Block block) {
    return of(block);
  }

  @Override
  public List<Link> visitExpressionStatement(ExpressionStatement expressionStatement) {
    return List.of(new StoreCode(expressions).of(expressionStatement.expression()));
  }

  @Override
  public List<Link> visitIf(If branch) {
    Optional<Link> stop = stopAfter(branch);
    if (stop.isPresent()) {
      return List.of(stop.get());
    }
    List<Code> arguments = new ArrayList<>();
    arguments.add(expressions.condition(branch.condition()));
    arguments.add(lambda("then", (Block) branch.then()));
    branch.otherwise().ifPresent(it -> arguments.add(otherwise(it)));
    return List.of(new Link("ifTrue", arguments, List.of()));
  }

  private Lambda otherwise(Statement otherwise) {
    return otherwise instanceof Block block
        ? lambda("otherwise", block)
        : lambda(List.of(), "otherwise", () -> statement(otherwise));
  }

  /** {@code if (++hits >= 10) exit()}. */
  private Optional<Link> stopAfter(If branch) {
    return branch.condition() instanceof Binary least
            && least.operator() == BinaryOperator.GREATER_OR_EQUAL
            && least.left() instanceof Increment hits
            && hits.prefix()
            && hits.operator() == IncrementOperator.INCREMENT
            && least.right() instanceof NumberLiteral most
            && branch.otherwise().isEmpty()
            && isExit((Block) branch.then())
        ? Optional.of(
            new Link(
                "stopAfter",
                LiteralCode.number(most).orElseThrow(),
                expressions.variable(hits.operand()).code()))
        : Optional.empty();
  }

  private static boolean isExit(Block block) {
    return block.statements().size() == 1
        && block.statements().get(0) instanceof ExpressionStatement only
        && only.expression() instanceof Call call
        && call.function().equals("exit")
        && call.arguments().isEmpty();
  }

  @Override
  public List<Link> visitWhile(While loop) {
    Code condition = expressions.condition(loop.condition());
    return List.of(new Link("whileTrue", condition, lambda("loop", (Block) loop.body())));
  }

  @Override
  public List<Link> visitFor(For loop) {
    return List.of(new LoopCode(this).of(loop));
  }

  @Override
  public List<Link> visitForeach(Foreach loop) {
    return List.of(new LoopCode(this).of(loop));
  }

  @Override
  public List<Link> visitBreak(Break breakStatement) {
    return List.of(new Link("breakLoop"));
  }

  @Override
  public List<Link> visitContinue(Continue continueStatement) {
    return List.of(new Link("continueLoop"));
  }

  @Override
  public List<Link> visitNext(Next next) {
    return List.of(new Link("next"));
  }

  @Override
  public List<Link> visitReturn(Return returned) {
    return List.of(
        returned
            .value()
            .map(it -> new Link("returnValue", expressions.any(it).code()))
            .orElseGet(() -> new Link("returnNothing")));
  }

  @Override
  public List<Link> visitDelete(Delete delete) {
    return List.of(new StoreCode(expressions).delete(delete.operand()));
  }

  @Override
  public List<Link> visitTry(Try attempt) {
    Lambda body = lambda("attempt", attempt.body());
    if (attempt.message().isEmpty()) {
      return List.of(new Link("tryCatch", body, lambda("caught", attempt.handler())));
    }
    String name = attempt.message().get();
    if (!plan.isOnlyBound(name) || handler.isRaw(name)) {
      throw new NoWordException();
    }
    String java = handler.names().take(JavaWords.variable(name));
    handler.openReadOnly(name, Value.string(text(java)));
    Lambda caught = lambda(List.of(java), "caught", () -> of(attempt.handler()));
    handler.close(name);
    handler.names().giveBack(java);
    return List.of(new Link("tryCatch", body, text(JavaWords.literal(name)), caught));
  }
}
