package io.github.stapwright.language.rewrite;

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
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Perf;
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

/**
 * Goes through an expression and makes it anew where a subclass changes a part; what stays the same
 * stays the same object.
 */
public class Rewriter implements Expression.Visitor<Expression> {
  public final Expression of(Expression expression) {
    return expression.accept(this);
  }

  public final List<Expression> all(List<Expression> expressions) {
    List<Expression> rewritten = expressions.stream().map(this::of).toList();
    return isSame(expressions, rewritten) ? expressions : rewritten;
  }

  /** Whether both hold the same objects. */
  public static boolean isSame(List<?> before, List<?> after) {
    boolean same = before.size() == after.size();
    for (int index = 0; same && index < before.size(); index++) {
      same = before.get(index) == after.get(index);
    }
    return same;
  }

  private Indexable indexable(Indexable base) {
    return of((Expression) base) instanceof Indexable rewritten ? rewritten : base;
  }

  private Accessor accessor(Accessor accessor) {
    if (accessor instanceof Subscript subscript) {
      Expression index = of(subscript.index());
      return index == subscript.index() ? accessor : new Subscript(index, subscript.origin());
    }
    return accessor;
  }

  @Override
  public Expression visitNumberLiteral(NumberLiteral numberLiteral) {
    return numberLiteral;
  }

  @Override
  public Expression visitStringLiteral(StringLiteral stringLiteral) {
    return stringLiteral;
  }

  @Override
  public Expression visitArgument(Argument argument) {
    return argument;
  }

  @Override
  public Expression visitSymbol(Symbol symbol) {
    return symbol;
  }

  @Override
  public Expression visitWildcard(Wildcard wildcard) {
    return wildcard;
  }

  @Override
  public Expression visitTargetVariable(TargetVariable targetVariable) {
    return targetVariable;
  }

  @Override
  public Expression visitAtVar(AtVar atVar) {
    return atVar;
  }

  @Override
  public Expression visitPerf(Perf perf) {
    return perf;
  }

  @Override
  public Expression visitConst(Const constExpression) {
    return constExpression;
  }

  @Override
  public Expression visitEnumConstant(EnumConstant enumConstant) {
    return enumConstant;
  }

  @Override
  public Expression visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    return embeddedExpression;
  }

  @Override
  public Expression visitArrayElement(ArrayElement arrayElement) {
    Indexable base = indexable(arrayElement.base());
    List<Expression> index = all(arrayElement.index());
    return base == arrayElement.base() && index == arrayElement.index()
        ? arrayElement
        : new ArrayElement(base, index, arrayElement.origin());
  }

  @Override
  public Expression visitCall(Call call) {
    List<Expression> arguments = all(call.arguments());
    return arguments == call.arguments()
        ? call
        : new Call(call.function(), arguments, call.origin());
  }

  @Override
  public Expression visitUnary(Unary unary) {
    Expression operand = of(unary.operand());
    return operand == unary.operand()
        ? unary
        : new Unary(unary.operator(), operand, unary.origin());
  }

  @Override
  public Expression visitIncrement(Increment increment) {
    Expression operand = of(increment.operand());
    return operand == increment.operand()
        ? increment
        : new Increment(increment.operator(), increment.prefix(), operand, increment.origin());
  }

  @Override
  public Expression visitBinary(Binary binary) {
    Expression left = of(binary.left());
    Expression right = of(binary.right());
    return left == binary.left() && right == binary.right()
        ? binary
        : new Binary(left, binary.operator(), right, binary.origin());
  }

  @Override
  public Expression visitRegexMatch(RegexMatch regexMatch) {
    Expression subject = of(regexMatch.subject());
    return subject == regexMatch.subject()
        ? regexMatch
        : new RegexMatch(subject, regexMatch.negated(), regexMatch.pattern(), regexMatch.origin());
  }

  @Override
  public Expression visitArrayIn(ArrayIn arrayIn) {
    List<Expression> index = all(arrayIn.index());
    Indexable array = indexable(arrayIn.array());
    return index == arrayIn.index() && array == arrayIn.array()
        ? arrayIn
        : new ArrayIn(index, array, arrayIn.origin());
  }

  @Override
  public Expression visitConditional(Conditional conditional) {
    Expression condition = of(conditional.condition());
    Expression whenTrue = of(conditional.whenTrue());
    Expression whenFalse = of(conditional.whenFalse());
    return condition == conditional.condition()
            && whenTrue == conditional.whenTrue()
            && whenFalse == conditional.whenFalse()
        ? conditional
        : new Conditional(condition, whenTrue, whenFalse, conditional.origin());
  }

  @Override
  public Expression visitAssignment(Assignment assignment) {
    Expression target = of(assignment.target());
    Expression value = of(assignment.value());
    return target == assignment.target() && value == assignment.value()
        ? assignment
        : new Assignment(target, assignment.operator(), value, assignment.origin());
  }

  @Override
  public Expression visitCast(Cast cast) {
    Expression operand = of(cast.operand());
    return operand == cast.operand()
        ? cast
        : new Cast(operand, cast.type(), cast.module(), cast.origin());
  }

  @Override
  public Expression visitDereference(Dereference dereference) {
    Expression base = of(dereference.base());
    List<Accessor> accessors = dereference.accessors().stream().map(this::accessor).toList();
    return base == dereference.base() && isSame(dereference.accessors(), accessors)
        ? dereference
        : new Dereference(base, dereference.addressOf(), accessors, dereference.origin());
  }

  @Override
  public Expression visitDefined(Defined defined) {
    Expression operand = of(defined.operand());
    return operand == defined.operand() ? defined : new Defined(operand, defined.origin());
  }

  @Override
  public Expression visitEntry(Entry entry) {
    Expression operand = of(entry.operand());
    return operand == entry.operand() ? entry : new Entry(operand, entry.origin());
  }

  @Override
  public Expression visitProbeWrite(ProbeWrite probeWrite) {
    Expression operand = of(probeWrite.operand());
    return operand == probeWrite.operand()
        ? probeWrite
        : new ProbeWrite(operand, probeWrite.origin());
  }

  @Override
  public Expression visitRegister(Register register) {
    Expression number = of(register.number());
    return number == register.number()
        ? register
        : new Register(register.user(), number, register.origin());
  }

  @Override
  public Expression visitMemoryRead(MemoryRead memoryRead) {
    Expression size = of(memoryRead.size());
    Expression address = of(memoryRead.address());
    return size == memoryRead.size() && address == memoryRead.address()
        ? memoryRead
        : new MemoryRead(memoryRead.user(), size, address, memoryRead.origin());
  }

  @Override
  public Expression visitEnumName(EnumName enumName) {
    Expression operand = of(enumName.operand());
    return operand == enumName.operand()
        ? enumName
        : new EnumName(operand, enumName.type(), enumName.module(), enumName.origin());
  }

  @Override
  public Expression visitAggregate(Aggregate aggregate) {
    Expression operand = of(aggregate.operand());
    return operand == aggregate.operand()
        ? aggregate
        : new Aggregate(aggregate.operator(), operand, aggregate.shift(), aggregate.origin());
  }

  @Override
  public Expression visitHistogram(Histogram histogram) {
    Expression operand = of(histogram.operand());
    return operand == histogram.operand()
        ? histogram
        : new Histogram(operand, histogram.linear(), histogram.origin());
  }

  @Override
  public Expression visitPrint(Print print) {
    List<Expression> arguments = all(print.arguments());
    return arguments == print.arguments()
        ? print
        : new Print(print.function(), print.format(), arguments, print.origin());
  }
}
