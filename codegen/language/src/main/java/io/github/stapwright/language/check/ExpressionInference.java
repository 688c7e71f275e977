package io.github.stapwright.language.check;

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
import io.github.stapwright.model.PrettyPrint;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.model.Unary;
import io.github.stapwright.model.Wildcard;
import java.util.List;

/** What each use of a variable in an expression tells of its type. */
final class ExpressionInference implements Expression.Visitor<Kind> {
  private final VisibleVariables variables;
  private final TypeComplaints complaints;
  private final Agreement agreement;
  private Kind expected = Kind.UNKNOWN;

  ExpressionInference(VisibleVariables variables, TypeComplaints complaints) {
    this.variables = variables;
    this.complaints = complaints;
    this.agreement = new Agreement(this, variables, complaints);
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
    if (wanted == Kind.UNKNOWN || wanted == kind) {
      variables.tell(expression, kind);
    }
    complaints.unless(expression, wanted, kind);
    return kind;
  }

  /** The type of an expression whose value is used, so that something has to tell it. */
  Kind used(Expression expression, Kind wanted) {
    Kind kind = of(expression, wanted);
    complaints.ifUnknown(expression, kind);
    return kind;
  }

  Kind all(List<Expression> expressions, Kind wanted) {
    expressions.forEach(it -> of(it, wanted));
    return wanted;
  }

  void keys(Indexable base, List<Expression> index) {
    if (base instanceof Symbol symbol) {
      Variable array = variables.array(symbol.name());
      for (int part = 0; part < index.size(); part++) {
        Kind known = part < array.keys().size() ? array.keys().get(part) : Kind.UNKNOWN;
        variables.learnKey(array, part, of(index.get(part), known));
      }
      if (array.keys().contains(Kind.UNKNOWN)) {
        complaints.ifUnknown(symbol, Kind.UNKNOWN);
      }
    } else {
      all(index, Kind.LONG);
      of((Histogram) base, Kind.UNKNOWN);
    }
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
    return variables.learn(variables.named(symbol.name()), expected);
  }

  @Override
  public Kind visitArrayElement(ArrayElement arrayElement) {
    keys(arrayElement.base(), arrayElement.index());
    return arrayElement.base() instanceof Symbol symbol
        ? variables.learn(variables.array(symbol.name()), expected)
        : Kind.LONG;
  }

  @Override
  public Kind visitWildcard(Wildcard wildcard) {
    return expected;
  }

  @Override
  public Kind visitCall(Call call) {
    return new CallInference(this, variables, complaints).of(call, expected);
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
        complaints.ifFraction(binary);
        of(binary.left(), Kind.STRING);
        of(binary.right(), Kind.STRING);
        return Kind.STRING;
      }
      case LESS, GREATER, LESS_OR_EQUAL, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          agreement.compare(binary);
      default -> {
        agreement.side(binary.left(), Kind.LONG, binary);
        agreement.side(binary.right(), Kind.LONG, binary);
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
    if (arrayIn.array() instanceof Symbol array) {
      complaints.ifUnknown(array, variables.array(array.name()).value());
    }
    return Kind.LONG;
  }

  @Override
  public Kind visitConditional(Conditional conditional) {
    of(conditional.condition(), Kind.LONG);
    if (expected == Kind.UNKNOWN) {
      // The first value tells what it is before the second one is asked.
      of(conditional.whenTrue(), Kind.UNKNOWN);
    }
    return agreement.same(conditional, conditional.whenTrue(), conditional.whenFalse(), expected);
  }

  @Override
  public Kind visitAssignment(Assignment assignment) {
    return new AssignmentInference(this, agreement, complaints).of(assignment, expected);
  }

  @Override
  public Kind visitTargetVariable(TargetVariable targetVariable) {
    if (variables.areOfNoProgram()) {
      return expected;
    }
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
    boolean isText =
        dereference.base() instanceof TargetVariable variable && variable.name().startsWith("$$");
    of(dereference.base(), isText ? Kind.STRING : Kind.LONG);
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
    return new CallInference(this, variables, complaints).of(print);
  }

  @Override
  public Kind visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    return Kind.LONG;
  }
}
