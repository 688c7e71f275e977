package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFormat;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Java of the print family. */
final class PrintCode {
  private static final Map<PrintFunction, String> ACTIONS =
      Map.of(
          PrintFunction.PRINT, "print",
          PrintFunction.PRINTLN, "println",
          PrintFunction.PRINTF, "print",
          PrintFunction.PRINTD, "printd",
          PrintFunction.PRINTDLN, "printdln",
          PrintFunction.PRINT_CHAR, "printChar");

  private final ExpressionCode expressions;

  PrintCode(ExpressionCode expressions) {
    this.expressions = expressions;
  }

  /** {@code sprintf} and its like. */
  Value value(Print print) {
    if (!print.function().toText()) {
      throw new NoWordException();
    }
    return Value.string(Code.call(print.function().text(), arguments(print)));
  }

  /** What writes to the output. */
  Code.Link action(Print print) {
    if (!ACTIONS.containsKey(print.function())) {
      throw new NoWordException();
    }
    return new Code.Link(ACTIONS.get(print.function()), arguments(print), List.of());
  }

  private List<Code> arguments(Print print) {
    List<Code> all = new ArrayList<>();
    if (print.format().isPresent()) {
      all.add(LiteralCode.text(print.format().get()).orElseThrow(NoWordException::new));
    } else if (print.arguments().isEmpty() && print.function() != PrintFunction.PRINTLN) {
      throw new NoWordException();
    }
    if (isWholeHistogram(print)) {
      all.add(expressions.histogram((Histogram) print.arguments().get(0)));
    } else if (isLine(print)) {
      all.add(text(JavaWords.literal(line(print))));
    } else if (print.function() == PrintFunction.PRINT_CHAR) {
      all.add(expressions.number(print.arguments().get(0)));
    } else if (print.function().formatted()) {
      all.addAll(formatted(print));
    } else {
      all.addAll(expressions.anyOf(print.arguments()));
    }
    return all;
  }

  /** The directives tell the types of what nothing else tells. */
  private List<Code> formatted(Print print) {
    StringLiteral format = (StringLiteral) print.format().orElseThrow();
    List<Boolean> strings = PrintFormat.parse(format.value()).arguments();
    if (strings.size() != print.arguments().size()) {
      throw new NoWordException();
    }
    List<Code> all = new ArrayList<>();
    for (int index = 0; index < strings.size(); index++) {
      Expression argument = print.arguments().get(index);
      all.add(strings.get(index) ? expressions.string(argument) : expressions.number(argument));
    }
    return all;
  }

  private static boolean isWholeHistogram(Print print) {
    return print.function() == PrintFunction.PRINT
        && print.arguments().size() == 1
        && print.arguments().get(0) instanceof Histogram;
  }

  private static boolean isLine(Print print) {
    return print.function() == PrintFunction.PRINTLN
        && print.arguments().size() == 1
        && LiteralCode.text(print.arguments().get(0)).isPresent();
  }

  private static String line(Print print) {
    Expression only = print.arguments().get(0);
    return JavaWords.text(((StringLiteral) only).value()).orElseThrow();
  }
}
