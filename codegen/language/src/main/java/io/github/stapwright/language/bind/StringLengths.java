package io.github.stapwright.language.bind;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.StringLiteral;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds strings that SystemTap would cut without a word; a format is no string value and may be
 * longer.
 */
final class StringLengths {
  private StringLengths() {}

  static List<Diagnostic> tooLong(Script script, long longest) {
    List<Diagnostic> problems = new ArrayList<>();
    collect(script, longest, problems);
    return problems;
  }

  private static void collect(Node node, long longest, List<Diagnostic> problems) {
    if (node instanceof StringLiteral literal && literal.value().size() > longest) {
      problems.add(problem(literal, longest));
    }
    if (node instanceof Print print) {
      print.arguments().forEach(it -> collect(it, longest, problems));
    } else {
      node.children().forEach(it -> collect(it, longest, problems));
    }
  }

  private static Diagnostic problem(StringLiteral literal, long longest) {
    return Diagnostic.of(
            Problem.STRING_VALUE,
            literal.origin(),
            "the string has "
                + literal.value().size()
                + " bytes, but SystemTap cuts strings at "
                + longest)
        .withFix(
            "shorten it, or bind with the limit `MAXSTRINGLEN="
                + (literal.value().size() + 1)
                + "`");
  }
}
