package io.github.stapwright.language.layout;

import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Symbol;

/** The head of a {@code foreach}, {@code VALUE = [KEY, KEY] in ARRAY[SLICE] @sum - limit N}. */
final class ForeachText {
  private final Pieces pieces;
  private final ExpressionText expressions;

  ForeachText(Pieces pieces, ExpressionText expressions) {
    this.pieces = pieces;
    this.expressions = expressions;
  }

  void of(Foreach foreach) {
    foreach.value().ifPresent(it -> pieces.word(it.name()).binary("="));
    keys(foreach);
    pieces.keyword("in");
    expressions.base(foreach.base());
    if (!foreach.slice().isEmpty()) {
      expressions.keys(foreach.slice());
    }
    foreach.sort().flatMap(Sort::aggregate).ifPresent(it -> pieces.word(it.text()));
    sign(foreach, 0);
    if (foreach.limit().isPresent()) {
      pieces.keyword("limit");
      expressions.of(foreach.limit().get());
    }
  }

  private void keys(Foreach foreach) {
    boolean several = foreach.keys().size() > 1;
    if (several) {
      pieces.open("[");
    }
    int column = 0;
    for (Symbol key : foreach.keys()) {
      if (column++ > 0) {
        pieces.comma();
      }
      pieces.word(key.name());
      sign(foreach, column);
    }
    if (several) {
      pieces.close("]");
    }
  }

  /** The order of an array by an operator stands apart, any other one at its name. */
  private void sign(Foreach foreach, int column) {
    foreach
        .sort()
        .filter(it -> it.column() == column)
        .ifPresent(
            it -> {
              String sign = it.direction().text();
              boolean apart = column == 0 && it.aggregate().isPresent();
              if (apart) {
                pieces.word(sign);
              } else {
                pieces.postfix(sign);
              }
            });
  }
}
