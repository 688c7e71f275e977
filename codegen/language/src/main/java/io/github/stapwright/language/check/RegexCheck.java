package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.regex.ByteRegex;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.RegexMatch;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import java.util.function.Consumer;

/** Whether what stands behind {@code =~} is a regular expression. */
final class RegexCheck {
  private final Consumer<Diagnostic> problems;

  RegexCheck(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  void check(Script script) {
    visit(script);
  }

  private void visit(Node node) {
    if (node instanceof RegexMatch match && match.pattern() instanceof StringLiteral literal) {
      compile(literal);
    }
    node.children().forEach(this::visit);
  }

  private void compile(StringLiteral literal) {
    try {
      ByteRegex.of(literal.value());
    } catch (IllegalArgumentException wrong) {
      problems.accept(
          Diagnostic.of(
              Problem.REGULAR_EXPRESSION,
              literal.origin(),
              "this is no regular expression: " + wrong.getMessage()));
    }
  }
}
