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
import java.util.stream.Stream;

/** The tokens of an expression, with parentheses only where SystemTap's precedence needs them. */
final class ExpressionText implements Expression.Visitor<Pieces>, Accessor.Visitor<Pieces> {
  private final Pieces pieces;

  ExpressionText(Pieces pieces) {
    this.pieces = pieces;
  }

  Pieces of(Expression expression) {
    return expression.accept(this);
  }

  /**
   * The tokens of an expression where one that binds at least as tightly as {@code least} may
   * stand.
   */
  private Pieces of(Expression expression, int least) {
    return Precedences.of(expression) < least ? bracketed(expression) : of(expression);
  }

  Pieces bracketed(Expression expression) {
    pieces.open("(");
    of(expression);
    return pieces.close(")");
  }

  Pieces list(List<? extends Expression> expressions) {
    for (int index = 0; index < expressions.size(); index++) {
      if (index > 0) {
        pieces.comma();
      }
      of(expressions.get(index));
    }
    return pieces;
  }

  Pieces keys(List<? extends Expression> keys) {
    pieces.open("[");
    list(keys);
    return pieces.close("]");
  }

  Pieces base(Indexable base) {
    return of((Expression) base);
  }

  @Override
  public Pieces visitNumberLiteral(NumberLiteral numberLiteral) {
    String spelling = numberLiteral.spelling().text();
    return pieces.word(spelling.isEmpty() ? Long.toString(numberLiteral.value()) : spelling);
  }

  @Override
  public Pieces visitStringLiteral(StringLiteral stringLiteral) {
    return pieces.word(StringSpelling.of(stringLiteral.value()));
  }

  @Override
  public Pieces visitArgument(Argument argument) {
    return pieces.word((argument.quoted() ? "@" : "$") + argument.number());
  }

  @Override
  public Pieces visitSymbol(Symbol symbol) {
    return pieces.word(symbol.name());
  }

  @Override
  public Pieces visitArrayElement(ArrayElement arrayElement) {
    base(arrayElement.base());
    return keys(arrayElement.index());
  }

  @Override
  public Pieces visitWildcard(Wildcard wildcard) {
    return pieces.word("*");
  }

  @Override
  public Pieces visitCall(Call call) {
    return call(call.function(), call.arguments());
  }

  @Override
  public Pieces visitUnary(Unary unary) {
    pieces.prefix(unary.operator().text());
    return of(unary.operand(), Precedence.UNARY);
  }

  @Override
  public Pieces visitIncrement(Increment increment) {
    String operator = increment.operator().text();
    if (increment.prefix()) {
      pieces.prefix(operator);
    }
    of(increment.operand(), Precedence.DEREFERENCE);
    return increment.prefix() ? pieces : pieces.postfix(operator);
  }

  @Override
  public Pieces visitBinary(Binary binary) {
    int own = binary.operator().precedence();
    // No comparison follows a match, although both stand on one level.
    boolean match = binary.left() instanceof RegexMatch;
    of(binary.left(), match ? own + 1 : own);
    pieces.binary(binary.operator().text());
    return of(binary.right(), own + 1);
  }

  @Override
  public Pieces visitRegexMatch(RegexMatch regexMatch) {
    of(regexMatch.subject(), Precedence.REGEX_MATCH + 1);
    pieces.binary(regexMatch.negated() ? "!~" : "=~");
    return of(regexMatch.pattern());
  }

  @Override
  public Pieces visitArrayIn(ArrayIn arrayIn) {
    List<Expression> index = arrayIn.index();
    boolean plain = index.size() == 1 && !(index.get(0) instanceof Wildcard);
    if (!plain) {
      pieces.open("[");
    }
    for (int part = 0; part < index.size(); part++) {
      if (part > 0) {
        pieces.comma();
      }
      // Unlike the index of an element, a part of the key here is no more than a comparison.
      of(index.get(part), Precedence.ARRAY_IN + 1);
    }
    if (!plain) {
      pieces.close("]");
    }
    pieces.keyword("in");
    return base(arrayIn.array());
  }

  @Override
  public Pieces visitConditional(Conditional conditional) {
    of(conditional.condition(), Precedence.CONDITIONAL + 1);
    pieces.binary("?");
    of(conditional.whenTrue(), Precedence.CONDITIONAL);
    pieces.binary(":");
    return of(conditional.whenFalse(), Precedence.CONDITIONAL);
  }

  @Override
  public Pieces visitAssignment(Assignment assignment) {
    of(assignment.target(), Precedence.CONDITIONAL);
    pieces.binary(assignment.operator().text());
    return of(assignment.value(), Precedence.ASSIGNMENT);
  }

  @Override
  public Pieces visitTargetVariable(TargetVariable targetVariable) {
    return pieces.word(targetVariable.name());
  }

  @Override
  public Pieces visitAtVar(AtVar atVar) {
    return call("@var", all(Stream.of(atVar.name()), atVar.module()));
  }

  @Override
  public Pieces visitCast(Cast cast) {
    return call("@cast", all(Stream.of(cast.operand(), cast.type()), cast.module()));
  }

  @Override
  public Pieces visitDereference(Dereference dereference) {
    if (dereference.addressOf()) {
      pieces.prefix("&");
    }
    // `a[1]` is an element of an array, and `a$` a name.
    boolean bracketed =
        dereference.base() instanceof Symbol
            && !dereference.accessors().isEmpty()
            && !(dereference.accessors().get(0) instanceof Member);
    if (bracketed) {
      bracketed(dereference.base());
    } else {
      of(dereference.base(), Precedence.PRIMARY);
    }
    dereference.accessors().forEach(it -> it.accept(this));
    return pieces;
  }

  @Override
  public Pieces visitMember(Member member) {
    return pieces.glue("->").word(member.name());
  }

  @Override
  public Pieces visitSubscript(Subscript subscript) {
    return keys(List.of(subscript.index()));
  }

  @Override
  public Pieces visitPrettyPrint(PrettyPrint prettyPrint) {
    return pieces.lengthenLast(prettyPrint.deep() ? "$$" : "$");
  }

  @Override
  public Pieces visitDefined(Defined defined) {
    return call("@defined", List.of(defined.operand()));
  }

  @Override
  public Pieces visitEntry(Entry entry) {
    return call("@entry", List.of(entry.operand()));
  }

  @Override
  public Pieces visitPerf(Perf perf) {
    return call("@perf", List.of(perf.counter()));
  }

  @Override
  public Pieces visitProbeWrite(ProbeWrite probeWrite) {
    return call("@probewrite", List.of(probeWrite.operand()));
  }

  @Override
  public Pieces visitConst(Const constExpression) {
    return call("@const", List.of(constExpression.expression()));
  }

  @Override
  public Pieces visitRegister(Register register) {
    return call(register.user() ? "@uregister" : "@kregister", List.of(register.number()));
  }

  @Override
  public Pieces visitMemoryRead(MemoryRead memoryRead) {
    return call(
        memoryRead.user() ? "@uderef" : "@kderef",
        List.of(memoryRead.size(), memoryRead.address()));
  }

  @Override
  public Pieces visitEnumConstant(EnumConstant enumConstant) {
    return call("@enum", List.of(enumConstant.name()));
  }

  @Override
  public Pieces visitEnumName(EnumName enumName) {
    Stream<Expression> first = Stream.of(enumName.operand());
    return call(
        "@enumname", all(Stream.concat(first, enumName.type().stream()), enumName.module()));
  }

  @Override
  public Pieces visitAggregate(Aggregate aggregate) {
    pieces.word(aggregate.operator().text()).open("(");
    of(aggregate.operand());
    if (aggregate.shift().isPresent()) {
      pieces.comma().word(Long.toString(aggregate.shift().getAsLong()));
    }
    return pieces.close(")");
  }

  @Override
  public Pieces visitHistogram(Histogram histogram) {
    return histogram
        .linear()
        .map(
            it ->
                call("@hist_linear", List.of(histogram.operand(), it.low(), it.high(), it.step())))
        .orElseGet(() -> call("@hist_log", List.of(histogram.operand())));
  }

  @Override
  public Pieces visitPrint(Print print) {
    return new PrintText(pieces, this).of(print);
  }

  @Override
  public Pieces visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    return pieces.word("%{" + embeddedExpression.code() + "%}");
  }

  private Pieces call(String name, List<? extends Expression> arguments) {
    pieces.word(name).open("(");
    list(arguments);
    return pieces.close(")");
  }

  private static List<Expression> all(Stream<? extends Expression> first, Optional<Literal> last) {
    return Stream.<Expression>concat(first, last.stream()).toList();
  }
}
