package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.tapset.UserStrings;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Comparisons with a text that what is compared can never be. */
final class FilterAdviser implements Adviser {
  private static final Set<BinaryOperator> EQUALITY =
      Set.of(BinaryOperator.EQUAL, BinaryOperator.NOT_EQUAL);

  /** A string of SystemTap holds one byte less than MAXSTRINGLEN. */
  private static final int LONGEST = 511;

  /** The kernel cuts names of processes. */
  private static final int LONGEST_NAME = 15;

  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    for (Probe probe : subject.script().probes()) {
      Locals locals = new Locals(probe.body());
      List<MarkPoint> points = MarkPoint.of(probe);
      probe
          .body()
          .descendants(Binary.class)
          .filter(it -> EQUALITY.contains(it.operator()))
          .forEach(it -> look(it, locals, points, problems));
    }
  }

  private static void look(
      Binary comparison, Locals locals, List<MarkPoint> points, Consumer<Diagnostic> problems) {
    boolean left = comparison.left() instanceof StringLiteral;
    Expression text = left ? comparison.left() : comparison.right();
    Expression other = locals.meaning(left ? comparison.right() : comparison.left());
    if (text instanceof StringLiteral literal && !(other instanceof StringLiteral)) {
      reason(literal, other, points)
          .ifPresent(
              it ->
                  problems.accept(
                      Diagnostic.of(
                              Problem.FILTER_NEVER_MATCHES, comparison.origin(), it.sentence())
                          .withFix(it.fix())));
    }
  }

  private record Reason(String sentence, String fix) {}

  private static Optional<Reason> reason(
      StringLiteral literal, Expression other, List<MarkPoint> points) {
    String text = literal.value().utf8();
    if (literal.value().size() > LONGEST) {
      return Optional.of(
          new Reason(
              "a string holds at most "
                  + LONGEST
                  + " bytes, and this text has "
                  + literal.value().size(),
              "compare the end of the path with =~"));
    }
    if (other instanceof Call call && call.function().equals("execname")) {
      return ofProcess(text, literal.value().size());
    }
    return UserStrings.variable(other).flatMap(it -> ofMarker(text, it.name(), points));
  }

  private static Optional<Reason> ofProcess(String text, int size) {
    if (text.contains("/")) {
      return Optional.of(
          new Reason(
              "`execname()` is a name without folders, never `" + text + "`",
              "compare with \"" + text.substring(text.lastIndexOf('/') + 1) + "\""));
    }
    return size > LONGEST_NAME
        ? Optional.of(
            new Reason(
                "`execname()` has at most " + LONGEST_NAME + " bytes, and `" + text + "` more",
                "compare with its first " + LONGEST_NAME + " bytes"))
        : Optional.empty();
  }

  private static Optional<Reason> ofMarker(String text, String variable, List<MarkPoint> points) {
    boolean ofFunctions =
        !points.isEmpty()
            && points.stream()
                .allMatch(it -> it.mark().matches("function__(entry|return|[*])|line"));
    boolean ofImports =
        !points.isEmpty() && points.stream().allMatch(it -> it.mark().startsWith("import__find"));
    if ((ofFunctions || ofImports) && text.contains("*")) {
      return Optional.of(
          new Reason("`*` is no wildcard in a comparison", "use a regular expression with =~"));
    }
    if (ofFunctions && variable.equals("$arg2") && text.matches(".*[.(].*")) {
      return Optional.of(
          new Reason(
              "CPython gives the plain name of a function, never `" + text + "`",
              "compare with its last part: \""
                  + text.replaceAll("[(].*", "").replaceAll(".*[.]", "")
                  + "\""));
    }
    if (ofImports && variable.equals("$arg1") && (text.contains("/") || text.endsWith(".py"))) {
      return Optional.of(
          new Reason(
              "CPython gives the name of a module, never a file such as `" + text + "`",
              "compare with the dotted name of the module"));
    }
    return Optional.empty();
  }
}
