package io.github.stapwright.language.check;

import io.github.stapwright.model.Function;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function of the script: its parameters and locals, and what it returns. */
public final class FunctionType {
  private final Function function;
  private final Map<String, Variable> locals = new LinkedHashMap<>();
  private Kind result = Kind.UNKNOWN;

  FunctionType(Function function) {
    this.function = function;
    function
        .parameters()
        .forEach(
            parameter -> {
              Variable variable = new Variable(parameter.name());
              parameter.type().ifPresent(it -> variable.learn(Kind.of(it)));
              locals.put(parameter.name(), variable);
            });
    function.result().ifPresent(it -> result = Kind.of(it));
  }

  /** The function. */
  public Function function() {
    return function;
  }

  /** What it returns; unknown if it returns nothing. */
  public Kind result() {
    return result;
  }

  /** Its parameters, in order. */
  public List<Variable> parameters() {
    return function.parameters().stream().map(it -> locals.get(it.name())).toList();
  }

  /** Its parameters and locals by name. */
  public Map<String, Variable> locals() {
    return locals;
  }

  boolean learnResult(Kind kind) {
    boolean news = result == Kind.UNKNOWN && kind != Kind.UNKNOWN;
    if (news) {
      result = kind;
    }
    return news;
  }
}
