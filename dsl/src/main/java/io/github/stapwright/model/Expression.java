package io.github.stapwright.model;

/** An expression; it carries no type, since a script that is wrong must be representable too. */
public sealed interface Expression extends Node
    permits Literal,
        Symbol,
        ArrayElement,
        Wildcard,
        Call,
        Unary,
        Increment,
        Binary,
        RegexMatch,
        ArrayIn,
        Conditional,
        Assignment,
        TargetVariable,
        AtVar,
        Cast,
        Dereference,
        Defined,
        Entry,
        Perf,
        ProbeWrite,
        Const,
        Register,
        MemoryRead,
        EnumConstant,
        EnumName,
        Aggregate,
        Histogram,
        Print,
        EmbeddedExpression {

  /** Calls the method of {@code visitor} for this kind of node. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind, none with a default: a kind that is forgotten does not compile.
   *
   * @param <R> what a visit results in
   */
  interface Visitor<R> {
    /** Visits a {@link NumberLiteral}. */
    R visitNumberLiteral(NumberLiteral numberLiteral);

    /** Visits a {@link StringLiteral}. */
    R visitStringLiteral(StringLiteral stringLiteral);

    /** Visits an {@link Argument}. */
    R visitArgument(Argument argument);

    /** Visits a {@link Symbol}. */
    R visitSymbol(Symbol symbol);

    /** Visits an {@link ArrayElement}. */
    R visitArrayElement(ArrayElement arrayElement);

    /** Visits a {@link Wildcard}. */
    R visitWildcard(Wildcard wildcard);

    /** Visits a {@link Call}. */
    R visitCall(Call call);

    /** Visits an {@link Unary}. */
    R visitUnary(Unary unary);

    /** Visits an {@link Increment}. */
    R visitIncrement(Increment increment);

    /** Visits a {@link Binary}. */
    R visitBinary(Binary binary);

    /** Visits a {@link RegexMatch}. */
    R visitRegexMatch(RegexMatch regexMatch);

    /** Visits an {@link ArrayIn}. */
    R visitArrayIn(ArrayIn arrayIn);

    /** Visits a {@link Conditional}. */
    R visitConditional(Conditional conditional);

    /** Visits an {@link Assignment}. */
    R visitAssignment(Assignment assignment);

    /** Visits a {@link TargetVariable}. */
    R visitTargetVariable(TargetVariable targetVariable);

    /** Visits an {@link AtVar}. */
    R visitAtVar(AtVar atVar);

    /** Visits a {@link Cast}. */
    R visitCast(Cast cast);

    /** Visits a {@link Dereference}. */
    R visitDereference(Dereference dereference);

    /** Visits a {@link Defined}. */
    R visitDefined(Defined defined);

    /** Visits an {@link Entry}. */
    R visitEntry(Entry entry);

    /** Visits a {@link Perf}. */
    R visitPerf(Perf perf);

    /** Visits a {@link ProbeWrite}. */
    R visitProbeWrite(ProbeWrite probeWrite);

    /** Visits a {@link Const}. */
    R visitConst(Const constExpression);

    /** Visits a {@link Register}. */
    R visitRegister(Register register);

    /** Visits a {@link MemoryRead}. */
    R visitMemoryRead(MemoryRead memoryRead);

    /** Visits an {@link EnumConstant}. */
    R visitEnumConstant(EnumConstant enumConstant);

    /** Visits an {@link EnumName}. */
    R visitEnumName(EnumName enumName);

    /** Visits an {@link Aggregate}. */
    R visitAggregate(Aggregate aggregate);

    /** Visits a {@link Histogram}. */
    R visitHistogram(Histogram histogram);

    /** Visits a {@link Print}. */
    R visitPrint(Print print);

    /** Visits an {@link EmbeddedExpression}. */
    R visitEmbeddedExpression(EmbeddedExpression embeddedExpression);
  }
}
