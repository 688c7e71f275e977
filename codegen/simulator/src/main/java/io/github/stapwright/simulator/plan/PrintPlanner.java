package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.simulator.value.TextBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns a call of the print family into an evaluator of its text. */
final class PrintPlanner {
  private static final ByteString EMPTY = ByteString.of("");
  private static final ByteString LINE_END = ByteString.of("\n");

  /** What one call prints at most, {@code STP_BUFFER_SIZE} (SystemTap 5.6). */
  private static final int LONGEST_PRINT = 8192;

  private final ExpressionPlanner expressions;

  PrintPlanner(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  Evaluator.OfString plan(Print print) {
    List<Evaluator> arguments = expressions.all(print.arguments());
    if (print.arguments().stream().anyMatch(Histogram.class::isInstance)) {
      return (Evaluator.OfString) arguments.get(0);
    }
    int limit = print.function().toText() ? expressions.longestString() : LONGEST_PRINT;
    return new Composed(limit, steps(print, arguments).toArray(FormatPlanner.Step[]::new));
  }

  private static List<FormatPlanner.Step> steps(Print print, List<Evaluator> arguments) {
    if (print.function().formatted()) {
      requireSimulated(print);
      return FormatPlanner.plan(PrintFormat.parse(text(print)), arguments, literals(print));
    }
    if (print.function() == PrintFunction.PRINT_CHAR) {
      Evaluator.OfLong value = (Evaluator.OfLong) arguments.get(0);
      return List.of((frame, out) -> out.append((int) value.evaluate(frame)));
    }
    return joined(print, arguments);
  }

  /**
   * The arguments that become a part of the format: literals, where nothing is made of the text.
   */
  private static List<Optional<ByteString>> literals(Print print) {
    return print.arguments().stream()
        .map(
            it ->
                it instanceof StringLiteral literal && !print.function().toText()
                    ? Optional.of(literal.value())
                    : Optional.<ByteString>empty())
        .toList();
  }

  /**
   * Literals that stand side by side are one text, which ends at its first NUL; a delimiter begins
   * another one.
   */
  private static List<FormatPlanner.Step> joined(Print print, List<Evaluator> arguments) {
    ByteString delimiter = print.function().delimited() ? text(print) : EMPTY;
    List<FormatPlanner.Step> steps = new ArrayList<>();
    ByteString literal = EMPTY;
    for (int index = 0; index < arguments.size(); index++) {
      if (index > 0 && delimiter.size() > 0) {
        add(steps, literal);
        literal = delimiter;
      }
      if (print.arguments().get(index) instanceof StringLiteral string) {
        literal = literal.concat(string.value());
      } else {
        add(steps, literal);
        literal = EMPTY;
        steps.add(FormatPlanner.plain(arguments.get(index)));
      }
    }
    add(steps, literal);
    if (print.function().endsLine()) {
      add(steps, LINE_END);
    }
    return steps;
  }

  private static void add(List<FormatPlanner.Step> steps, ByteString literal) {
    ByteString shown = StringLiterals.untilNul(literal);
    if (shown.size() > 0) {
      steps.add((frame, out) -> out.append(shown));
    }
  }

  private static void requireSimulated(Print print) {
    boolean dumps =
        PrintFormat.parse(text(print)).directives().stream()
            .anyMatch(it -> it.conversion() == 'm' || it.conversion() == 'M');
    if (dumps) {
      throw new NotSimulatedException(
          print.origin(), "a dump of the kernel's memory, `%m`, is not simulated");
    }
  }

  private static ByteString text(Print print) {
    return print
        .format()
        .filter(StringLiteral.class::isInstance)
        .map(it -> ((StringLiteral) it).value())
        .orElseThrow(
            () ->
                new NotSimulatedException(
                    print.origin(), "a format that is a script argument is not simulated"));
  }

  /** Puts its text together in a buffer that it keeps, unless a function in it calls it again. */
  private static final class Composed implements Evaluator.OfString {
    private final int limit;
    private final FormatPlanner.Step[] steps;
    private @Nullable TextBuffer spare;

    Composed(int limit, FormatPlanner.Step[] steps) {
      this.limit = limit;
      this.steps = steps;
      this.spare = new TextBuffer(limit);
    }

    @Override
    public ByteString evaluate(Frame frame) {
      TextBuffer out = spare == null ? new TextBuffer(limit) : spare;
      spare = null;
      try {
        for (FormatPlanner.Step step : steps) {
          step.append(frame, out);
        }
        return out.text();
      } finally {
        out.clear();
        spare = out;
      }
    }
  }
}
