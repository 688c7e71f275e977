package io.github.stapwright.language.syntax;

import static io.github.stapwright.language.syntax.Literals.token;

import io.github.stapwright.language.syntax.SystemTap.AccessorContext;
import io.github.stapwright.language.syntax.SystemTap.ArithmeticContext;
import io.github.stapwright.language.syntax.SystemTap.ComparisonContext;
import io.github.stapwright.language.syntax.SystemTap.ConditionalContext;
import io.github.stapwright.language.syntax.SystemTap.DereferenceContext;
import io.github.stapwright.language.syntax.SystemTap.ExpressionContext;
import io.github.stapwright.language.syntax.SystemTap.HistogramContext;
import io.github.stapwright.language.syntax.SystemTap.IndexableContext;
import io.github.stapwright.language.syntax.SystemTap.ListMembershipContext;
import io.github.stapwright.language.syntax.SystemTap.LogicalContext;
import io.github.stapwright.language.syntax.SystemTap.MemberContext;
import io.github.stapwright.language.syntax.SystemTap.MembershipContext;
import io.github.stapwright.language.syntax.SystemTap.NegativeContext;
import io.github.stapwright.language.syntax.SystemTap.PlaceContext;
import io.github.stapwright.language.syntax.SystemTap.PlainMembershipContext;
import io.github.stapwright.language.syntax.SystemTap.PostfixContext;
import io.github.stapwright.language.syntax.SystemTap.PrefixIncrementContext;
import io.github.stapwright.language.syntax.SystemTap.PrefixedContext;
import io.github.stapwright.language.syntax.SystemTap.PrimaryContext;
import io.github.stapwright.language.syntax.SystemTap.SingleMembershipContext;
import io.github.stapwright.language.syntax.SystemTap.SlotContext;
import io.github.stapwright.language.syntax.SystemTap.UnaryContext;
import io.github.stapwright.model.Accessor;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.UnaryOperator;
import io.github.stapwright.model.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Expressions of the model from the parse tree; the origin of an operation is its operator. */
final class ExpressionBuilder {
  private static final Map<String, AssignmentOperator> ASSIGNMENT =
      byText(AssignmentOperator.values(), AssignmentOperator::text);
  private static final Map<String, UnaryOperator> UNARY =
      byText(UnaryOperator.values(), UnaryOperator::text);
  private static final Map<String, IncrementOperator> INCREMENT =
      byText(IncrementOperator.values(), IncrementOperator::text);

  private final PrimaryBuilder primaries = new PrimaryBuilder(this);
  private final AccessorBuilder accessors = new AccessorBuilder(this);

  static <T> Map<String, T> byText(T[] values, Function<T, String> text) {
    return Stream.of(values).collect(Collectors.toMap(text, it -> it));
  }

  List<Expression> expressions(List<ExpressionContext> contexts) {
    List<Expression> expressions = new ArrayList<>(contexts.size());
    for (ExpressionContext context : contexts) {
      expressions.add(expression(context));
    }
    return expressions;
  }

  Optional<Expression> optional(ExpressionContext context) {
    return context == null ? Optional.empty() : Optional.of(expression(context));
  }

  Expression expression(ExpressionContext context) {
    Expression left = conditional(context.conditional());
    if (context.assignmentOperator() == null) {
      return left;
    }
    Token operator = context.assignmentOperator().start;
    return new Assignment(
        left,
        Objects.requireNonNull(ASSIGNMENT.get(operator.getText())),
        expression(context.expression()),
        origin(operator));
  }

  private Expression conditional(ConditionalContext context) {
    Expression condition = logical(context.logical());
    if (context.whenTrue == null) {
      return condition;
    }
    return new Conditional(
        condition,
        expression(context.whenTrue),
        conditional(context.whenFalse),
        token(context.QUESTION()).origin());
  }

  private Expression logical(LogicalContext context) {
    return joined(context.membership(), context.logicalOperator(), this::membership);
  }

  private Expression membership(MembershipContext context) {
    if (context instanceof PlainMembershipContext plain) {
      return membership(plain);
    }
    if (context instanceof ListMembershipContext list) {
      List<Expression> keys = list.member().stream().map(this::member).toList();
      return new ArrayIn(keys, indexable(list.array), token(list.IN()).origin());
    }
    return membership((SingleMembershipContext) context);
  }

  private Expression membership(PlainMembershipContext context) {
    Expression left = comparison(context.comparison());
    return context.array == null
        ? left
        : new ArrayIn(List.of(left), indexable(context.array), token(context.IN()).origin());
  }

  private Expression membership(SingleMembershipContext context) {
    Expression key = member(context.member());
    return context.array == null
        ? key
        : new ArrayIn(List.of(key), indexable(context.array), token(context.IN()).origin());
  }

  private Expression member(MemberContext context) {
    return context.comparison() == null
        ? new Wildcard(origin(context.start))
        : comparison(context.comparison());
  }

  private Expression comparison(ComparisonContext context) {
    if (context.regex != null) {
      Token operator = context.regexOperator().start;
      return new RegexMatch(
          arithmetic(context.arithmetic(0)),
          operator.getType() == SystemTap.NO_MATCH,
          Literals.string(context.regex),
          origin(operator));
    }
    return joined(context.arithmetic(), context.comparisonOperator(), this::arithmetic);
  }

  private Expression arithmetic(ArithmeticContext context) {
    return joined(context.prefixed(), context.arithmeticOperator(), this::prefixed);
  }

  private static <C extends ParserRuleContext> Expression joined(
      List<C> operands,
      List<? extends ParserRuleContext> operators,
      Function<C, Expression> builder) {
    if (operators.isEmpty()) {
      return builder.apply(operands.get(0));
    }
    Operations operations = new Operations(builder.apply(operands.get(0)));
    for (int index = 0; index < operators.size(); index++) {
      operations.add(operators.get(index).start, builder.apply(operands.get(index + 1)));
    }
    return operations.result();
  }

  private Expression prefixed(PrefixedContext context) {
    if (context instanceof UnaryContext unary) {
      return unary(unary.operator, prefixed(unary.prefixed()));
    }
    if (context instanceof PrefixIncrementContext prefix) {
      return increment(prefix.operator, true, place(prefix.place()));
    }
    PostfixContext postfix = (PostfixContext) context;
    Expression operand = dereference(postfix.dereference());
    return postfix.operator == null ? operand : increment(postfix.operator, false, operand);
  }

  /** A minus before a number is a part of the number, as it is in a script from Java. */
  private static Expression unary(Token operator, Expression operand) {
    if (operator.getType() == SystemTap.PREFIX_MINUS
        && operand instanceof NumberLiteral number
        && (number.value() > 0 || isLeast(number))) {
      return new NumberLiteral(
          -number.value(), Spelling.of("-" + number.spelling().text()), origin(operator));
    }
    return new Unary(
        Objects.requireNonNull(UNARY.get(operator.getText())), operand, origin(operator));
  }

  private static boolean isLeast(NumberLiteral number) {
    return number.value() == Long.MIN_VALUE && !number.spelling().text().startsWith("-");
  }

  private static Increment increment(Token operator, boolean prefix, Expression operand) {
    return new Increment(
        Objects.requireNonNull(INCREMENT.get(operator.getText())),
        prefix,
        operand,
        origin(operator));
  }

  private Expression place(PlaceContext context) {
    return dereference(
        context.address != null, context.primary(), context.negative(), context.accessor());
  }

  private Expression dereference(DereferenceContext context) {
    return dereference(
        context.address != null, context.primary(), context.negative(), context.accessor());
  }

  private Expression dereference(
      boolean address,
      PrimaryContext primary,
      NegativeContext negative,
      List<AccessorContext> path) {
    Expression base =
        negative == null
            ? primaries.primary(primary)
            : Literals.negative(negative.NUMBER(), token(negative.PREFIX_MINUS()));
    List<Accessor> steps = accessors.accessors(primary, path);
    return steps.isEmpty() && !address
        ? base
        : new Dereference(base, address, steps, base.origin());
  }

  Indexable indexable(IndexableContext context) {
    return context.histogram() == null
        ? new Symbol(context.identifier().getText(), origin(context.start))
        : histogram(context.histogram());
  }

  Histogram histogram(HistogramContext context) {
    Optional<Histogram.Linear> linear =
        context.low == null
            ? Optional.empty()
            : Optional.of(
                new Histogram.Linear(
                    Literals.number(context.low),
                    Literals.number(context.high),
                    Literals.number(context.step)));
    return new Histogram(expression(context.expression()), linear, origin(context.start));
  }

  List<Expression> slots(List<SlotContext> contexts) {
    List<Expression> slots = new ArrayList<>(contexts.size());
    for (SlotContext context : contexts) {
      slots.add(
          context.expression() == null
              ? new Wildcard(origin(context.start))
              : expression(context.expression()));
    }
    return slots;
  }

  static Origin origin(Token token) {
    return ((ScriptToken) token).origin();
  }
}
