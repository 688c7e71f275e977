package io.github.stapwright.language.syntax;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** How SystemTap reads numbers: decimal, {@code 0x} hexadecimal, {@code 0} octal, 64 bits. */
final class Numbers {
  private Numbers() {}

  /** The value of a number token, from 0 to 2^64 - 1. */
  static BigInteger unsigned(ScriptToken token) {
    String text = token.text();
    BigInteger value = read(text);
    if (value == null || value.bitLength() > 64) {
      SyntaxProblem problem =
          SyntaxProblem.at(
              token,
              value == null
                  ? "`" + text + "` is not a number"
                  : "the number is greater than 18446744073709551615");
      throw withFix(problem, text);
    }
    return value;
  }

  private static SyntaxProblem withFix(SyntaxProblem problem, String text) {
    if (text.matches("0[bB][01]+")) {
      return problem.withFix("write it in hexadecimal: SystemTap knows `0x`, but no `0b`");
    }
    return text.matches("0[0-9]+")
        ? problem.withFix("remove the 0 in front: it makes the number octal")
        : problem;
  }

  /**
   * The value of a number in a conditional, where SystemTap knows decimal numbers only (`0x10` ends
   * it with `bad lexical cast`).
   */
  static long inCondition(ScriptToken token) {
    if (!isWhole(token.text())) {
      throw SyntaxProblem.at(
              token, "the number in a condition is not decimal or greater than " + Long.MAX_VALUE)
          .withFix("write it in decimal");
    }
    return Long.parseLong(token.text());
  }

  /** A whole decimal number, as a kernel configuration holds them. */
  static boolean isWhole(String text) {
    if (!text.matches("-?[0-9]{1,19}")) {
      return false;
    }
    return new BigInteger(text).bitLength() < Long.SIZE;
  }

  private static @Nullable BigInteger read(String text) {
    boolean hexadecimal = text.startsWith("0x") || text.startsWith("0X");
    int radix = hexadecimal ? 16 : text.startsWith("0") ? 8 : 10;
    int begin = hexadecimal ? 2 : 0;
    if (begin == text.length()) {
      return null;
    }
    // Longer ones are too great for 64 bits, except with zeros in front.
    BigInteger value = BigInteger.ZERO;
    for (int index = begin; index < text.length(); index++) {
      int digit = Character.digit(text.charAt(index), radix);
      if (digit < 0) {
        return null;
      }
      if (value.bitLength() <= 64) {
        value = value.multiply(BigInteger.valueOf(radix)).add(BigInteger.valueOf(digit));
      }
    }
    return value;
  }
}
