package io.github.stapwright.language.syntax;

import static io.github.stapwright.language.syntax.ExpressionBuilder.origin;

import io.github.stapwright.language.syntax.SystemTap.AggregateContext;
import io.github.stapwright.language.syntax.SystemTap.ArgumentValueContext;
import io.github.stapwright.language.syntax.SystemTap.ArgumentsContext;
import io.github.stapwright.language.syntax.SystemTap.AtVarContext;
import io.github.stapwright.language.syntax.SystemTap.CastContext;
import io.github.stapwright.language.syntax.SystemTap.ConstValueContext;
import io.github.stapwright.language.syntax.SystemTap.DefinedContext;
import io.github.stapwright.language.syntax.SystemTap.EmbeddedValueContext;
import io.github.stapwright.language.syntax.SystemTap.EntryContext;
import io.github.stapwright.language.syntax.SystemTap.EnumConstantContext;
import io.github.stapwright.language.syntax.SystemTap.EnumNameContext;
import io.github.stapwright.language.syntax.SystemTap.GroupContext;
import io.github.stapwright.language.syntax.SystemTap.HistogramElementContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralStringContext;
import io.github.stapwright.language.syntax.SystemTap.MemoryReadContext;
import io.github.stapwright.language.syntax.SystemTap.NamedContext;
import io.github.stapwright.language.syntax.SystemTap.NumberValueContext;
import io.github.stapwright.language.syntax.SystemTap.PerfContext;
import io.github.stapwright.language.syntax.SystemTap.PrimaryContext;
import io.github.stapwright.language.syntax.SystemTap.PrintDelimitedContext;
import io.github.stapwright.language.syntax.SystemTap.PrintFormatContext;
import io.github.stapwright.language.syntax.SystemTap.PrintHistogramContext;
import io.github.stapwright.language.syntax.SystemTap.PrintValuesContext;
import io.github.stapwright.language.syntax.SystemTap.ProbeWriteContext;
import io.github.stapwright.language.syntax.SystemTap.RegisterContext;
import io.github.stapwright.language.syntax.SystemTap.StringValueContext;
import io.github.stapwright.language.syntax.SystemTap.TargetVariableContext;
import io.github.stapwright.language.syntax.SystemTap.VarianceContext;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.AggregateOperator;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What has no operator of its own: literals, names, calls and the `@` operators. */
final class PrimaryBuilder extends SystemTapBaseVisitor<Expression> {
  private static final Map<String, PrintFunction> PRINT =
      ExpressionBuilder.byText(PrintFunction.values(), PrintFunction::text);
  private static final Map<String, AggregateOperator> AGGREGATES =
      ExpressionBuilder.byText(AggregateOperator.values(), AggregateOperator::text);

  private final ExpressionBuilder expressions;

  PrimaryBuilder(ExpressionBuilder expressions) {
    this.expressions = expressions;
  }

  Expression primary(PrimaryContext context) {
    return context.accept(this);
  }

  static AggregateOperator aggregateOperator(String text) {
    return Objects.requireNonNull(AGGREGATES.get(text), text);
  }

  /** The bytes between <code>%&#123;</code> and <code>%&#125;</code>. */
  static ByteString code(Token token) {
    String text = token.getText();
    return ByteString.of(
        text.substring(2, text.length() - 2).getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public Expression visitStringValue(StringValueContext context) {
    return Literals.string(context.STRING(), context.MORE_STRING());
  }

  @Override
  public Expression visitNumberValue(NumberValueContext context) {
    return Literals.number(context.NUMBER());
  }

  @Override
  public Expression visitArgumentValue(ArgumentValueContext context) {
    return Literals.argument((ScriptToken) context.start);
  }

  @Override
  public Expression visitGroup(GroupContext context) {
    return expressions.expression(context.expression());
  }

  @Override
  public Expression visitEmbeddedValue(EmbeddedValueContext context) {
    return new EmbeddedExpression(code(context.start), origin(context.start));
  }

  @Override
  public Expression visitTargetVariable(TargetVariableContext context) {
    String name = context.getText();
    return new TargetVariable(
        name.substring(0, name.length() - AccessorBuilder.dollars(name)), origin(context.start));
  }

  @Override
  public Expression visitNamed(NamedContext context) {
    String name = context.start.getText();
    if (context.index() != null) {
      return new ArrayElement(
          new Symbol(name, origin(context.start)),
          expressions.slots(context.index().slot()),
          origin(context.start));
    }
    return context.CALL_OPEN() == null
        ? new Symbol(name, origin(context.start))
        : new Call(name, arguments(context.arguments()), origin(context.start));
  }

  private List<Expression> arguments(ArgumentsContext context) {
    return context == null ? List.of() : expressions.expressions(context.expression());
  }

  @Override
  public Expression visitHistogramElement(HistogramElementContext context) {
    Histogram histogram = expressions.histogram(context.histogram());
    return new ArrayElement(
        histogram, expressions.slots(context.index().slot()), histogram.origin());
  }

  @Override
  public Expression visitPrintHistogram(PrintHistogramContext context) {
    Histogram histogram = expressions.histogram(context.histogram());
    return print(context.start, null, List.of(histogram));
  }

  @Override
  public Expression visitPrintValues(PrintValuesContext context) {
    return print(context.start, null, arguments(context.arguments()));
  }

  @Override
  public Expression visitPrintFormat(PrintFormatContext context) {
    return print(context.start, context.format, expressions.expressions(context.expression()));
  }

  @Override
  public Expression visitPrintDelimited(PrintDelimitedContext context) {
    return print(context.start, context.format, expressions.expressions(context.expression()));
  }

  private static Print print(
      Token name, @Nullable LiteralStringContext format, List<Expression> values) {
    Optional<Literal> first = Optional.ofNullable(format).map(Literals::string);
    return new Print(
        Objects.requireNonNull(PRINT.get(name.getText())), first, values, origin(name));
  }

  @Override
  public Expression visitAggregate(AggregateContext context) {
    return new Aggregate(
        aggregateOperator(context.operator.getText()),
        expressions.expression(context.expression()),
        OptionalLong.empty(),
        origin(context.start));
  }

  @Override
  public Expression visitVariance(VarianceContext context) {
    OptionalLong shift =
        context.shift != null && Literals.number(context.shift) instanceof NumberLiteral number
            ? OptionalLong.of(number.value())
            : OptionalLong.empty();
    return new Aggregate(
        AggregateOperator.VARIANCE,
        expressions.expression(context.expression()),
        shift,
        origin(context.start));
  }

  @Override
  public Expression visitCast(CastContext context) {
    return new Cast(
        expressions.expression(context.expression()),
        Literals.nonEmpty(context.castType),
        optional(context.module),
        origin(context.start));
  }

  @Override
  public Expression visitAtVar(AtVarContext context) {
    return new AtVar(
        Literals.string(context.name), optional(context.module), origin(context.start));
  }

  private static Optional<Literal> optional(LiteralStringContext context) {
    return Optional.ofNullable(context).map(Literals::string);
  }

  @Override
  public Expression visitDefined(DefinedContext context) {
    return new Defined(expressions.expression(context.expression()), origin(context.start));
  }

  @Override
  public Expression visitEntry(EntryContext context) {
    return new Entry(expressions.expression(context.expression()), origin(context.start));
  }

  @Override
  public Expression visitPerf(PerfContext context) {
    return new Perf(Literals.nonEmpty(context.counter), origin(context.start));
  }

  @Override
  public Expression visitProbeWrite(ProbeWriteContext context) {
    Token name = context.identifier().start;
    Expression operand =
        name.getType() == SystemTap.TARGET
            ? new TargetVariable(name.getText(), origin(name))
            : new Symbol(name.getText(), origin(name));
    return new ProbeWrite(operand, origin(context.start));
  }

  @Override
  public Expression visitConstValue(ConstValueContext context) {
    return new Const(Literals.nonEmpty(context.text), origin(context.start));
  }

  @Override
  public Expression visitRegister(RegisterContext context) {
    return new Register(
        context.which.getType() == SystemTap.UREGISTER,
        expressions.expression(context.expression()),
        origin(context.start));
  }

  @Override
  public Expression visitMemoryRead(MemoryReadContext context) {
    return new MemoryRead(
        context.which.getType() == SystemTap.UDEREF,
        expressions.expression(context.size),
        expressions.expression(context.address),
        origin(context.start));
  }

  @Override
  public Expression visitEnumConstant(EnumConstantContext context) {
    return new EnumConstant(Literals.nonEmpty(context.name), origin(context.start));
  }

  @Override
  public Expression visitEnumName(EnumNameContext context) {
    return new EnumName(
        expressions.expression(context.expression()),
        Optional.ofNullable(context.enumType).map(Literals::nonEmpty),
        optional(context.module),
        origin(context.start));
  }
}
