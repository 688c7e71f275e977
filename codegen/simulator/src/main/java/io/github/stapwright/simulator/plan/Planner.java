package io.github.stapwright.simulator.plan;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** Turns a script into evaluators, once, before it runs. */
public final class Planner {
  private final Types types;
  private final Limits limits;
  private final Globals globals;
  private final Instrument instrument;
  private final Library library;
  private final int nesting;
  private final FunctionCalls calls;
  private final ActionCount counts;
  private final IdentityHashMap<FunctionType, PlannedFunction> functions = new IdentityHashMap<>();

  /** A plan of {@code script}, whose globals exist from now on. */
  public Planner(Script script, Limits limits, Library library, Instrument instrument) {
    this.types = Types.of(Objects.requireNonNull(script, "script"), Tapset.builtIn());
    this.limits = Objects.requireNonNull(limits, "limits");
    this.globals = new Globals(script, types, limits);
    this.instrument = Objects.requireNonNull(instrument, "instrument");
    this.library = Objects.requireNonNull(library, "library");
    this.nesting = limits.nesting() > 0 ? limits.nesting() : Nesting.most(script, types);
    this.counts = new ActionCount(types);
    this.calls = new FunctionCalls(this);
  }

  /**
   * The body of a probe.
   *
   * @throws NotSimulatedException if it uses something that is not simulated
   */
  public Consumer<Host> handler(Probe probe) {
    Scope scope = Scope.of(types.locals(probe));
    OptionalInt count = counts.of(probe.body());
    Action body = new StatementPlanner(this, scope, count.isEmpty()).body(probe.body());
    return new Handler(scope.slots(), count.orElse(0), body);
  }

  /** The value of a condition that stands at a probe point. */
  public ToLongFunction<Host> condition(Probe probe, Expression condition) {
    Scope scope = Scope.of(types.locals(probe));
    Evaluator.OfLong value =
        new ExpressionPlanner(this, scope, new ActionCounter(false)).condition(condition);
    return host -> value.evaluate(Frame.ofHandler(host, scope.slots()));
  }

  /** The globals. */
  public Globals globals() {
    return globals;
  }

  /** The types of the script. */
  public Types types() {
    return types;
  }

  /** How many calls may be active at once, MAXNESTING. */
  public int nesting() {
    return nesting;
  }

  Instrument instrument() {
    return instrument;
  }

  Library library() {
    return library;
  }

  Limits limits() {
    return limits;
  }

  ActionCount counts() {
    return counts;
  }

  FunctionCalls calls() {
    return calls;
  }

  /** The function, planned when it is first called, so that it may call itself. */
  PlannedFunction function(FunctionType type) {
    PlannedFunction known = functions.get(type);
    if (known != null) {
      return known;
    }
    Scope scope = Scope.of(type.locals());
    PlannedFunction planned = new PlannedFunction(scope, Location.of(type.function()));
    functions.put(type, planned);
    if (!(type.function().body() instanceof Block body)) {
      throw new NotSimulatedException(type.function().origin(), "a function in C is not simulated");
    }
    OptionalInt count = counts.of(type);
    Action action = new StatementPlanner(this, scope, count.isEmpty()).body(body);
    planned.complete(action, count);
    return planned;
  }
}
