package io.github.stapwright.language.check;

import io.github.stapwright.language.syntax.ForeignWords;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.Optional;

/** What another language would mean by a script that does nothing in this one. */
final class ForeignText {
  private ForeignText() {}

  /** What to write instead of the first such thing. */
  static Optional<String> fix(Script script) {
    return first(script);
  }

  private static Optional<String> first(Node node) {
    return here(node)
        .or(() -> node.children().stream().flatMap(it -> first(it).stream()).findFirst());
  }

  private static Optional<String> here(Node node) {
    if (node instanceof Binary binary
        && binary.operator() == BinaryOperator.CONCATENATE
        && binary.left() instanceof NumberLiteral
        && binary.right() instanceof NumberLiteral) {
      return ForeignWords.find("float").map(ForeignText::text);
    }
    return node instanceof Symbol symbol
        ? ForeignWords.find(symbol.name()).map(ForeignText::text)
        : Optional.empty();
  }

  private static String text(ForeignWords word) {
    return word.sentence() + ": " + word.fix();
  }
}
