package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.elide.Reached;
import io.github.stapwright.model.Aggregate;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Wildcard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whether functions and arrays exist and are used with one number of arguments or keys. A name that
 * is nothing else is a local.
 */
final class NameCheck {
  private final Script script;
  private final CheckOptions options;
  private final Consumer<Diagnostic> problems;
  private final CallCheck calls;
  private final Map<String, Global> globals = new HashMap<>();
  private final Map<String, Integer> keyCounts = new HashMap<>();
  private final Set<String> locals = new HashSet<>();
  private final Set<String> parameters = new HashSet<>();

  /** The functions that are called with an array, which is blamed where it is passed. */
  private final Set<String> givenArrays = new HashSet<>();

  private boolean givenArray;

  NameCheck(Script script, CheckOptions options, Consumer<Diagnostic> problems) {
    this.script = Reached.of(script);
    this.options = options;
    this.problems = problems;
    this.calls = new CallCheck(script, options, problems);
  }

  void check() {
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Global global) {
        globals.put(global.name(), global);
        global.initial().ifPresent(it -> keyCounts.put(global.name(), 0));
      }
    }
    for (Declaration declaration : script.declarations()) {
      locals.clear();
      if (declaration instanceof Probe probe) {
        probe.points().forEach(this::visit);
        visit(probe.body());
      }
    }
    for (Declaration declaration : script.declarations()) {
      locals.clear();
      parameters.clear();
      if (declaration instanceof Function function) {
        function.parameters().forEach(it -> parameters.add(it.name()));
        givenArray = givenArrays.contains(function.name());
        visit((Node) function.body());
      }
    }
    globals.values().forEach(this::checkWrapping);
    globals.values().forEach(this::checkSize);
  }

  private void checkSize(Global global) {
    boolean isScalar = keyCounts.getOrDefault(global.name(), -1) == 0;
    if (isScalar && global.size().isPresent() && !global.wraps()) {
      report(
          Problem.KEY_COUNT,
          global.origin(),
          "`" + global.name() + "` has a size, but is used with no key");
    }
  }

  private void checkWrapping(Global global) {
    boolean isScalar = keyCounts.getOrDefault(global.name(), -1) == 0;
    if (isScalar && global.wraps()) {
      report(
          Problem.WRAPPING_SCALAR,
          global.origin(),
          "`" + global.name() + "` is no array: only arrays wrap");
    }
  }

  private void report(Problem problem, Origin origin, String sentence) {
    problems.accept(Diagnostic.of(problem, origin, sentence));
  }

  private void visit(Node node) {
    if (node instanceof ArrayElement element) {
      element(element);
    } else if (node instanceof ArrayIn in) {
      in.index().stream().filter(it -> !(it instanceof Wildcard)).forEach(this::visit);
      base(in.array(), in.index().size());
    } else if (node instanceof Foreach foreach) {
      foreach(foreach);
    } else if (node instanceof Delete delete) {
      delete(delete);
    } else if (node instanceof Assignment assignment) {
      assignment(assignment);
    } else if (node instanceof Aggregate aggregate) {
      visit(aggregate.operand());
    } else if (node instanceof Histogram histogram) {
      visit(histogram.operand());
    } else if (node instanceof Call call) {
      call(call);
    } else if (node instanceof Symbol symbol) {
      scalar(symbol);
    } else {
      Reached.children(node).forEach(this::visit);
    }
  }

  private void call(Call call) {
    for (Expression argument : call.arguments()) {
      if (argument instanceof Symbol symbol && keyCounts.getOrDefault(symbol.name(), 0) > 0) {
        givenArrays.add(call.function());
      }
      visit(argument);
    }
    calls.check(call);
  }

  private void scalar(Symbol symbol) {
    if (globals.containsKey(symbol.name()) && !parameters.contains(symbol.name())) {
      count(symbol.name(), 0, symbol.origin());
    } else if (!parameters.contains(symbol.name())) {
      locals.add(symbol.name());
    }
  }

  private void element(ArrayElement element) {
    if (element.index().stream().anyMatch(Wildcard.class::isInstance)) {
      report(
          Problem.WILDCARD_KEY,
          element.origin(),
          "`*` stands for keys only in `delete`, `in` and `foreach`");
    }
    element.index().stream().filter(it -> !(it instanceof Wildcard)).forEach(this::visit);
    base(element.base(), element.index().size());
  }

  private void base(Indexable base, int keys) {
    if (base instanceof Symbol symbol) {
      array(symbol, keys);
    } else {
      visit(base);
    }
  }

  private void array(Symbol symbol, int keys) {
    if (globals.containsKey(symbol.name())) {
      count(symbol.name(), keys, symbol.origin());
      return;
    }
    // A global of the library is judged by the library.
    boolean blamedBefore = givenArray && parameters.contains(symbol.name());
    if (blamedBefore || options.tapset().hasGlobal(symbol.name())) {
      return;
    }
    problems.accept(
        Diagnostic.of(
                Problem.UNRESOLVED_ARRAY,
                symbol.origin(),
                "`"
                    + symbol.name()
                    + "` is used as an array with "
                    + keyText(keys)
                    + ", but no global has this name")
            .withFix("declare it at the top of the script: global " + symbol.name()));
  }

  private void count(String name, int keys, Origin origin) {
    Integer known = keyCounts.putIfAbsent(name, keys);
    if (known != null && known != keys) {
      report(
          Problem.KEY_COUNT,
          origin,
          "`"
              + name
              + "` is used with "
              + keyText(keys)
              + " here, but with "
              + keyText(known)
              + " before");
    }
  }

  private static String keyText(int keys) {
    return keys == 0 ? "no key" : keys == 1 ? "1 key" : keys + " keys";
  }

  private void foreach(Foreach foreach) {
    if (foreach.base() instanceof Symbol symbol) {
      foreach.slice().stream().filter(it -> !(it instanceof Wildcard)).forEach(this::visit);
      array(symbol, foreach.keys().size());
      if (!foreach.slice().isEmpty() && foreach.slice().size() != foreach.keys().size()) {
        report(
            Problem.KEY_COUNT,
            symbol.origin(),
            "the slice has "
                + keyText(foreach.slice().size())
                + ", the loop has "
                + keyText(foreach.keys().size()));
      }
    } else {
      visit(foreach.base());
    }
    foreach.keys().forEach(it -> locals.add(it.name()));
    foreach.value().ifPresent(it -> locals.add(it.name()));
    foreach.limit().ifPresent(this::visit);
    visit((Node) foreach.body());
  }

  private void delete(Delete delete) {
    Expression operand = delete.operand();
    if (operand instanceof ArrayElement element) {
      element.index().stream().filter(it -> !(it instanceof Wildcard)).forEach(this::visit);
      base(element.base(), element.index().size());
    } else if (operand instanceof Symbol symbol) {
      if (!globals.containsKey(symbol.name())
          && !locals.contains(symbol.name())
          && !options.tapset().hasGlobal(symbol.name())) {
        report(
            Problem.DELETE_OPERAND,
            symbol.origin(),
            "there is no variable `" + symbol.name() + "` to delete");
      }
    } else {
      visit(operand);
      if (!(operand instanceof Call)) {
        report(
            Problem.DELETE_OPERAND,
            operand.origin(),
            "only a variable or an element can be deleted");
      }
    }
  }

  private void assignment(Assignment assignment) {
    visit(assignment.target());
    visit(assignment.value());
  }
}
