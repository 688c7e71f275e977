package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts of the print family. */
final class Write {
  private static final int MOST_ARGUMENTS = 32;

  private Write() {}

  static Draft<List<Statement>> formatted(String format, Expr<?>... arguments) {
    return Store.evaluate(format(PrintFunction.PRINTF, format, arguments));
  }

  static Draft<Expression> format(PrintFunction function, String format, Expr<?>... arguments) {
    StringLiteral literal = Draw.literal(format);
    PrintFormat.parse(literal.value())
        .requireArguments(Stream.of(arguments).map(Expr::isString).toList());
    return call(function, Optional.of(literal), drafts(arguments));
  }

  static Draft<List<Statement>> plain(PrintFunction function, Expr<?>... values) {
    return Store.evaluate(call(function, Optional.empty(), drafts(values)));
  }

  static Draft<List<Statement>> several(PrintFunction function, Expr<?> first, Expr<?>... rest) {
    return Store.evaluate(call(function, Optional.empty(), drafts(joined(first, rest))));
  }

  static Draft<List<Statement>> delimited(
      PrintFunction function, String delimiter, Expr<?> first, Expr<?> second, Expr<?>... rest) {
    return Store.evaluate(delimiter(function, delimiter, first, second, rest));
  }

  static Draft<Expression> delimiter(
      PrintFunction function, String delimiter, Expr<?> first, Expr<?> second, Expr<?>... rest) {
    Expr<?>[] values = joined(first, joined(second, rest));
    return call(function, Optional.of(Draw.literal(delimiter)), drafts(values));
  }

  static Draft<List<Statement>> histogram(Hist<?> histogram) {
    return Store.evaluate(
        call(PrintFunction.PRINT, Optional.empty(), List.of(histogram.draft()::bind)));
  }

  static Draft<Expression> call(
      PrintFunction function, Optional<StringLiteral> format, List<Draft<Expression>> arguments) {
    if (arguments.size() > MOST_ARGUMENTS) {
      throw new IllegalArgumentException(
          "`" + function.text() + "` takes at most 32 values, not " + arguments.size());
    }
    Origin origin = Here.origin();
    return scope -> {
      List<Expression> bound = arguments.stream().map(it -> it.bind(scope)).toList();
      Optional<Literal> own =
          format.map(it -> new StringLiteral(it.value(), it.spelling(), it.origin()));
      return new Print(function, own, bound, origin);
    };
  }

  static List<Draft<Expression>> drafts(Expr<?>... values) {
    return Stream.of(values).map(Expr::draft).toList();
  }

  private static Expr<?>[] joined(Expr<?> first, Expr<?>... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray(Expr<?>[]::new);
  }
}
