package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
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
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Arrays that get a new key again and again, and never lose one. */
final class ArrayAdviser implements Adviser {
  private static final int MOST = 2048;

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    subject.globals().stream()
        .filter(it -> !it.wraps() && it.size().isEmpty())
        .filter(it -> !isEmptied(subject, it))
        .filter(it -> grows(subject, it))
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

  private static boolean isEmptied(Subject subject, Global array) {
    return Walk.over(subject.script(), Delete.class)
        .map(Delete::operand)
        .anyMatch(
            it ->
                is(it, array)
                    || it instanceof ArrayElement element && is((Node) element.base(), array));
  }

  private static boolean is(Node node, Global array) {
    return node instanceof Symbol symbol && symbol.name().equals(array.name());
  }

  private static boolean grows(Subject subject, Global array) {
    return subject.probes().stream()
        .anyMatch(
            probe ->
                stores(probe.body())
                    .filter(it -> is((Node) it.base(), array))
                    .flatMap(it -> it.index().stream())
                    .anyMatch(it -> isEndless(subject, probe, it)));
  }

  private static Stream<ArrayElement> stores(Node body) {
    return Walk.over(body)
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

  private static boolean isEndless(Subject subject, Probe probe, Expression key) {
    Expression meaning = new Locals(probe.body()).meaning(key);
    List<MarkPoint> points = MarkPoint.of(probe);
    if (meaning instanceof Call call) {
      return !points.isEmpty() && call.function().startsWith("user_string")
          || call.function().matches("gettimeofday_[mun]s|get_cycles|(local_)?clock_[mun]s");
    }
    return meaning instanceof TargetVariable variable
        && variable.argument().isPresent()
        && points.stream()
            .flatMap(it -> subject.evidence().kind(it, variable.argument().getAsInt()).stream())
            .anyMatch(it -> it != Kind.NUMBER);
  }
}
