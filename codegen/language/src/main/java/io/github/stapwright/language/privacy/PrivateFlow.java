package io.github.stapwright.language.privacy;

import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Conditional;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Unary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows private values through variables, arrays and functions, wherever a script may put them.
 */
final class PrivateFlow {
  private final Map<String, String> held = new HashMap<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final Set<String> globals;
  private boolean isNews = true;

  PrivateFlow(Script script) {
    globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
    script.functions().forEach(it -> functions.put(it.name(), it));
    while (isNews) {
      isNews = false;
      for (Declaration each : script.declarations()) {
        String scope = scope(each);
        each.descendants().forEach(it -> learn(it, scope));
      }
    }
  }

  /** In whose locals a declaration works. */
  static String scope(Declaration declaration) {
    return declaration instanceof Function function
        ? "function " + function.name()
        : "probe " + System.identityHashCode(declaration);
  }

  /** What private value an expression can hold. */
  Optional<String> of(Expression expression, String scope) {
    Optional<String> source = PrivateSources.of(expression);
    return source.isPresent() ? source : Optional.ofNullable(passedOn(expression, scope));
  }

  /** What a part of a key of the array can hold, counted from 0. */
  Optional<String> inKey(String array, int part) {
    return Optional.ofNullable(held.get(key(array, part)));
  }

  private static String key(String array, int part) {
    return "part " + part + " of the key of " + array;
  }

  /** What the global, or an element of it, can hold. */
  Optional<String> inValue(String global) {
    return Optional.ofNullable(held.get(global));
  }

  private @Nullable String passedOn(Expression expression, String scope) {
    if (expression instanceof Symbol symbol) {
      return held.get(name(symbol, scope));
    }
    if (expression instanceof ArrayElement element && element.base() instanceof Symbol array) {
      return held.get(array.name());
    }
    if (expression instanceof Call call) {
      return functions.containsKey(call.function())
          ? held.get("result of " + call.function())
          : PrivateSources.givesText(call) ? any(call.arguments(), scope) : null;
    }
    if (expression instanceof Print print) {
      return print.function().toText() ? any(print.arguments(), scope) : null;
    }
    if (expression instanceof Binary both) {
      return both.operator() == BinaryOperator.CONCATENATE
          ? any(List.of(both.left(), both.right()), scope)
          : null;
    }
    if (expression instanceof Conditional choice) {
      return any(List.of(choice.whenTrue(), choice.whenFalse()), scope);
    }
    return expression instanceof Assignment assignment
        ? of(assignment.value(), scope).orElse(null)
        : expression instanceof Unary unary ? of(unary.operand(), scope).orElse(null) : null;
  }

  private @Nullable String any(List<Expression> parts, String scope) {
    return parts.stream().flatMap(it -> of(it, scope).stream()).findFirst().orElse(null);
  }

  private String name(Symbol symbol, String scope) {
    return globals.contains(symbol.name()) ? symbol.name() : symbol.name() + " in " + scope;
  }

  private void learn(Node node, String scope) {
    if (node instanceof Assignment assignment) {
      hold(place(assignment.target(), scope), of(assignment.value(), scope));
    } else if (node instanceof Foreach loop && loop.base() instanceof Symbol array) {
      for (int part = 0; part < loop.keys().size(); part++) {
        hold(name(loop.keys().get(part), scope), inKey(array.name(), part));
      }
      loop.value().ifPresent(it -> hold(name(it, scope), inValue(array.name())));
    } else if (node instanceof Return back) {
      back.value()
          .ifPresent(it -> hold("result of " + scope.replace("function ", ""), of(it, scope)));
    } else if (node instanceof Call call) {
      Optional.ofNullable(functions.get(call.function())).ifPresent(it -> pass(call, it, scope));
    }
    if (node instanceof ArrayElement element && element.base() instanceof Symbol array) {
      for (int part = 0; part < element.index().size(); part++) {
        hold(key(array.name(), part), of(element.index().get(part), scope));
      }
    }
  }

  private void pass(Call call, Function function, String scope) {
    int parts = Math.min(function.parameters().size(), call.arguments().size());
    for (int part = 0; part < parts; part++) {
      String name = function.parameters().get(part).name();
      hold(name + " in function " + function.name(), of(call.arguments().get(part), scope));
    }
  }

  private String place(Expression target, String scope) {
    if (target instanceof ArrayElement element && element.base() instanceof Symbol array) {
      return array.name();
    }
    return target instanceof Symbol symbol ? name(symbol, scope) : "";
  }

  private void hold(String place, Optional<String> value) {
    if (value.isPresent() && held.putIfAbsent(place, value.get()) == null) {
      isNews = true;
    }
  }
}
