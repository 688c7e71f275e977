package io.github.stapwright.language.importer;

import io.github.stapwright.markers.source.MarkerWords.Accessor;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.TargetVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * A probe point as Java, and what it offers.
 *
 * @param code the entry point, such as {@code onFunctionEntry()}
 * @param arguments the accessors of marker arguments by number
 * @param variables words for other variables of the target, by name
 * @param isPython whether the words are those of CPython's markers
 */
record PointWords(
    Code code, Map<Integer, Accessor> arguments, Map<String, Value> variables, boolean isPython) {
  PointWords {
    arguments = Map.copyOf(arguments);
    variables = Map.copyOf(variables);
  }

  static PointWords of(Code code) {
    return new PointWords(code, Map.of(), Map.of(), false);
  }

  /** A point without entry of its own: the body of a function. */
  static PointWords none() {
    return of(Code.text(""));
  }

  PointWords with(Code other) {
    return new PointWords(other, arguments, variables, isPython);
  }

  /** What both offer. */
  PointWords common(PointWords other) {
    Map<Integer, Accessor> both = new HashMap<>(arguments);
    both.entrySet().retainAll(other.arguments.entrySet());
    Map<String, Value> words = new HashMap<>(variables);
    words.entrySet().retainAll(other.variables.entrySet());
    return new PointWords(code, both, words, isPython && other.isPython);
  }

  /** Whether a variable of the target has a word for its number. */
  boolean hasWord(TargetVariable variable) {
    return variable.argument().isPresent()
        && arguments.containsKey(variable.argument().getAsInt())
        && !arguments.get(variable.argument().getAsInt()).isString();
  }

  /** Whether what a handler names can be stored to: {@code $value} of a file that is read. */
  boolean canStore(Expression target) {
    if (!(target instanceof TargetVariable variable)) {
      return true;
    }
    boolean isArgument =
        variable.argument().isPresent() && arguments.containsKey(variable.argument().getAsInt());
    Value word = variables.get(variable.name());
    return !isArgument && (word == null || word.code().equals(PointCode.ANSWER));
  }

  /** Without the words of arguments that are strings. */
  PointWords withoutStrings() {
    Map<Integer, Accessor> numbers = new HashMap<>(arguments);
    numbers.values().removeIf(Accessor::isString);
    return new PointWords(code, numbers, variables, isPython);
  }

  /** Without the words of a marker's arguments. */
  PointWords withoutArguments() {
    return new PointWords(code, Map.of(), variables, false);
  }
}
