package io.github.stapwright.language.points;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.StringLiteral;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files in {@code /proc} that can be made: their paths and sizes (tried with SystemTap 5.6). */
public final class ProcFiles {
  private ProcFiles() {}

  /** Whether the point is one of such a file, or of none at all. */
  public static boolean fits(ProbePoint point, Consumer<Diagnostic> problems) {
    if (!point.components().get(0).name().equals("procfs")) {
      return true;
    }
    List<String> wrong =
        point.components().stream().flatMap(it -> ProcFiles.wrong(it).stream()).toList();
    wrong.forEach(it -> problems.accept(Diagnostic.of(Problem.PROBE_POINT, point.origin(), it)));
    return wrong.isEmpty();
  }

  private static Optional<String> wrong(Component component) {
    if (component.name().equals("maxsize")) {
      boolean isEmpty =
          component.argument().stream()
              .anyMatch(it -> it instanceof NumberLiteral number && number.value() <= 0);
      return isEmpty ? Optional.of("the size of a file in /proc is 1 or more") : Optional.empty();
    }
    return component.argument().stream()
        .filter(it -> component.name().equals("procfs"))
        .filter(StringLiteral.class::isInstance)
        .flatMap(it -> path(((StringLiteral) it).value().utf8()).stream())
        .findFirst();
  }

  private static Optional<String> path(String path) {
    if (path.startsWith("/")) {
      return Optional.of("the path of a file in /proc begins below /proc/systemtap: without `/`");
    }
    List<String> names = Arrays.asList(path.split("/", -1));
    if (names.get(names.size() - 1).isEmpty()) {
      return Optional.of("the path of a file in /proc ends in a name");
    }
    if (names.contains("")) {
      return Optional.of("the path of a file in /proc has an empty name in it");
    }
    return Stream.of(".", "..").anyMatch(names::contains)
        ? Optional.of("the path of a file in /proc has no `.` and no `..` in it")
        : Optional.empty();
  }
}
