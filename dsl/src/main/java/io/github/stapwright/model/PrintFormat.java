package io.github.stapwright.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The format of {@code printf} and {@code sprintf}, taken apart: literal bytes and directives
 * (parse.cxx of SystemTap 5.6; stapfuncs(3stap)).
 */
public record PrintFormat(List<Piece> pieces) {
  private static final String FLAGS = "0+- #";
  private static final String CONVERSIONS = "bcdimMopsuxX";

  /** Copies the list. */
  public PrintFormat {
    pieces = List.copyOf(pieces);
  }

  /** Literal bytes or a directive. */
  public sealed interface Piece {}

  /** Bytes that are printed as they are; {@code %%} is one percent sign here. */
  public record Text(ByteString bytes) implements Piece {}

  /**
   * {@code %[FLAG][WIDTH][.PRECISION][l]CONVERSION}.
   *
   * @param flag one of {@code 0 + - space #}, or NUL for none: SystemTap allows one
   * @param conversion one of {@code b c d i m M o p s u x X}
   */
  public record Directive(char flag, Amount width, Amount precision, char conversion)
      implements Piece {

    /** Whether it takes a string; all others take a number. */
    public boolean takesString() {
      return conversion == 's';
    }

    /** As it is written. */
    @Override
    public String toString() {
      String dot = precision instanceof None ? "" : "." + precision.text();
      return "%" + (flag == 0 ? "" : String.valueOf(flag)) + width.text() + dot + conversion;
    }
  }

  /** A width or a precision. */
  public sealed interface Amount {
    /** As it is written. */
    String text();
  }

  /** Not given. */
  public record None() implements Amount {
    @Override
    public String text() {
      return "";
    }
  }

  /** Given in the format. */
  public record Fixed(int value) implements Amount {
    @Override
    public String text() {
      return Integer.toString(value);
    }
  }

  /** {@code *}: taken from a number argument of its own. */
  public record Dynamic() implements Amount {
    @Override
    public String text() {
      return "*";
    }
  }

  /**
   * Takes a format apart.
   *
   * @throws IllegalArgumentException with a sentence that names the directive, if SystemTap would
   *     refuse it
   */
  public static PrintFormat parse(ByteString format) {
    return new Reader(format).read();
  }

  /**
   * The arguments it takes, in order: true for a string, false for a number (an own one for each
   * {@code *}).
   */
  public List<Boolean> arguments() {
    List<Boolean> arguments = new ArrayList<>();
    for (Directive directive : directives()) {
      if (directive.width() instanceof Dynamic) {
        arguments.add(false);
      }
      if (directive.precision() instanceof Dynamic) {
        arguments.add(false);
      }
      arguments.add(directive.takesString());
    }
    return List.copyOf(arguments);
  }

  /** The directives, in order. */
  public List<Directive> directives() {
    return pieces.stream().filter(Directive.class::isInstance).map(Directive.class::cast).toList();
  }

  /**
   * Requires that {@code given} (true for a string) are the arguments it takes.
   *
   * @throws IllegalArgumentException with a sentence that names the first that does not fit
   */
  public void requireArguments(List<Boolean> given) {
    mismatch(given)
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(it);
            });
  }

  /** What does not fit, if something does not. */
  public Optional<String> mismatch(List<Boolean> given) {
    List<Boolean> taken = arguments();
    if (taken.size() != given.size()) {
      return Optional.of(
          "the format takes " + arguments(taken.size()) + ", but " + given.size() + " given");
    }
    for (int index = 0; index < taken.size(); index++) {
      if (!taken.get(index).equals(given.get(index))) {
        return Optional.of(
            "directive "
                + (taken.get(index)
                    ? "`%s` needs a string"
                    : "`" + numberDirective(index) + "` needs a number")
                + (", but argument " + (index + 1) + " is a ")
                + (given.get(index) ? "string" : "number"));
      }
    }
    return Optional.empty();
  }

  private String numberDirective(int argument) {
    int seen = 0;
    for (Directive directive : directives()) {
      seen += 1;
      seen += directive.width() instanceof Dynamic ? 1 : 0;
      seen += directive.precision() instanceof Dynamic ? 1 : 0;
      if (argument < seen) {
        return directive.toString();
      }
    }
    throw new IllegalStateException("argument " + argument + " belongs to a directive");
  }

  private static String arguments(int count) {
    return count == 1 ? "1 argument" : count + " arguments";
  }

  /** Reads a format from its beginning to its end. */
  private static final class Reader {
    private final ByteString format;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Byte> text = new ArrayList<>();
    private int at;

    Reader(ByteString format) {
      this.format = format;
    }

    PrintFormat read() {
      while (at < format.size()) {
        int next = format.at(at++);
        if (next != '%') {
          text.add((byte) next);
        } else if (peek() == '%') {
          at++;
          text.add((byte) '%');
        } else {
          endText();
          pieces.add(directive(at - 1));
        }
      }
      endText();
      return new PrintFormat(pieces);
    }

    private Directive directive(int begin) {
      char flag = 0;
      if (peek() > 0 && FLAGS.indexOf(peek()) >= 0) {
        flag = (char) format.at(at++);
      }
      Amount width = amount(new None());
      Amount precision = new None();
      if (peek() == '.') {
        at++;
        precision = amount(new Fixed(0));
      }
      if (peek() == 'l') {
        at++;
      }
      int conversion = peek();
      if (conversion < 0 || CONVERSIONS.indexOf(conversion) < 0) {
        throw new IllegalArgumentException(refusal(begin));
      }
      at++;
      return new Directive(flag, width, precision, (char) conversion);
    }

    private Amount amount(Amount absent) {
      if (peek() == '*') {
        at++;
        return new Dynamic();
      }
      int begin = at;
      long value = 0;
      while (peek() >= '0' && peek() <= '9') {
        value = Math.min(value * 10 + format.at(at++) - '0', Integer.MAX_VALUE);
      }
      return at == begin ? absent : new Fixed((int) value);
    }

    private String refusal(int begin) {
      int end = Math.min(at + 1, format.size());
      StringBuilder directive = new StringBuilder();
      for (int index = begin; index < end; index++) {
        directive.append((char) format.at(index));
      }
      String hint =
          end == at
              ? "for a percent sign write `%%`"
              : "one flag of `0 + - space #`, a width, a precision and one of `b c d i m M o p s u x X`";
      return "`" + directive + "` is no directive of `printf`: " + hint;
    }

    private int peek() {
      return at < format.size() ? format.at(at) : -1;
    }

    private void endText() {
      if (!text.isEmpty()) {
        byte[] bytes = new byte[text.size()];
        for (int index = 0; index < bytes.length; index++) {
          bytes[index] = text.get(index);
        }
        pieces.add(new Text(ByteString.of(bytes)));
        text.clear();
      }
    }
  }
}
