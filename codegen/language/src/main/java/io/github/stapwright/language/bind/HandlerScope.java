package io.github.stapwright.language.bind;

import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.dsl.marker.Marker;
import io.github.stapwright.dsl.marker.MarkerArgument;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.syntax.Fragment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.TargetVariable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The second walk over a draft: names are chosen, and each argument becomes its local or stands in
 * place.
 */
final class HandlerScope implements Scope {
  /** What no marker has: asking for it says that it is not there. */
  private static final String NO_ARGUMENT = "$arg99";

  private final Optional<Marker<?>> marker;
  private final boolean inFunction;
  private final Survey survey;
  private final Names names;
  private final Consumer<Diagnostic> problems;
  private final Set<LocalDraft> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Integer, Read> reads = new TreeMap<>();
  private int loops;

  HandlerScope(
      Optional<Marker<?>> marker,
      boolean inFunction,
      Survey survey,
      Names names,
      Consumer<Diagnostic> problems) {
    this.inFunction = inFunction;
    this.marker = marker;
    this.survey = survey;
    this.names = names;
    this.problems = problems;
  }

  /** The arguments that are read into a local, by number. */
  List<Read> reads() {
    return List.copyOf(reads.values());
  }

  @Override
  public Expression argument(String name, Origin origin) {
    MarkerArgument argument =
        marker
            .flatMap(it -> it.argument(name))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the probe at " + origin + " has no argument `" + name + "`"));
    boolean inPlace =
        argument.kind() != MarkerArgument.Kind.STRING && survey.uses(argument.name()) == 1;
    if (inPlace) {
      return new TargetVariable(argument.variable(), origin);
    }
    Read read =
        reads.computeIfAbsent(
            argument.number(),
            it ->
                new Read(
                    argument,
                    names.choose(argument, argument.name(), Read.typeOf(argument)),
                    origin));
    return new Symbol(read.local(), origin);
  }

  @Override
  public Expression definedArgument(String name, Origin origin) {
    String variable =
        marker.flatMap(it -> it.argument(name)).map(MarkerArgument::variable).orElse(NO_ARGUMENT);
    return new Defined(new TargetVariable(variable, origin), origin);
  }

  @Override
  public Optional<String> runtimeVersion() {
    return survey.runtimeVersion();
  }

  @Override
  public void refuse(String sentence, String fix, Origin origin) {
    problems.accept(Diagnostic.of(Problem.RUNTIME_LAYOUT, origin, sentence).withFix(fix));
  }

  @Override
  public Expression raw(String text, Origin origin) {
    try {
      return Fragment.of(text, origin).expression();
    } catch (ReportException wrong) {
      wrong.report().diagnostics().forEach(problems);
      return new NumberLiteral(0, Spelling.plain(), origin);
    }
  }

  @Override
  public List<Statement> rawStatements(String text, Origin origin) {
    try {
      return Fragment.of(text, origin).statements();
    } catch (ReportException wrong) {
      wrong.report().diagnostics().forEach(problems);
      return List.of();
    }
  }

  @Override
  public void enterLoop() {
    loops++;
  }

  @Override
  public void leaveLoop() {
    loops--;
  }

  @Override
  public void requireLoop(String word, Origin origin) {
    if (loops == 0) {
      problems.accept(
          Diagnostic.of(
              Problem.JUMP_OUT_OF_PLACE, origin, "`" + word + "` needs a loop around it"));
    }
  }

  @Override
  public void requireFunction(Origin origin) {
    if (!inFunction) {
      problems.accept(
          Diagnostic.of(Problem.JUMP_OUT_OF_PLACE, origin, "`return` needs a function around it")
              .withFix("in a probe write `next()`"));
    }
  }

  /** Opens a variable that must have exactly its name: an alias and its probes share it. */
  void openExactly(LocalDraft local) {
    String name = open(local);
    if (!name.equals(local.name())) {
      problems.accept(
          Diagnostic.of(
                  Problem.GLOBAL_NAME,
                  local.origin(),
                  "a variable of an alias cannot be called `" + local.name() + "`, as a global is")
              .withFix("give the variable or the global another name"));
    }
  }

  @Override
  public Symbol global(GlobalDraft global, Origin origin) {
    return new Symbol(global.name(), origin);
  }

  @Override
  public Expression call(FunctionDraft function, List<Expression> arguments, Origin origin) {
    return new Call(function.name(), arguments, origin);
  }

  @Override
  public String open(LocalDraft local) {
    open.add(local);
    return names.choose(local, local.name(), local.type());
  }

  @Override
  public void close(LocalDraft local) {
    open.remove(local);
    names.release(local);
  }

  @Override
  public Symbol local(LocalDraft local, Origin origin) {
    if (!open.contains(local)) {
      problems.accept(
          Diagnostic.of(
                  Problem.LOCAL_OUT_OF_SCOPE,
                  origin,
                  "`" + local.name() + "` exists only in the block at " + local.origin())
              .withFix("use it inside that block, or keep its value in a global"));
      return new Symbol(local.name(), origin);
    }
    return new Symbol(names.choose(local, local.name(), local.type()), origin);
  }
}
