package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.expand.AliasExpansion;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with a script although SystemTap accepts it: markers that do not fire, reads that
 * end the script, filters that never match, handlers that cost too much. It opens no file.
 */
public final class Advice {
  private static final List<Adviser> ADVISERS =
      List.of(
          new MarkerAdviser(),
          new PairAdviser(),
          new ReadAdviser(),
          new ArrayAdviser(),
          new AggregateAdviser(),
          new CostAdviser(),
          new ShiftAdviser(),
          new FilterAdviser(),
          new EffectAdviser(),
          new IndentAdviser(),
          new AssignmentAdviser(),
          new EscapeAdviser());

  private Advice() {}

  /** Looks at a script that the checker accepts. */
  public static Report on(Script script, Evidence evidence, Tapset tapset) {
    Subject subject = new Subject(script, AliasExpansion.of(script).script(), evidence, tapset);
    List<Diagnostic> problems = new ArrayList<>();
    ADVISERS.forEach(it -> it.look(subject, problems::add));
    Set<String> own =
        script.descendants().map(Node::origin).map(it -> it.file()).collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    return new Report(
        problems.stream()
            .filter(it -> own.contains(it.origin().file()) && told.add(text(it)))
            .toList());
  }

  /** The programs and libraries whose markers a script probes, as it names them. */
  public static Set<String> markedPrograms(Script script) {
    return script
        .descendants(ProbePoint.class)
        .flatMap(it -> MarkPoint.of(it).stream())
        .filter(it -> !it.isOfPythonMarkers())
        .flatMap(it -> it.files().stream())
        .collect(Collectors.toSet());
  }

  /** The names of the markers that a script probes, which may be patterns. */
  public static Set<String> probedMarks(Script script) {
    return script
        .descendants(ProbePoint.class)
        .flatMap(it -> MarkPoint.of(it).stream())
        .map(MarkPoint::mark)
        .collect(Collectors.toSet());
  }

  /** What makes two problems the same, wherever they are. */
  private static String text(Diagnostic problem) {
    return problem.problem().name() + ": " + problem.sentence() + problem.fix().orElse("");
  }
}
