package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.Statement;
import java.util.List;

/**
 * What a handler can print.
 *
 * <pre>{@code
 * return Probes.of(onFunctionEntry().print("%s\n", funcname()).println(lineno()));
 * }</pre>
 *
 * @param <C> the context of the handler
 * @param <R> what results: a complete probe, or a longer block
 */
@CheckReturnValue
public abstract sealed class PrintActions<C extends Context, R> permits StoreActions {
  PrintActions() {}

  abstract R then(Draft<List<Statement>> action);

  /**
   * {@code printf("FORMAT", ARGUMENT, ...)}: the same as {@link #printf}.
   *
   * @throws IllegalArgumentException if format and arguments do not fit
   */
  @SafeVarargs
  public final R print(String format, Expr<? super C>... arguments) {
    return then(Write.formatted(format, arguments));
  }

  /**
   * {@code printf("FORMAT", ARGUMENT, ...)}: {@code %s} takes a string, {@code %d}, {@code %u},
   * {@code %x} and the others a number, {@code %%} is a percent sign; at most 32 arguments.
   *
   * @throws IllegalArgumentException if format and arguments do not fit
   */
  @SafeVarargs
  public final R printf(String format, Expr<? super C>... arguments) {
    return then(Write.formatted(format, arguments));
  }

  /** {@code print(VALUE, ...)}: the values, one behind the other. */
  @SafeVarargs
  public final R print(Expr<? super C> first, Expr<? super C>... rest) {
    return then(Write.several(PrintFunction.PRINT, first, rest));
  }

  /** {@code print(HISTOGRAM)}: a histogram as rows of {@code @}. */
  public final R print(Hist<? super C> histogram) {
    return then(Write.histogram(histogram));
  }

  /** {@code println()}: the end of the line. */
  public final R println() {
    return then(Write.plain(PrintFunction.PRINTLN));
  }

  /** {@code println(VALUE, ...)}: the values, one behind the other, and the end of the line. */
  @SafeVarargs
  public final R println(Expr<? super C> first, Expr<? super C>... rest) {
    return then(Write.several(PrintFunction.PRINTLN, first, rest));
  }

  /** {@code println("text")}. */
  public final R println(String text) {
    return then(Write.plain(PrintFunction.PRINTLN, new Str<C>(Draw.string(text))));
  }

  /**
   * {@code printd("DELIMITER", FIRST, SECOND, ...)}: the values with the delimiter between them.
   */
  @SafeVarargs
  public final R printd(
      String delimiter, Expr<? super C> first, Expr<? super C> second, Expr<? super C>... rest) {
    return then(Write.delimited(PrintFunction.PRINTD, delimiter, first, second, rest));
  }

  /** {@code printdln("DELIMITER", FIRST, SECOND, ...)}: the same, and the end of the line. */
  @SafeVarargs
  public final R printdln(
      String delimiter, Expr<? super C> first, Expr<? super C> second, Expr<? super C>... rest) {
    return then(Write.delimited(PrintFunction.PRINTDLN, delimiter, first, second, rest));
  }

  /** {@code print_char(BYTE)}: one byte, the low eight bits of the number. */
  public final R printChar(Num<? super C> value) {
    return then(Write.plain(PrintFunction.PRINT_CHAR, value));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
