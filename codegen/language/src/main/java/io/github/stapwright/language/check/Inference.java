package io.github.stapwright.language.check;

import io.github.stapwright.language.tapset.TapsetFunction;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.FunctionBody;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.PrettyPrint;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Try;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.While;
import io.github.stapwright.model.Wildcard;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pass over one body: what each use of a variable tells of its type. */
final class Inference implements Expression.Visitor<Kind>, Statement.Visitor<Void> {
  private final Types types;
  private final Map<String, Variable> locals;
  private final Optional<FunctionType> function;
  private final TypeComplaints complaints;
  private Kind expected = Kind.UNKNOWN;
  private boolean news;

  Inference(Types types, Map<String, Variable> locals, Optional<FunctionType> function) {
    this(types, locals, function, TypeComplaints.none());
  }

  Inference(
      Types types,
      Map<String, Variable> locals,
      Optional<FunctionType> function,
      TypeComplaints complaints) {
    this.complaints = complaints;
    this.types = types;
    this.locals = locals;
    this.function = function;
  }

  boolean learnFromBody(FunctionBody body) {
    news = false;
    if (body instanceof Block block) {
      block.accept(this);
    }
    return news;
  }

  /**
   * The type of the expression; variables in it whose type is unknown learn that it is {@code
   * wanted}.
   */
  Kind of(Expression expression, Kind wanted) {
    Kind before = expected;
    expected = wanted;
    Kind kind = expression.accept(this);
    expected = before;
    complaints.unless(expression, wanted, kind);
    return kind;
  }

  /** The type of an expression whose value is used, so that something has to tell it. */
  private Kind value(Expression expression, Kind wanted) {
    Kind kind = of(expression, wanted);
    complaints.ifUnknown(expression, kind);
    return kind;
  }

  private Kind all(List<Expression> expressions, Kind wanted) {
    expressions.forEach(it -> of(it, wanted));
    return wanted;
  }

  private Variable variable(String name) {
    Variable global = types.globals().get(name);
    if (global != null && !isParameter(name)) {
      return global;
    }
    return types.isOfLibrary(name) && !locals.containsKey(name)
        ? types.ofLibrary(name)
        : locals.computeIfAbsent(name, Variable::new);
  }

  private boolean isParameter(String name) {
    return function
        .map(it -> it.function().parameters().stream().anyMatch(p -> p.name().equals(name)))
        .orElse(false);
  }

  private Kind learn(Variable variable, Kind kind) {
    news |= variable.learn(kind);
    return variable.value();
  }

  private void keys(Indexable base, List<Expression> index) {
    if (base instanceof Symbol symbol) {
      Variable array = variable(symbol.name());
      for (int part = 0; part < index.size(); part++) {
        Kind known = part < array.keys().size() ? array.keys().get(part) : Kind.UNKNOWN;
        news |= array.learnKey(part, of(index.get(part), known));
      }
    } else {
      all(index, Kind.LONG);
      of((Histogram) base, Kind.UNKNOWN);
    }
  }

  /**
   * Both sides have one type, whichever of them tells it; if they disagree, the left one is blamed.
   */
  private Kind same(Expression left, Expression right, Kind wanted) {
    Kind second = complaints.silently(() -> of(right, Kind.UNKNOWN));
    Kind first = of(left, second == Kind.UNKNOWN ? wanted : second);
    Kind known = first == Kind.UNKNOWN ? wanted : first;
    Kind right2 = second == Kind.UNKNOWN ? of(right, known) : of(right, Kind.UNKNOWN);
    return first == Kind.UNKNOWN ? right2 : first;
  }

  @Override
  public Kind visitNumberLiteral(NumberLiteral numberLiteral) {
    return Kind.LONG;
  }

  @Override
  public Kind visitStringLiteral(StringLiteral stringLiteral) {
    return Kind.STRING;
  }

  @Override
  public Kind visitArgument(Argument argument) {
    if (argument.quoted()) {
      return Kind.STRING;
    }
    // A number, or whatever is pasted in its place.
    return expected == Kind.UNKNOWN ? Kind.LONG : expected;
  }

  @Override
  public Kind visitSymbol(Symbol symbol) {
    return learn(variable(symbol.name()), expected);
  }

  @Override
  public Kind visitArrayElement(ArrayElement arrayElement) {
    keys(arrayElement.base(), arrayElement.index());
    return arrayElement.base() instanceof Symbol symbol
        ? learn(variable(symbol.name()), expected)
        : Kind.LONG;
  }

  @Override
  public Kind visitWildcard(Wildcard wildcard) {
    return expected;
  }

  @Override
  public Kind visitCall(Call call) {
    List<FunctionType> chain = types.functions(call.function(), call.arguments().size());
    if (!chain.isEmpty()) {
      chain.forEach(it -> arguments(it, call.arguments()));
      chain.forEach(it -> news |= it.learnResult(expected));
      return chain.get(0).result();
    }
    Optional<TapsetFunction> library =
        types.tapset().function(call.function(), call.arguments().size());
    library.ifPresent(it -> arguments(it, call.arguments()));
    if (library.isEmpty()) {
      all(call.arguments(), Kind.UNKNOWN);
    }
    return library.flatMap(TapsetFunction::result).map(Kind::of).orElse(Kind.UNKNOWN);
  }

  private void arguments(FunctionType called, List<Expression> arguments) {
    List<Variable> parameters = called.parameters();
    for (int index = 0; index < arguments.size(); index++) {
      Variable parameter = parameters.get(index);
      learn(parameter, of(arguments.get(index), parameter.value()));
      complaints.ifUnknown(arguments.get(index), parameter.value());
    }
  }

  private void arguments(TapsetFunction called, List<Expression> arguments) {
    for (int index = 0; index < arguments.size(); index++) {
      of(arguments.get(index), Kind.of(called.parameters().get(index)));
    }
  }

  @Override
  public Kind visitUnary(Unary unary) {
    of(unary.operand(), Kind.LONG);
    return Kind.LONG;
  }

  @Override
  public Kind visitIncrement(Increment increment) {
    of(increment.operand(), Kind.LONG);
    return Kind.LONG;
  }

  @Override
  public Kind visitBinary(Binary binary) {
    switch (binary.operator()) {
      case CONCATENATE -> {
        of(binary.left(), Kind.STRING);
        of(binary.right(), Kind.STRING);
        return Kind.STRING;
      }
      case LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          same(binary.left(), binary.right(), Kind.UNKNOWN);
      default -> {
        of(binary.left(), Kind.LONG);
        of(binary.right(), Kind.LONG);
      }
    }
    return Kind.LONG;
  }

  @Override
  public Kind visitRegexMatch(RegexMatch regexMatch) {
    of(regexMatch.subject(), Kind.STRING);
    return Kind.LONG;
  }

  @Override
  public Kind visitArrayIn(ArrayIn arrayIn) {
    keys(arrayIn.array(), arrayIn.index());
    return Kind.LONG;
  }

  @Override
  public Kind visitConditional(Conditional conditional) {
    of(conditional.condition(), Kind.LONG);
    return same(conditional.whenTrue(), conditional.whenFalse(), expected);
  }

  @Override
  public Kind visitAssignment(Assignment assignment) {
    switch (assignment.operator()) {
      case ASSIGN -> {
        Kind kind =
            assignment.target() instanceof TargetVariable
                ? of(assignment.value(), of(assignment.target(), Kind.UNKNOWN))
                : same(assignment.target(), assignment.value(), expected);
        complaints.ifUnknown(assignment.target(), kind);
        complaints.ifStatistic(assignment.value(), kind);
        return kind;
      }
      case AGGREGATE -> {
        of(assignment.target(), Kind.STATS);
        of(assignment.value(), Kind.LONG);
        return Kind.LONG;
      }
      default -> {
        boolean text = assignment.operator() == AssignmentOperator.CONCATENATE;
        Kind kind = text ? Kind.STRING : Kind.LONG;
        of(assignment.target(), kind);
        of(assignment.value(), kind);
        return kind;
      }
    }
  }

  @Override
  public Kind visitTargetVariable(TargetVariable targetVariable) {
    if (targetVariable.name().equals("$value")) {
      // A string in a file of /proc, anything elsewhere.
      return expected == Kind.UNKNOWN ? Kind.STRING : expected;
    }
    return targetVariable.name().startsWith("$$") ? Kind.STRING : Kind.LONG;
  }

  @Override
  public Kind visitAtVar(AtVar atVar) {
    return Kind.LONG;
  }

  @Override
  public Kind visitCast(Cast cast) {
    return of(cast.operand(), Kind.LONG);
  }

  @Override
  public Kind visitDereference(Dereference dereference) {
    of(dereference.base(), Kind.LONG);
    boolean pretty = dereference.accessors().stream().anyMatch(PrettyPrint.class::isInstance);
    return pretty ? Kind.STRING : Kind.LONG;
  }

  @Override
  public Kind visitDefined(Defined defined) {
    return Kind.LONG;
  }

  @Override
  public Kind visitEntry(Entry entry) {
    return of(entry.operand(), expected);
  }

  @Override
  public Kind visitPerf(Perf perf) {
    return Kind.LONG;
  }

  @Override
  public Kind visitProbeWrite(ProbeWrite probeWrite) {
    return Kind.LONG;
  }

  @Override
  public Kind visitConst(Const constExpression) {
    return Kind.LONG;
  }

  @Override
  public Kind visitRegister(Register register) {
    return of(register.number(), Kind.LONG);
  }

  @Override
  public Kind visitMemoryRead(MemoryRead memoryRead) {
    of(memoryRead.size(), Kind.LONG);
    return of(memoryRead.address(), Kind.LONG);
  }

  @Override
  public Kind visitEnumConstant(EnumConstant enumConstant) {
    return Kind.LONG;
  }

  @Override
  public Kind visitEnumName(EnumName enumName) {
    of(enumName.operand(), Kind.LONG);
    return Kind.STRING;
  }

  @Override
  public Kind visitAggregate(Aggregate aggregate) {
    of(aggregate.operand(), Kind.STATS);
    return Kind.LONG;
  }

  @Override
  public Kind visitHistogram(Histogram histogram) {
    return of(histogram.operand(), Kind.STATS);
  }

  @Override
  public Kind visitPrint(Print print) {
    Optional<PrintFormat> format =
        print.format().filter(it -> print.function().formatted()).flatMap(Inference::parse);
    List<Boolean> strings = format.map(PrintFormat::arguments).orElse(List.of());
    for (int index = 0; index < print.arguments().size(); index++) {
      boolean known = index < strings.size();
      Kind wanted = known ? strings.get(index) ? Kind.STRING : Kind.LONG : Kind.UNKNOWN;
      boolean character = print.function() == PrintFunction.PRINT_CHAR;
      value(print.arguments().get(index), character ? Kind.LONG : wanted);
    }
    format.ifPresent(it -> complaints.unlessCount(print, it.arguments().size()));
    return print.function().toText() ? Kind.STRING : Kind.LONG;
  }

  private static Optional<PrintFormat> parse(Literal format) {
    try {
      return format instanceof StringLiteral literal
          ? Optional.of(PrintFormat.parse(literal.value()))
          : Optional.empty();
    } catch (IllegalArgumentException refusedElsewhere) {
      return Optional.empty();
    }
  }

  @Override
  public Kind visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    return Kind.LONG;
  }

  @Override
  public Void visitEmptyStatement(EmptyStatement emptyStatement) {
    return null;
  }

  @Override
  public Void visitBlock(Block block) {
    block.statements().forEach(it -> it.accept(this));
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatement expressionStatement) {
    of(expressionStatement.expression(), Kind.UNKNOWN);
    return null;
  }

  @Override
  public Void visitIf(If ifStatement) {
    of(ifStatement.condition(), Kind.LONG);
    ifStatement.then().accept(this);
    ifStatement.otherwise().ifPresent(it -> it.accept(this));
    return null;
  }

  @Override
  public Void visitWhile(While whileStatement) {
    of(whileStatement.condition(), Kind.LONG);
    return whileStatement.body().accept(this);
  }

  @Override
  public Void visitFor(For forStatement) {
    forStatement.start().ifPresent(it -> of(it, Kind.UNKNOWN));
    forStatement.condition().ifPresent(it -> of(it, Kind.LONG));
    forStatement.step().ifPresent(it -> of(it, Kind.UNKNOWN));
    return forStatement.body().accept(this);
  }

  @Override
  public Void visitForeach(Foreach foreach) {
    if (foreach.base() instanceof Symbol symbol) {
      walk(foreach, variable(symbol.name()));
    } else {
      of((Histogram) foreach.base(), Kind.UNKNOWN);
      foreach.keys().forEach(it -> learn(variable(it), Kind.LONG));
      foreach.value().ifPresent(it -> learn(variable(it), Kind.LONG));
    }
    foreach.limit().ifPresent(it -> of(it, Kind.LONG));
    return foreach.body().accept(this);
  }

  private void walk(Foreach foreach, Variable array) {
    for (int part = 0; part < foreach.keys().size(); part++) {
      Variable key = variable(foreach.keys().get(part));
      news |= array.learnKey(part, key.value());
      learn(key, array.keys().get(part));
    }
    if (!foreach.slice().isEmpty()) {
      keys((Symbol) foreach.base(), foreach.slice());
    }
    foreach
        .value()
        .ifPresent(
            it -> {
              learn(array, variable(it).value());
              learn(variable(it), array.value());
            });
    if (foreach.sort().flatMap(Sort::aggregate).isPresent()) {
      learn(array, Kind.STATS);
      complaints.unless((Symbol) foreach.base(), Kind.STATS, array.value());
    }
    if (foreach.value().isPresent()) {
      complaints.ifWalkedStatistic(foreach, array.value());
    }
  }

  @Override
  public Void visitBreak(Break breakStatement) {
    return null;
  }

  @Override
  public Void visitContinue(Continue continueStatement) {
    return null;
  }

  @Override
  public Void visitNext(Next next) {
    return null;
  }

  @Override
  public Void visitReturn(Return returnStatement) {
    Kind wanted = function.map(FunctionType::result).orElse(Kind.UNKNOWN);
    returnStatement
        .value()
        .map(it -> of(it, wanted))
        .ifPresent(kind -> function.ifPresent(it -> news |= it.learnResult(kind)));
    return null;
  }

  @Override
  public Void visitDelete(Delete delete) {
    of(delete.operand(), Kind.UNKNOWN);
    return null;
  }

  @Override
  public Void visitTry(Try tryStatement) {
    tryStatement.body().accept(this);
    tryStatement.message().ifPresent(it -> learn(variable(it), Kind.STRING));
    return tryStatement.handler().accept(this);
  }
}
