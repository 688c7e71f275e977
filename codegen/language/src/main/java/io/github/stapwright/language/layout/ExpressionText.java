package io.github.stapwright.language.layout;

import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Member;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.Precedence;
import io.github.stapwright.model.PrettyPrint;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Subscript;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of an expression, with parentheses only where SystemTap's precedence needs them. */
final class ExpressionText implements Expression.Visitor<String>, Accessor.Visitor<String> {

  String of(Expression expression) {
    return expression.accept(this);
  }

  /**
   * The text of an expression where one that binds at least as tightly as {@code least} may stand.
   */
  private String of(Expression expression, int least) {
    String text = of(expression);
    return Precedences.of(expression) < least ? "(" + text + ")" : text;
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::of).collect(Collectors.joining(", "));
  }

  String base(Indexable base) {
    return of((Expression) base);
  }

  @Override
  public String visitNumberLiteral(NumberLiteral numberLiteral) {
    String spelling = numberLiteral.spelling().text();
    return spelling.isEmpty() ? Long.toString(numberLiteral.value()) : spelling;
  }

  @Override
  public String visitStringLiteral(StringLiteral stringLiteral) {
    return StringSpelling.of(stringLiteral.value());
  }

  @Override
  public String visitArgument(Argument argument) {
    return (argument.quoted() ? "@" : "$") + argument.number();
  }

  @Override
  public String visitSymbol(Symbol symbol) {
    return symbol.name();
  }

  @Override
  public String visitArrayElement(ArrayElement arrayElement) {
    return base(arrayElement.base()) + "[" + list(arrayElement.index()) + "]";
  }

  @Override
  public String visitWildcard(Wildcard wildcard) {
    return "*";
  }

  @Override
  public String visitCall(Call call) {
    return call.function() + "(" + list(call.arguments()) + ")";
  }

  @Override
  public String visitUnary(Unary unary) {
    String operand = of(unary.operand(), Precedence.UNARY);
    boolean wouldJoin = operand.startsWith(unary.operator().text());
    return unary.operator().text() + (wouldJoin ? " " : "") + operand;
  }

  @Override
  public String visitIncrement(Increment increment) {
    String operand = of(increment.operand(), Precedence.DEREFERENCE);
    String operator = increment.operator().text();
    return increment.prefix() ? operator + operand : operand + operator;
  }

  @Override
  public String visitBinary(Binary binary) {
    int own = binary.operator().precedence();
    // No comparison follows a match, although both stand on one level.
    boolean match = binary.left() instanceof RegexMatch;
    return of(binary.left(), match ? own + 1 : own)
        + (" " + binary.operator().text() + " ")
        + of(binary.right(), own + 1);
  }

  @Override
  public String visitRegexMatch(RegexMatch regexMatch) {
    return of(regexMatch.subject(), Precedence.REGEX_MATCH + 1)
        + (regexMatch.negated() ? " !~ " : " =~ ")
        + of(regexMatch.pattern());
  }

  @Override
  public String visitArrayIn(ArrayIn arrayIn) {
    List<Expression> index = arrayIn.index();
    boolean plain = index.size() == 1 && !(index.get(0) instanceof Wildcard);
    // Unlike the index of an element, a part of the key here is no more than a comparison.
    String parts =
        index.stream().map(it -> of(it, Precedence.ARRAY_IN + 1)).collect(Collectors.joining(", "));
    return (plain ? parts : "[" + parts + "]") + " in " + base(arrayIn.array());
  }

  @Override
  public String visitConditional(Conditional conditional) {
    return of(conditional.condition(), Precedence.CONDITIONAL + 1)
        + (" ? " + of(conditional.whenTrue(), Precedence.CONDITIONAL))
        + (" : " + of(conditional.whenFalse(), Precedence.CONDITIONAL));
  }

  @Override
  public String visitAssignment(Assignment assignment) {
    return of(assignment.target(), Precedence.CONDITIONAL)
        + (" " + assignment.operator().text() + " ")
        + of(assignment.value(), Precedence.ASSIGNMENT);
  }

  @Override
  public String visitTargetVariable(TargetVariable targetVariable) {
    return targetVariable.name();
  }

  @Override
  public String visitAtVar(AtVar atVar) {
    return call("@var", Stream.of(atVar.name()), atVar.module());
  }

  @Override
  public String visitCast(Cast cast) {
    return call("@cast", Stream.of(cast.operand(), cast.type()), cast.module());
  }

  @Override
  public String visitDereference(Dereference dereference) {
    String accessors =
        dereference.accessors().stream().map(it -> it.accept(this)).collect(Collectors.joining());
    String base = of(dereference.base(), Precedence.PRIMARY);
    // `a[1]` is an element of an array, and `a$` a name.
    boolean bracketed =
        dereference.base() instanceof Symbol
            && !dereference.accessors().isEmpty()
            && !(dereference.accessors().get(0) instanceof Member);
    return (dereference.addressOf() ? "&" : "") + (bracketed ? "(" + base + ")" : base) + accessors;
  }

  @Override
  public String visitMember(Member member) {
    return "->" + member.name();
  }

  @Override
  public String visitSubscript(Subscript subscript) {
    return "[" + of(subscript.index()) + "]";
  }

  @Override
  public String visitPrettyPrint(PrettyPrint prettyPrint) {
    return prettyPrint.deep() ? "$$" : "$";
  }

  @Override
  public String visitDefined(Defined defined) {
    return call("@defined", defined.operand());
  }

  @Override
  public String visitEntry(Entry entry) {
    return call("@entry", entry.operand());
  }

  @Override
  public String visitPerf(Perf perf) {
    return call("@perf", perf.counter());
  }

  @Override
  public String visitProbeWrite(ProbeWrite probeWrite) {
    return call("@probewrite", probeWrite.operand());
  }

  @Override
  public String visitConst(Const constExpression) {
    return call("@const", constExpression.expression());
  }

  @Override
  public String visitRegister(Register register) {
    return call(register.user() ? "@uregister" : "@kregister", register.number());
  }

  @Override
  public String visitMemoryRead(MemoryRead memoryRead) {
    return call(memoryRead.user() ? "@uderef" : "@kderef", memoryRead.size(), memoryRead.address());
  }

  @Override
  public String visitEnumConstant(EnumConstant enumConstant) {
    return call("@enum", enumConstant.name());
  }

  @Override
  public String visitEnumName(EnumName enumName) {
    Stream<Literal> optional = Stream.concat(enumName.type().stream(), enumName.module().stream());
    return call(
        "@enumname",
        Stream.concat(Stream.of(enumName.operand()), optional),
        Optional.<Literal>empty());
  }

  @Override
  public String visitAggregate(Aggregate aggregate) {
    String shift = aggregate.shift().isPresent() ? ", " + aggregate.shift().getAsLong() : "";
    return aggregate.operator().text() + "(" + of(aggregate.operand()) + shift + ")";
  }

  @Override
  public String visitHistogram(Histogram histogram) {
    return histogram
        .linear()
        .map(it -> call("@hist_linear", histogram.operand(), it.low(), it.high(), it.step()))
        .orElseGet(() -> call("@hist_log", histogram.operand()));
  }

  @Override
  public String visitPrint(Print print) {
    String values = list(print.arguments());
    // A print function that begins with a histogram prints it, or an element of it, and no more.
    boolean more =
        print.format().isEmpty()
            && values.startsWith("@hist_")
            && !(print.arguments().get(0) instanceof Histogram)
            && !(print.arguments().get(0) instanceof ArrayElement);
    if (more) {
      String first = of(print.arguments().get(0));
      values = "(" + first + ")" + values.substring(first.length());
    }
    String format =
        print.format().map(it -> of(it) + (print.arguments().isEmpty() ? "" : ", ")).orElse("");
    return print.function().text() + "(" + format + values + ")";
  }

  @Override
  public String visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    return "%{" + embeddedExpression.code() + "%}";
  }

  private String call(String name, Expression... arguments) {
    return name + "(" + list(List.of(arguments)) + ")";
  }

  private String call(
      String name, Stream<? extends Expression> arguments, Optional<? extends Expression> last) {
    return Stream.concat(arguments, last.stream())
        .map(this::of)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
