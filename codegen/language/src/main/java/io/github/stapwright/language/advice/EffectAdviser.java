package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.elide.Elision;
import java.util.function.Consumer;

/** Probes of which SystemTap leaves nothing. */
final class EffectAdviser implements Adviser {
  @Override
  public void look(Subject subject, Consumer<Diagnostic> problems) {
    Elision.beforeRun(subject.script(), subject.tapset())
        .elided()
        .forEach(
            it ->
                problems.accept(
                    Diagnostic.of(
                            Problem.PROBE_WITHOUT_EFFECT,
                            it.origin(),
                            "this probe changes and prints nothing, so SystemTap removes it and it"
                                + " never fires")
                        .withFix("print something, or store it in a global; or leave it out")));
  }
}
