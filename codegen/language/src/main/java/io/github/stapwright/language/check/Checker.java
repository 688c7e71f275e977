package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.elide.Elision;
import io.github.stapwright.language.elide.Reached;
import io.github.stapwright.language.elide.ResolvedDefinitions;
import io.github.stapwright.language.elide.Rounds;
import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What passes 2 and 3 of SystemTap would say of a script: names, then what is left of it, then
 * types and the rules that need them. Like SystemTap, it stops behind the pass that finds an error.
 */
public final class Checker {
  private final CheckOptions options;
  private final List<Diagnostic> problems = new ArrayList<>();

  private Checker(CheckOptions options) {
    this.options = options;
  }

  /** Checks a script whose text is right. */
  public static Checked check(Script script, CheckOptions options) {
    return new Checker(options).check(script);
  }

  private Checked check(Script script) {
    Script expanded =
        ResolvedDefinitions.in(new PointCheck(options, problems::add).resolved(script));
    new FoldingCheck(problems::add).checkNames(expanded, options.tapset());
    new NameCheck(expanded, options, problems::add).check();
    new AssignabilityCheck(problems::add).check(Reached.of(expanded));
    if (hasErrors()) {
      return new Checked(Optional.empty(), new Report(problems));
    }
    new FoldingCheck(problems::add).checkShifts(expanded, options.tapset());
    new ConditionCheck(expanded, options.tapset(), problems::add).check();
    Script left = Elision.beforeTypes(expanded, options.tapset()).script();
    new LocalStatisticCheck(options.tapset(), problems::add).check(left);
    Optional<Script> guarded =
        new TargetVariableCheck(options.guru(), options.tapset(), problems::add).guarded(left);
    Rounds rounds = Rounds.of(guarded.orElse(expanded), options.tapset());
    if (!rounds.areProbesLeft()) {
      problems.add(
          Diagnostic.of(Problem.NO_PROBES, script.origin(), "no probe of this script does anything")
              .withFix(ForeignText.fix(script).orElse("print or store something in a probe")));
    }
    TypeCheck.check(rounds, options.tapset(), knowsAllVariables(left), problems::add);
    Types types = Types.of(guarded.orElse(left), options.tapset());
    new RegexCheck(problems::add).check(left);
    new LoopCheck(left, problems::add).check();
    new StatisticsCheck(problems::add).check(left);
    if (!hasErrors()) {
      new TranslationCheck(types, problems::add).check(left, expanded);
    }
    return new Checked(Optional.of(types), new Report(problems));
  }

  /** Points of the library and of the kernel bring variables whose types are not known here. */
  private static boolean knowsAllVariables(Script script) {
    return script.probes().stream()
        .flatMap(it -> it.points().stream())
        .allMatch(it -> new PointVariables(it).isClosed());
  }

  private boolean hasErrors() {
    return new Report(problems).hasErrors();
  }
}
