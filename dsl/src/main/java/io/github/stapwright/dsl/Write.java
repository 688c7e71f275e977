package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Drafts of the statements that print. */
final class Write {
  private Write() {}

  static Draft<List<Statement>> formatted(String format, Expr<?>... arguments) {
    StringLiteral literal = Draw.literal(format);
    PrintFormat.parse(literal.value())
        .requireArguments(Stream.of(arguments).map(Expr::isString).toList());
    return print(PrintFunction.PRINTF, Optional.of(literal), List.of(arguments));
  }

  static Draft<List<Statement>> plain(PrintFunction function, Expr<?>... values) {
    return print(function, Optional.empty(), List.of(values));
  }

  static Draft<List<Statement>> text(String text) {
    return plain(PrintFunction.PRINTLN, new Str<>(Draw.string(text)));
  }

  static Draft<List<Statement>> histogram(Stat<?> statistic) {
    return histogram(statistic, Optional.empty());
  }

  static Draft<List<Statement>> histogram(Stat<?> statistic, long low, long high, long step) {
    long rows = step > 0 && high >= low ? (high - low) / step + 3 : 0;
    if (rows < 3 || rows > 128) {
      throw new IllegalArgumentException(
          "`@hist_linear` has 3 to 128 rows, `(high - low) / step + 3`, but "
              + ("`" + low + ", " + high + ", " + step + "` gives " + rows));
    }
    return histogram(
        statistic, Optional.of(new Histogram.Linear(literal(low), literal(high), literal(step))));
  }

  private static Draft<List<Statement>> histogram(
      Stat<?> statistic, Optional<Histogram.Linear> linear) {
    Origin origin = Here.origin();
    return scope -> {
      Expression histogram = new Histogram(statistic.draft().bind(scope), linear, origin);
      return List.of(
          new ExpressionStatement(
              new Print(PrintFunction.PRINT, Optional.empty(), List.of(histogram), origin),
              origin));
    };
  }

  private static Literal literal(long value) {
    return new NumberLiteral(value, Spelling.plain(), Here.origin());
  }

  private static Draft<List<Statement>> print(
      PrintFunction function, Optional<StringLiteral> format, List<Expr<?>> arguments) {
    Origin origin = Here.origin();
    return scope -> {
      List<Expression> bound = arguments.stream().map(it -> it.draft().bind(scope)).toList();
      Optional<Literal> own =
          format.map(it -> new StringLiteral(it.value(), it.spelling(), origin));
      return List.of(new ExpressionStatement(new Print(function, own, bound, origin), origin));
    };
  }
}
