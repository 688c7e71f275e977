package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.simulator.value.FormattedText;
import java.util.ArrayList;
import java.util.List;

/** Turns a call of the print family into an evaluator of its text. */
final class PrintPlanner {
  private static final ByteString EMPTY = ByteString.of("");
  private static final ByteString LINE_END = ByteString.of("\n");

  private final ExpressionPlanner expressions;

  PrintPlanner(ExpressionPlanner expressions) {
    this.expressions = expressions;
  }

  Evaluator.OfString plan(Print print) {
    List<Evaluator> arguments = expressions.all(print.arguments());
    if (print.function().formatted()) {
      PrintFormat format = PrintFormat.parse(text(print));
      return frame -> FormattedText.of(format, values(arguments, frame));
    }
    if (print.function() == PrintFunction.PRINT_CHAR) {
      Evaluator.OfLong value = (Evaluator.OfLong) arguments.get(0);
      return frame -> ByteString.of(new byte[] {(byte) value.evaluate(frame)});
    }
    boolean isHistogram =
        print.arguments().stream().anyMatch(io.github.stapwright.model.Histogram.class::isInstance);
    ByteString delimiter = print.function().delimited() ? text(print) : EMPTY;
    ByteString end = print.function().endsLine() && !isHistogram ? LINE_END : EMPTY;
    return frame -> joined(values(arguments, frame), delimiter).concat(end);
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

  private static List<Object> values(List<Evaluator> arguments, Frame frame) {
    List<Object> values = new ArrayList<>(arguments.size());
    for (Evaluator argument : arguments) {
      if (argument instanceof Evaluator.OfString string) {
        values.add(string.evaluate(frame));
      } else {
        values.add(((Evaluator.OfLong) argument).evaluate(frame));
      }
    }
    return values;
  }

  private static ByteString joined(List<Object> values, ByteString delimiter) {
    ByteString text = EMPTY;
    for (int index = 0; index < values.size(); index++) {
      Object value = values.get(index);
      ByteString shown =
          value instanceof Long number ? FormattedText.decimal(number) : (ByteString) value;
      text = (index == 0 ? text : text.concat(delimiter)).concat(shown);
    }
    return text;
  }
}
