package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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

/** Expressions as {@code stap -p1} prints them. */
final class BracketedExpressions implements Expression.Visitor<String> {

  private String text(Expression expression) {
    return expression.accept(this);
  }

  private String bracketed(Expression expression) {
    return "(" + text(expression) + ")";
  }

  private String list(List<Expression> expressions) {
    return expressions.stream().map(this::text).collect(Collectors.joining(", "));
  }

  private String optional(Optional<Literal> literal) {
    return literal.map(it -> ", " + text(it)).orElse("");
  }

  String indexable(Indexable indexable) {
    return indexable instanceof Symbol symbol ? symbol.name() : text((Histogram) indexable);
  }

  @Override
  public String visitNumberLiteral(NumberLiteral number) {
    // A minus in an expression is an operation to SystemTap, and a part of the number to us.
    return number.spelling().text().startsWith("-")
        ? "-(" + Long.toString(number.value()).substring(1) + ")"
        : Long.toString(number.value());
  }

  /** A literal where no expression may stand. */
  static String literal(Literal literal) {
    return literal instanceof NumberLiteral number
        ? Long.toString(number.value())
        : literal.accept(new BracketedExpressions());
  }

  @Override
  public String visitStringLiteral(StringLiteral string) {
    return BracketedTree.quoted(string.value());
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
  public String visitArrayElement(ArrayElement element) {
    return indexable(element.base()) + "[" + list(element.index()) + "]";
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
    return unary.operator().text() + bracketed(unary.operand());
  }

  @Override
  public String visitIncrement(Increment increment) {
    String sign = increment.operator().text();
    return increment.prefix()
        ? sign + bracketed(increment.operand())
        : bracketed(increment.operand()) + sign;
  }

  @Override
  public String visitBinary(Binary binary) {
    return bracketed(binary.left())
        + " "
        + binary.operator().text()
        + " "
        + bracketed(binary.right());
  }

  @Override
  public String visitRegexMatch(RegexMatch match) {
    return bracketed(match.subject()) + (match.negated() ? " !~ " : " =~ ") + text(match.pattern());
  }

  @Override
  public String visitArrayIn(ArrayIn in) {
    return "[" + list(in.index()) + "] in " + indexable(in.array());
  }

  @Override
  public String visitConditional(Conditional conditional) {
    return bracketed(conditional.condition())
        + "?"
        + bracketed(conditional.whenTrue())
        + ":"
        + bracketed(conditional.whenFalse());
  }

  @Override
  public String visitAssignment(Assignment assignment) {
    return bracketed(assignment.target())
        + " "
        + assignment.operator().text()
        + " "
        + bracketed(assignment.value());
  }

  @Override
  public String visitTargetVariable(TargetVariable variable) {
    return variable.name();
  }

  @Override
  public String visitAtVar(AtVar variable) {
    return "@var(" + text(variable.name()) + optional(variable.module()) + ")";
  }

  @Override
  public String visitCast(Cast cast) {
    return "@cast("
        + text(cast.operand())
        + ", "
        + text(cast.type())
        + optional(cast.module())
        + ")";
  }

  @Override
  public String visitDereference(Dereference dereference) {
    Expression base = dereference.base();
    boolean plain = base instanceof TargetVariable || base instanceof Cast || base instanceof AtVar;
    StringBuilder text = new StringBuilder(dereference.addressOf() ? "&" : "");
    text.append(plain ? text(base) : bracketed(base));
    for (Accessor accessor : dereference.accessors()) {
      text.append(accessor.accept(new Steps()));
    }
    return text.toString();
  }

  private final class Steps implements Accessor.Visitor<String> {
    @Override
    public String visitMember(Member member) {
      return "->" + member.name();
    }

    @Override
    public String visitSubscript(Subscript subscript) {
      return "[" + text(subscript.index()) + "]";
    }

    @Override
    public String visitPrettyPrint(PrettyPrint pretty) {
      return pretty.deep() ? "->$$" : "->$";
    }
  }

  @Override
  public String visitDefined(Defined defined) {
    return "@defined(" + text(defined.operand()) + ")";
  }

  @Override
  public String visitEntry(Entry entry) {
    return "@entry(" + text(entry.operand()) + ")";
  }

  @Override
  public String visitPerf(Perf perf) {
    return "@perf(" + text(perf.counter()) + ")";
  }

  @Override
  public String visitProbeWrite(ProbeWrite write) {
    return "@probewrite(" + text(write.operand()) + ")";
  }

  @Override
  public String visitConst(Const constant) {
    String code = new String(((StringLiteral) constant.expression()).value().toBytes(), ISO_8859_1);
    return "%{ /* pure */ /* unprivileged */ /* stable */ " + code + " %}";
  }

  @Override
  public String visitRegister(Register register) {
    return (register.user() ? "@uregister(" : "@kregister(") + text(register.number()) + ")";
  }

  @Override
  public String visitMemoryRead(MemoryRead read) {
    return (read.user() ? "@uderef(" : "@kderef(")
        + text(read.size())
        + ", "
        + text(read.address())
        + ")";
  }

  @Override
  public String visitEnumConstant(EnumConstant constant) {
    return "@enum(" + text(constant.name()) + ")";
  }

  @Override
  public String visitEnumName(EnumName name) {
    return "@enumname("
        + text(name.operand())
        + optional(name.type())
        + optional(name.module())
        + ")";
  }

  @Override
  public String visitAggregate(Aggregate aggregate) {
    String shift = aggregate.shift().isPresent() ? ", " + aggregate.shift().getAsLong() : "";
    return aggregate.operator().text() + "(" + text(aggregate.operand()) + shift + ")";
  }

  @Override
  public String visitHistogram(Histogram histogram) {
    String linear =
        histogram
            .linear()
            .map(
                it ->
                    ", "
                        + literal(it.low())
                        + ", "
                        + literal(it.high())
                        + ", "
                        + literal(it.step()))
            .orElse("");
    String name = histogram.linear().isPresent() ? "@hist_linear(" : "@hist_log(";
    return name + text(histogram.operand()) + linear + ")";
  }

  @Override
  public String visitPrint(Print print) {
    String format = print.format().map(this::text).orElse("");
    String comma = format.isEmpty() || print.arguments().isEmpty() ? "" : ", ";
    return print.function().text() + "(" + format + comma + list(print.arguments()) + ")";
  }

  @Override
  public String visitEmbeddedExpression(EmbeddedExpression embedded) {
    return "%{ " + new String(embedded.code().toBytes(), ISO_8859_1) + " %}";
  }
}
