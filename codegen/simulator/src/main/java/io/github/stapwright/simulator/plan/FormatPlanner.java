package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.simulator.value.FormattedText;
import io.github.stapwright.simulator.value.TextBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Turns a format and its arguments into steps that put the text together. */
final class FormatPlanner {
  private final Iterator<Evaluator> arguments;

  private FormatPlanner(List<Evaluator> arguments) {
    this.arguments = arguments.iterator();
  }

  /** Appends a piece of the text. */
  interface Step {
    void append(Frame frame, TextBuffer out);
  }

  /** A width or a precision, -1 for none. */
  private interface Amount {
    long of(Frame frame);
  }

  static List<Step> plan(PrintFormat format, List<Evaluator> arguments) {
    FormatPlanner planner = new FormatPlanner(arguments);
    List<Step> steps = new ArrayList<>();
    format.pieces().forEach(it -> steps.add(planner.step(it)));
    return steps;
  }

  private Step step(PrintFormat.Piece piece) {
    if (piece instanceof PrintFormat.Text text) {
      ByteString bytes = StringLiterals.untilNul(text.bytes());
      return (frame, out) -> out.append(bytes);
    }
    PrintFormat.Directive directive = (PrintFormat.Directive) piece;
    boolean plain =
        directive.flag() == 0
            && directive.width() instanceof PrintFormat.None
            && directive.precision() instanceof PrintFormat.None;
    if (plain && "sdi".indexOf(directive.conversion()) >= 0) {
      return plain(arguments.next());
    }
    Amount width = amount(directive.width());
    Amount precision = amount(directive.precision());
    Evaluator value = arguments.next();
    return value instanceof Evaluator.OfString string
        ? string(directive, width, precision, string)
        : number(directive, width, precision, (Evaluator.OfLong) value);
  }

  /** {@code %s} or {@code %d}. */
  static Step plain(Evaluator value) {
    if (value instanceof Evaluator.OfString string) {
      return (frame, out) -> {
        ByteString text = string.evaluate(frame);
        out.append(text);
      };
    }
    Evaluator.OfLong number = (Evaluator.OfLong) value;
    return (frame, out) -> {
      long shown = number.evaluate(frame);
      out.decimal(shown);
    };
  }

  private Amount amount(PrintFormat.Amount amount) {
    if (amount instanceof PrintFormat.Fixed fixed) {
      return frame -> fixed.value();
    }
    if (amount instanceof PrintFormat.None) {
      return frame -> -1;
    }
    Evaluator.OfLong given = (Evaluator.OfLong) arguments.next();
    return frame -> (int) given.evaluate(frame);
  }

  private static Step string(
      PrintFormat.Directive directive, Amount width, Amount precision, Evaluator.OfString string) {
    boolean given = directive.precision() instanceof PrintFormat.Dynamic;
    return (frame, out) -> {
      long wide = width.of(frame);
      long most = precision.of(frame);
      // A negative precision from an argument leaves nothing.
      long kept = given ? Math.max(most, 0) : most;
      FormattedText.string(out, directive, wide, kept, string.evaluate(frame));
    };
  }

  private static Step number(
      PrintFormat.Directive directive, Amount width, Amount precision, Evaluator.OfLong number) {
    return (frame, out) -> {
      long wide = width.of(frame);
      long least = precision.of(frame);
      long value = number.evaluate(frame);
      switch (directive.conversion()) {
        case 'c' -> FormattedText.character(out, directive, wide, value);
        case 'b' -> FormattedText.binary(out, directive, wide, least, value);
        default -> FormattedText.number(out, directive, wide, least, value);
      }
    };
  }
}
