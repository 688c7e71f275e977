package io.github.stapwright.language.elide;

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

/** Goes through an expression and makes it anew where a subclass changes a part. */
class Rewriter implements Expression.Visitor<Expression> {
  final Expression of(Expression expression) {
    return expression.accept(this);
  }

  final List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(this::of).toList();
  }

  private Indexable indexable(Indexable base) {
    return base instanceof Histogram histogram ? (Indexable) of(histogram) : base;
  }

  private Accessor accessor(Accessor accessor) {
    return accessor instanceof Subscript subscript
        ? new Subscript(of(subscript.index()), subscript.origin())
        : accessor;
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
    return new ArrayElement(
        indexable(arrayElement.base()), all(arrayElement.index()), arrayElement.origin());
  }

  @Override
  public Expression visitCall(Call call) {
    return new Call(call.function(), all(call.arguments()), call.origin());
  }

  @Override
  public Expression visitUnary(Unary unary) {
    return new Unary(unary.operator(), of(unary.operand()), unary.origin());
  }

  @Override
  public Expression visitIncrement(Increment increment) {
    return new Increment(
        increment.operator(), increment.prefix(), of(increment.operand()), increment.origin());
  }

  @Override
  public Expression visitBinary(Binary binary) {
    return new Binary(of(binary.left()), binary.operator(), of(binary.right()), binary.origin());
  }

  @Override
  public Expression visitRegexMatch(RegexMatch regexMatch) {
    return new RegexMatch(
        of(regexMatch.subject()), regexMatch.negated(), regexMatch.pattern(), regexMatch.origin());
  }

  @Override
  public Expression visitArrayIn(ArrayIn arrayIn) {
    return new ArrayIn(all(arrayIn.index()), indexable(arrayIn.array()), arrayIn.origin());
  }

  @Override
  public Expression visitConditional(Conditional conditional) {
    return new Conditional(
        of(conditional.condition()),
        of(conditional.whenTrue()),
        of(conditional.whenFalse()),
        conditional.origin());
  }

  @Override
  public Expression visitAssignment(Assignment assignment) {
    return new Assignment(
        of(assignment.target()),
        assignment.operator(),
        of(assignment.value()),
        assignment.origin());
  }

  @Override
  public Expression visitCast(Cast cast) {
    return new Cast(of(cast.operand()), cast.type(), cast.module(), cast.origin());
  }

  @Override
  public Expression visitDereference(Dereference dereference) {
    return new Dereference(
        of(dereference.base()),
        dereference.addressOf(),
        dereference.accessors().stream().map(this::accessor).toList(),
        dereference.origin());
  }

  @Override
  public Expression visitDefined(Defined defined) {
    return new Defined(of(defined.operand()), defined.origin());
  }

  @Override
  public Expression visitEntry(Entry entry) {
    return new Entry(of(entry.operand()), entry.origin());
  }

  @Override
  public Expression visitProbeWrite(ProbeWrite probeWrite) {
    return new ProbeWrite(of(probeWrite.operand()), probeWrite.origin());
  }

  @Override
  public Expression visitRegister(Register register) {
    return new Register(register.user(), of(register.number()), register.origin());
  }

  @Override
  public Expression visitMemoryRead(MemoryRead memoryRead) {
    return new MemoryRead(
        memoryRead.user(), of(memoryRead.size()), of(memoryRead.address()), memoryRead.origin());
  }

  @Override
  public Expression visitEnumName(EnumName enumName) {
    return new EnumName(
        of(enumName.operand()), enumName.type(), enumName.module(), enumName.origin());
  }

  @Override
  public Expression visitAggregate(Aggregate aggregate) {
    return new Aggregate(
        aggregate.operator(), of(aggregate.operand()), aggregate.shift(), aggregate.origin());
  }

  @Override
  public Expression visitHistogram(Histogram histogram) {
    return new Histogram(of(histogram.operand()), histogram.linear(), histogram.origin());
  }

  @Override
  public Expression visitPrint(Print print) {
    return new Print(print.function(), print.format(), all(print.arguments()), print.origin());
  }
}
