package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.DoubleBinaryOperator;

/** Functions of {@code floatingpoint.stp}: numbers hold the bits of a {@code double}. */
final class FloatingPoint {
  private static final RoundingMode[] ROUNDINGS = {
    RoundingMode.HALF_EVEN,
    RoundingMode.DOWN,
    RoundingMode.FLOOR,
    RoundingMode.CEILING,
    RoundingMode.HALF_UP
  };

  private FloatingPoint() {}

  /** A comparison. */
  private interface Comparison {
    boolean holds(double left, double right);
  }

  static void declare(Table table) {
    table.text("fp_to_string/2", FloatingPoint::text);
    table.number("string_to_fp/1", (frame, it) -> parsed(it.text(frame, 0)));
    table.number(
        "long_to_fp/1", (frame, it) -> Double.doubleToRawLongBits((double) it.number(frame, 0)));
    table.number("fp_to_long/3", FloatingPoint::rounded);
    table.number(
        "fp32_to_fp64/1",
        (frame, it) -> Double.doubleToRawLongBits(Float.intBitsToFloat((int) it.number(frame, 0))));
    table.number(
        "fp_sqrt/1", (frame, it) -> Double.doubleToRawLongBits(Math.sqrt(value(frame, it, 0))));
    operation(table, "fp_add", Double::sum);
    operation(table, "fp_sub", (left, right) -> left - right);
    operation(table, "fp_mul", (left, right) -> left * right);
    operation(table, "fp_div", (left, right) -> left / right);
    operation(table, "fp_rem", Math::IEEEremainder);
    comparison(table, "fp_eq", (left, right) -> left == right);
    comparison(table, "fp_le", (left, right) -> left <= right);
    comparison(table, "fp_lt", (left, right) -> left < right);
  }

  private static void operation(Table table, String name, DoubleBinaryOperator operation) {
    table.number(
        name + "/2",
        (frame, it) ->
            Double.doubleToRawLongBits(
                operation.applyAsDouble(value(frame, it, 0), value(frame, it, 1))));
  }

  private static void comparison(Table table, String name, Comparison comparison) {
    table.number(
        name + "/2",
        (frame, it) -> comparison.holds(value(frame, it, 0), value(frame, it, 1)) ? 1 : 0);
  }

  private static double value(Frame frame, Arguments arguments, int index) {
    return Double.longBitsToDouble(arguments.number(frame, index));
  }

  private static ByteString text(Frame frame, Arguments arguments) {
    double value = value(frame, arguments, 0);
    int precision = (int) Math.max(0, Math.min(arguments.number(frame, 1), 100));
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return ByteString.of(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
    }
    return ByteString.of(
        new BigDecimal(value).setScale(precision, RoundingMode.HALF_UP).toPlainString());
  }

  private static long parsed(ByteString text) {
    if (!text.utf8().matches("[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)")) {
      throw ScriptError.of("invalid format");
    }
    return Double.doubleToRawLongBits(Double.parseDouble(text.utf8()));
  }

  private static long rounded(Frame frame, Arguments arguments) {
    double value = value(frame, arguments, 0);
    int mode = (int) arguments.number(frame, 1);
    RoundingMode rounding =
        mode >= 0 && mode < ROUNDINGS.length ? ROUNDINGS[mode] : RoundingMode.DOWN;
    if (Double.isNaN(value) || Math.abs(value) >= 0x1p63) {
      return value > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    return new BigDecimal(value).setScale(0, rounding).longValue();
  }
}
