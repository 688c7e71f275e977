package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Probe;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Handlers of markers that fire for each call or line. Costs were measured with SystemTap 5.6 on
 * CPython 3.9, in cycles for a hit: an empty filter 884, a string 1,100, {@code thread_indent}
 * 5,200, all of them with {@code sprintf} before the filter 18,564.
 */
final class CostAdviser implements Adviser {
  private static final int STRING = 1_100;
  private static final int INDENT = 5_200;
  private static final int TEXT = 2_500;
  private static final int STACK = 20_000;
  private static final int MOST = 5_000;

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    for (Probe probe : subject.script().probes()) {
      MarkPoint.of(probe).stream()
          .filter(MarkPoint::isHot)
          .findFirst()
          .ifPresent(it -> look(probe, it, problems));
    }
  }

  private static void look(Probe probe, MarkPoint point, Consumer<Diagnostic> problems) {
    Always always = new Always(probe);
    output(always).ifPresent(it -> problems.accept(unfiltered(it, point)));
    int cost =
        always.over(Call.class).mapToInt(CostAdviser::cost).sum()
            + always.over(Print.class).mapToInt(it -> TEXT).sum();
    if (cost > MOST) {
      problems.accept(overload(always, point, cost));
    }
  }

  private static Optional<Expression> output(Always always) {
    return Stream.<Expression>concat(
            always.over(Print.class).filter(it -> !it.function().text().startsWith("s")),
            always.over(Call.class).filter(it -> it.function().matches("log|warn|print_.*")))
        .findFirst();
  }

  private static Diagnostic unfiltered(Expression output, MarkPoint point) {
    return Diagnostic.of(
            Problem.UNFILTERED_OUTPUT,
            output.origin(),
            "`"
                + point.mark()
                + "` fires hundreds of thousands of times a second, and this prints on every hit")
        .withFix("filter first, by file or function or process, or count and print at the end");
  }

  private static Diagnostic overload(Always always, MarkPoint point, int cost) {
    Node dearest =
        Stream.<Node>concat(always.over(Call.class), always.over(Print.class))
            .max((one, other) -> Integer.compare(costOf(one), costOf(other)))
            .orElseThrow();
    return Diagnostic.of(
            Problem.HANDLER_OVERLOAD,
            dearest.origin(),
            "every hit of `"
                + point.mark()
                + "` costs about "
                + cost
                + " cycles before any filter; SystemTap ends a script that takes half of all"
                + " cycles of a second")
        .withFix(
            always.isFiltered()
                ? "put the filter before it"
                : "filter first: by number, then by one string, and only then do the rest");
  }

  private static int costOf(Node node) {
    return node instanceof Call call ? cost(call) : TEXT;
  }

  private static int cost(Call call) {
    String name = call.function();
    if (UserStrings.isRead(call)) {
      return STRING;
    }
    if (name.matches("(thread_)?indent")) {
      return INDENT;
    }
    return name.contains("backtrace") || name.contains("ustack") ? STACK : 0;
  }
}
