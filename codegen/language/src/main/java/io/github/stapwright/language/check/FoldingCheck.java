package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.elide.EarlyFolding;
import io.github.stapwright.language.elide.ShiftFolding;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Whether SystemTap can compute what needs no run. */
final class FoldingCheck {
  private final Consumer<Diagnostic> problems;

  FoldingCheck(Consumer<Diagnostic> problems) {
    this.problems = problems;
  }

  /**
   * Names that decide nothing, which SystemTap meets before it resolves names: a failure of pass 2
   * while it resolves the probe point.
   */
  void checkNames(Script script, Tapset tapset) {
    // A probe at several points fails at each of them.
    Set<String> told = new HashSet<>();
    EarlyFolding.of(
        script,
        tapset,
        it -> {
          if (told.add(it.origin() + name(it))) {
            reportName(it);
          }
        });
  }

  private void reportName(Expression dropped) {
    problems.accept(
        Diagnostic.of(
                Problem.FOLDED_AWAY,
                dropped.origin(),
                "the value here is the same whatever `"
                    + name(dropped)
                    + "` is, and SystemTap fails when it leaves a name out of a handler of a"
                    + " program")
            .withFix("write the value itself, such as `0` for `n * 0`"));
  }

  private static String name(Expression dropped) {
    return dropped instanceof Call call ? call.function() + "()" : ((Symbol) dropped).name();
  }

  /** {@code >>>} of two numbers. */
  void checkShifts(Script script, Tapset tapset) {
    ShiftFolding.of(
        script,
        tapset,
        shift ->
            problems.accept(
                Diagnostic.of(
                        Problem.FOLDED_AWAY,
                        shift.origin(),
                        "SystemTap cannot compute `>>>` of two numbers before the run")
                    .withFix("write what it gives")));
  }
}
