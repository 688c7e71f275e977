package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A part of a script in SystemTap's own words inside of Java. It is read as the middle line of a
 * script around it, and everything in it has the place of its line of Java.
 */
public final class Fragment {
  private final String text;
  private final Origin holder;

  private Fragment(String text, Origin holder) {
    this.text = text;
    this.holder = holder;
  }

  /** The text, which stands at {@code holder}. */
  public static Fragment of(String text, Origin holder) {
    return new Fragment(
        Objects.requireNonNull(text, "text"), Objects.requireNonNull(holder, "holder"));
  }

  /**
   * The text as an expression.
   *
   * @throws ReportException if it is none
   */
  public Expression expression() {
    List<Statement> statements = probe("probe never { value = (", ") }").body().statements();
    if (statements.size() == 1
        && statements.get(0) instanceof ExpressionStatement only
        && only.expression() instanceof Assignment whole) {
      return whole.value();
    }
    throw refused("it holds more than one expression", "give one expression");
  }

  /**
   * The text as statements.
   *
   * @throws ReportException if it is none
   */
  public List<Statement> statements() {
    return probe("probe never {", "}").body().statements();
  }

  /**
   * The text as a probe point.
   *
   * @throws ReportException if it is none, or several, or more than a point
   */
  public List<Component> point() {
    List<ProbePoint> points = probe("probe", "{ }").points();
    if (points.size() > 1) {
      throw refused("it holds " + points.size() + " points", "give each to `onAny`");
    }
    ProbePoint point = points.get(0);
    if (point.resolution() != ProbePoint.Resolution.REQUIRED || point.condition().isPresent()) {
      throw refused(
          "it holds more than a point", "say the rest with `optional`, `sufficient`, `armedWhile`");
    }
    return point.components();
  }

  /**
   * The text as globals, functions and aliases.
   *
   * @throws ReportException if it is none
   */
  public List<Declaration> declarations() {
    List<Declaration> declarations = parsed("\n" + text + "\n").declarations();
    if (declarations.stream().anyMatch(Probe.class::isInstance)) {
      throw refused("it holds a probe", "give that to `Probes.of`");
    }
    return declarations;
  }

  private Probe probe(String before, String behind) {
    Script script = parsed(before + "\n" + text + "\n" + behind + "\n");
    if (script.declarations().size() == 1 && script.declarations().get(0) instanceof Probe probe) {
      return probe;
    }
    throw refused("it ends what it stands in", "leave out the brace that closes too much");
  }

  private Script parsed(String whole) {
    ParseOptions options = ParseOptions.defaults().withLibrary(LibraryMacros.builtIn());
    Parsed parsed = Parser.parse(Source.of(holder.file(), whole).heldBy(holder), options);
    if (parsed.script().isPresent()) {
      return parsed.script().get();
    }
    // Once more for the place in the text itself.
    Diagnostic first = Parser.parse(Source.of("", whole), options).report().diagnostics().get(0);
    throw refused(place(first.origin()) + first.sentence(), first.fix());
  }

  private String place(Origin origin) {
    int line = origin.line() - 1;
    if (line < 1 || line > text.lines().count()) {
      return "it is not complete: ";
    }
    return (text.contains("\n") ? "line " + line + ", " : "") + "column " + origin.column() + ": ";
  }

  private ReportException refused(String sentence, String fix) {
    return refused(sentence, Optional.of(fix));
  }

  private ReportException refused(String sentence, Optional<String> fix) {
    Diagnostic diagnostic =
        Diagnostic.of(Problem.SYNTAX, holder, "raw text `" + text.strip() + "`: " + sentence);
    return new ReportException(Report.of(fix.map(diagnostic::withFix).orElse(diagnostic)));
  }
}
