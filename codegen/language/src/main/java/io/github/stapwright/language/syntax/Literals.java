package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.LiteralContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralNumberContext;
import io.github.stapwright.language.syntax.SystemTap.LiteralStringContext;
import io.github.stapwright.model.Argument;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Literals of the model. */
final class Literals {
  private static final BigInteger SIGN = BigInteger.ONE.shiftLeft(63);

  private Literals() {}

  static Literal literal(LiteralContext context) {
    return context.literalString() == null
        ? number(context.literalNumber())
        : string(context.literalString());
  }

  static Literal string(LiteralStringContext context) {
    return context.STRING() == null
        ? argument(token(context.QUOTED_ARGUMENT()))
        : string(context.STRING(), context.MORE_STRING());
  }

  /** A string where SystemTap refuses an empty one, and points behind it. */
  static Literal nonEmpty(LiteralStringContext context) {
    Literal literal = string(context);
    if (literal instanceof StringLiteral text && text.value().size() == 0) {
      throw SyntaxProblem.at(token(context.STRING()), "expected a string that is not empty");
    }
    return literal;
  }

  static StringLiteral string(TerminalNode first, List<TerminalNode> rest) {
    ScriptToken token = token(first);
    if (rest.isEmpty()) {
      return new StringLiteral(Strings.value(token), Spelling.of(token.text()), token.origin());
    }
    ByteString value = Strings.value(token);
    for (TerminalNode more : rest) {
      value = value.concat(Strings.value(token(more)));
    }
    String spelling =
        rest.stream()
            .map(TerminalNode::getText)
            .collect(Collectors.joining(" ", token.text() + " ", ""));
    return new StringLiteral(value, Spelling.of(spelling), token.origin());
  }

  static Literal number(LiteralNumberContext context) {
    if (context.NUMBER() == null) {
      return argument(token(context.ARGUMENT()));
    }
    return context.PREFIX_MINUS() == null
        ? number(context.NUMBER())
        : negative(context.NUMBER(), token(context.PREFIX_MINUS()));
  }

  /** A number without a sign; what is greater than 2^63 - 1 becomes negative, as in C. */
  static NumberLiteral number(TerminalNode node) {
    ScriptToken token = token(node);
    long value = Numbers.unsigned(token).longValue();
    return new NumberLiteral(value, Spelling.of(token.text()), token.origin());
  }

  static NumberLiteral negative(TerminalNode node, ScriptToken minus) {
    ScriptToken token = token(node);
    BigInteger value = Numbers.unsigned(token);
    if (value.compareTo(SIGN) > 0) {
      throw SyntaxProblem.at(token, "the number is less than -9223372036854775808");
    }
    return new NumberLiteral(
        value.negate().longValue(), Spelling.of("-" + token.text()), minus.origin());
  }

  static Argument argument(ScriptToken token) {
    String digits = token.text().substring(1);
    if (digits.equals("#") || digits.equals("0") || digits.length() > 9) {
      throw SyntaxProblem.at(
          token, "`" + token.text() + "` cannot be read without the script's arguments");
    }
    return new Argument(Integer.parseInt(digits), token.text().charAt(0) == '@', token.origin());
  }

  static ScriptToken token(TerminalNode node) {
    return (ScriptToken) node.getSymbol();
  }
}
