package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Symbol;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries and returns that a script pairs, on a version that does not pair them. */
final class PairAdviser implements Adviser {
  private static final Map<String, String> UNPAIRED =
      Map.of(
          "3.11",
          "gives a return for every call, but an entry for hardly any",
          "3.15",
          "gives an entry without a return for each generator, and a return without an entry"
              + " (line -1) for some calls of classes");

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    List<Probe> entries = probes(subject, "function__entry");
    List<Probe> returns = probes(subject, "function__return");
    if (entries.isEmpty() || returns.isEmpty() || !pairs(subject, entries, returns)) {
      return;
    }
    boolean withLines = !probes(subject, "line").isEmpty();
    subject
        .evidence()
        .python()
        .map(PairAdviser::series)
        .filter(UNPAIRED::containsKey)
        .filter(it -> !(it.equals("3.11") && withLines))
        .ifPresent(it -> problems.accept(unpaired(returns.get(0), it)));
  }

  private static String series(RuntimeVersion version) {
    String text = version.toString();
    return Stream.of(text.split("[.]")).limit(2).collect(Collectors.joining("."));
  }

  private static Diagnostic unpaired(Probe probe, String version) {
    return Diagnostic.of(
            Problem.UNPAIRED_MARKERS,
            probe.points().get(0).origin(),
            "this script pairs entries with returns, but CPython "
                + version
                + " "
                + UNPAIRED.get(version))
        .withFix(
            version.equals("3.11")
                ? "add a probe of the marker line, which makes entries fire"
                : "key by thread and function, test `in` before a return uses what its entry"
                    + " stored, and leave out lines below 0");
  }

  private static List<Probe> probes(Subject subject, String mark) {
    return subject.script().probes().stream()
        .filter(
            it ->
                MarkPoint.of(it).stream()
                    .anyMatch(point -> point.fits(mark) && !point.isOfPythonMarkers()))
        .toList();
  }

  private static boolean pairs(Subject subject, List<Probe> entries, List<Probe> returns) {
    Set<String> stored =
        entries.stream()
            .flatMap(it -> it.body().descendants(Assignment.class))
            .filter(it -> it.target() instanceof ArrayElement)
            .flatMap(it -> it.target().descendants(Symbol.class))
            .map(Symbol::name)
            .filter(it -> subject.script().globals().stream().anyMatch(g -> g.name().equals(it)))
            .collect(Collectors.toSet());
    boolean read =
        returns.stream()
            .filter(it -> !tests(it.body()))
            .flatMap(it -> it.body().descendants(ArrayElement.class))
            .anyMatch(it -> it.base() instanceof Symbol array && stored.contains(array.name()));
    return read || indents(entries) && indents(returns);
  }

  private static boolean tests(Node body) {
    return body.descendants(ArrayIn.class).findAny().isPresent();
  }

  private static boolean indents(List<Probe> probes) {
    return probes.stream()
        .flatMap(it -> it.body().descendants(Call.class))
        .anyMatch(it -> it.function().matches("(thread_)?indent(_depth)?"));
  }
}
