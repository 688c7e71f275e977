package io.github.stapwright.language.elide;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What SystemTap computes in the handlers of programs and of files in {@code /proc} before it knows
 * what any name means, and what it then fails on: a name in what it would drop (4.8 and 5.6, tried
 * with both).
 */
public final class EarlyFolding {
  private static final Set<String> EXPANDED = Set.of("process", "procfs");

  private final Program program;
  private final Tapset tapset;
  private final BodyFolding body;

  private EarlyFolding(
      Program program, Tapset tapset, ProbePoint point, long truth, Consumer<Expression> failures) {
    this.program = program;
    this.tapset = tapset;
    this.body =
        new BodyFolding(
            new MarkFolding(
                point,
                truth,
                dropped -> {
                  firstName(dropped).ifPresent(failures);
                  return true;
                }));
  }

  /** Gives the variables, and the calls of what names some, that it fails on. */
  public static void of(Script script, Tapset tapset, Consumer<Expression> failures) {
    Program program = new Program(script);
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Probe probe) {
        probe.points().stream()
            .filter(it -> isExpanded(it.components()))
            .forEach(it -> of(probe, it, program, tapset, failures));
      }
    }
  }

  private static void of(
      Probe probe,
      ProbePoint point,
      Program program,
      Tapset tapset,
      Consumer<Expression> failures) {
    new EarlyFolding(program, tapset, point, 1, failures).body.visit(probe.body());
    new EarlyFolding(program, tapset, point, 0, failures).body.visit(probe.body());
  }

  private static boolean isExpanded(List<Component> point) {
    return EXPANDED.contains(point.get(0).name());
  }

  private Optional<Expression> firstName(Node node) {
    if (node instanceof Symbol symbol) {
      return Optional.of(symbol);
    }
    return node.children().stream()
        .flatMap(it -> firstName(it).stream())
        .findFirst()
        .or(
            () ->
                node instanceof Call call && entersNames(call)
                    ? Optional.of(call)
                    : Optional.empty());
  }

  /** SystemTap looks into a function that is called, but no further. */
  private boolean entersNames(Call call) {
    List<Function> functions = program.functions(call);
    return functions.isEmpty()
        ? tapset.namesVariables(call.function(), call.arguments().size())
        : functions.stream().anyMatch(it -> names(it.body()));
  }

  private static boolean names(Node node) {
    return node.descendants().anyMatch(Symbol.class::isInstance);
  }
}
