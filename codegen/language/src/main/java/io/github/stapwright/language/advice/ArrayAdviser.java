package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Arrays that get a new key again and again, and never lose one. */
final class ArrayAdviser implements Adviser {
  private static final int MOST = 2048;

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    Set<String> emptied = emptied(subject.script());
    Set<String> growing = growing(subject);
    subject.script().globals().stream()
        .filter(it -> !it.wraps() && it.size().isEmpty())
        .filter(it -> growing.contains(it.name()) && !emptied.contains(it.name()))
        .forEach(it -> problems.accept(overflow(it)));
  }

  private static Diagnostic overflow(Global array) {
    return Diagnostic.of(
            Problem.ARRAY_OVERFLOW,
            array.origin(),
            "`"
                + array.name()
                + "` gets a key for each new string, address or time, loses none, and ends the"
                + " script when it has more than "
                + MOST)
        .withFix(
            "give it a size, `global "
                + array.name()
                + "[100000]`, or let it forget the oldest, `global "
                + array.name()
                + "%`");
  }

  private static Set<String> emptied(Script script) {
    return script
        .descendants(Delete.class)
        .map(Delete::operand)
        .flatMap(it -> name(it instanceof ArrayElement element ? (Node) element.base() : it))
        .collect(Collectors.toSet());
  }

  private static Stream<String> name(Node node) {
    return node instanceof Symbol symbol ? Stream.of(symbol.name()) : Stream.empty();
  }

  private static Set<String> growing(Subject subject) {
    Set<String> growing = new HashSet<>();
    for (Probe probe : subject.script().probes()) {
      Locals locals = new Locals(probe.body());
      List<MarkPoint> points = MarkPoint.of(probe);
      stores(probe.body())
          .filter(
              it -> it.index().stream().anyMatch(key -> isEndless(subject, locals, points, key)))
          .flatMap(it -> name((Node) it.base()))
          .forEach(growing::add);
    }
    return growing;
  }

  private static Stream<ArrayElement> stores(Node body) {
    return body.descendants()
        .flatMap(
            it ->
                it instanceof Assignment assignment
                    ? Stream.of(assignment.target())
                    : it instanceof Increment increment
                        ? Stream.of(increment.operand())
                        : Stream.empty())
        .filter(ArrayElement.class::isInstance)
        .map(ArrayElement.class::cast);
  }

  private static boolean isEndless(
      Subject subject, Locals locals, List<MarkPoint> points, Expression key) {
    Expression meaning = locals.meaning(key);
    if (meaning instanceof Call call) {
      return !points.isEmpty() && UserStrings.isRead(call)
          || call.function().matches("gettimeofday_[mun]s|get_cycles|(local_)?clock_[mun]s");
    }
    return meaning instanceof TargetVariable variable
        && variable.argument().isPresent()
        && points.stream()
            .flatMap(it -> subject.evidence().kind(it, variable.argument().getAsInt()).stream())
            .anyMatch(it -> it != Kind.NUMBER);
  }
}
