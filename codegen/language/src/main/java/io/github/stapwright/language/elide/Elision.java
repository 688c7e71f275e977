package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Bodies;
import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What is left of a script once SystemTap has removed what has no effect: unread locals, pure
 * expressions, loops that only loop, probes that do nothing, functions that nothing calls
 * (optimizer of SystemTap 5.6, tried with 5.6).
 */
public final class Elision {
  private final Script script;
  private final List<Probe> elided;

  private Elision(Script script, List<Probe> elided) {
    this.script = script;
    this.elided = List.copyOf(elided);
  }

  /** What is left when SystemTap looks at types; the aliases of {@code script} are expanded. */
  public static Elision beforeTypes(Script script, Tapset tapset) {
    return of(script, tapset, Reduction.BEFORE_TYPES);
  }

  /** What is left when the script runs: without what is computed beforehand and what never runs. */
  public static Elision beforeRun(Script script, Tapset tapset) {
    return of(script, tapset, Reduction.BEFORE_RUN);
  }

  /** What is left to run where {@code @defined} of some operands is 0. */
  public static Elision withoutUndefined(
      Script script, Tapset tapset, Predicate<Expression> undefined) {
    return of(script, tapset, new Reduction(true, undefined));
  }

  private static Elision of(Script script, Tapset tapset, Reduction reduction) {
    Objects.requireNonNull(tapset, "tapset");
    Script current = script;
    Script reduced = pass(current, tapset, reduction);
    while (!Rewriter.isSame(current.declarations(), reduced.declarations())) {
      current = reduced;
      reduced = pass(current, tapset, reduction);
    }
    List<Declaration> kept = new ArrayList<>();
    List<Probe> elided = new ArrayList<>();
    for (Declaration declaration : reduced.declarations()) {
      if (declaration instanceof Probe probe && probe.body().statements().isEmpty()) {
        elided.add(probe);
      } else {
        kept.add(declaration);
      }
    }
    return new Elision(Reached.of(new Script(kept, script.origin())), elided);
  }

  /** What is left. */
  public Script script() {
    return script;
  }

  /** The probes of which nothing is left. */
  public List<Probe> elided() {
    return elided;
  }

  private static Script pass(Script script, Tapset tapset, Reduction reduction) {
    Program program = new Program(script);
    Effects effects = new Effects(program, tapset);
    return Bodies.rewritten(script, body -> reduction.of(body, program, effects));
  }
}
