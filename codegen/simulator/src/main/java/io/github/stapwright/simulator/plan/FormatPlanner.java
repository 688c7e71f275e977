package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.simulator.value.FormattedText;
import io.github.stapwright.simulator.value.TextBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a format and its arguments into steps that put the text together. */
final class FormatPlanner {
  private final Iterator<Evaluator> arguments;

  private final List<Step> steps = new ArrayList<>();
  private ByteString text = ByteString.of("");

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

  /**
   * The steps of a format.
   *
   * @param literals those arguments that a plain {@code %s} makes a part of the text around it,
   *     which ends at its first NUL
   */
  static List<Step> plan(
      PrintFormat format, List<Evaluator> arguments, List<Optional<ByteString>> literals) {
    FormatPlanner planner = new FormatPlanner(arguments);
    Iterator<Optional<ByteString>> given = literals.iterator();
    for (PrintFormat.Piece piece : format.pieces()) {
      planner.add(piece, given);
    }
    planner.endText();
    return planner.steps;
  }

  private void add(PrintFormat.Piece piece, Iterator<Optional<ByteString>> literals) {
    if (piece instanceof PrintFormat.Text part) {
      text = text.concat(part.bytes());
      return;
    }
    PrintFormat.Directive directive = (PrintFormat.Directive) piece;
    long taken = taken(directive);
    Optional<ByteString> literal = Optional.empty();
    for (long count = 0; count < taken; count++) {
      literal = literals.next();
    }
    if (literal.isPresent() && isPlain(directive) && directive.conversion() == 's') {
      arguments.next();
      text = text.concat(literal.get());
    } else {
      endText();
      steps.add(step(directive));
    }
  }

  private static long taken(PrintFormat.Directive directive) {
    return 1
        + Stream.of(directive.width(), directive.precision())
            .filter(PrintFormat.Dynamic.class::isInstance)
            .count();
  }

  private void endText() {
    ByteString bytes = StringLiterals.untilNul(text);
    if (bytes.size() > 0) {
      steps.add((frame, out) -> out.append(bytes));
    }
    text = ByteString.of("");
  }

  private static boolean isPlain(PrintFormat.Directive directive) {
    return directive.flag() == 0
        && directive.width() instanceof PrintFormat.None
        && directive.precision() instanceof PrintFormat.None;
  }

  private Step step(PrintFormat.Directive directive) {
    if (isPlain(directive) && "sdi".indexOf(directive.conversion()) >= 0) {
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
