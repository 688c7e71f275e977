package io.github.stapwright.language.syntax;

import io.github.stapwright.language.syntax.SystemTap.AggregateContext;
import io.github.stapwright.language.syntax.SystemTap.VarianceContext;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Ends a declaration at its first problem, without ANTLR's guesses at what was meant. */
final class FirstProblem extends DefaultErrorStrategy {

  @Override
  public void recover(Parser parser, RecognitionException failure) {
    throw problem(parser, (ScriptToken) failure.getOffendingToken());
  }

  @Override
  public Token recoverInline(Parser parser) {
    boolean behindOperand =
        parser.getContext() instanceof AggregateContext aggregate && aggregate.expression() != null
            || parser.getContext() instanceof VarianceContext variance
                && variance.expression() != null;
    if (behindOperand) {
      return skipToClose(parser);
    }
    throw problem(parser, (ScriptToken) parser.getCurrentToken());
  }

  // Behind the operand of `@count` and its like SystemTap skips, without a word, all that is
  // neither `,` nor `)`.
  private static Token skipToClose(Parser parser) {
    ScriptToken first = (ScriptToken) parser.getCurrentToken();
    int kind = first.kind();
    while (kind != SystemTap.CLOSE) {
      if (kind == SystemTap.COMMA || kind == Kinds.BROKEN || kind == Token.EOF) {
        throw problem(parser, (ScriptToken) parser.getCurrentToken());
      }
      parser.consume();
      kind = parser.getCurrentToken().getType();
    }
    ((SystemTap) parser).skipped(first);
    return parser.consume();
  }

  @Override
  public void sync(Parser parser) {
    // A loop ends at what does not belong to it; what follows the loop reports it.
  }

  @Override
  public void reportError(Parser parser, RecognitionException failure) {
    // Reported by the exception of recover.
  }

  private static SyntaxProblem problem(Parser parser, ScriptToken found) {
    ((SystemTap) parser).fail();
    if (parser.getContext().getParent() instanceof SystemTap.HistogramElementContext histogram) {
      return SyntaxProblem.at(
              (ScriptToken) histogram.start, "a histogram is no value: print it, or read a bucket")
          .withFix("write `print(" + histogram.start.getText() + "(...))` or add `[N]` behind it");
    }
    return found.kind() == Kinds.BROKEN
        ? found.problem()
        : Expectation.problem((SystemTap) parser, found);
  }
}
