package io.github.stapwright.simulator.coverage;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.simulator.RunOutcome;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.plan.Action;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * Why a probe that waits for events has told nothing: its event never came, its conditions did not
 * hold, or SystemTap removes it. Give it to a run, then ask.
 *
 * <p>A probe tells something when a statement of it prints, calls, or changes a global.
 */
public final class Silence implements Instrument {
  private static final int MOST_NAMED = 8;

  private final Script script;
  private final Instrument inner;
  private final Set<String> globals;
  private final NodeTable<Boolean> running = new NodeTable<>();
  private final NodeTable<Count> counts = new NodeTable<>();

  private Silence(Script script, Instrument inner) {
    this.script = script;
    this.inner = Objects.requireNonNull(inner, "inner");
    this.globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
    running.putAll(Simulation.whatRuns(script), true);
    probes().forEach(this::watch);
  }

  /** Watches runs of {@code script} that {@code inner} sees as well. */
  public static Silence of(Script script, Instrument inner) {
    return new Silence(script, inner);
  }

  /** How often a statement was run, or a condition was true and false. */
  private static final class Count {
    private long hits;
    private long hitsFalse;
  }

  private Count count(Node node) {
    return Objects.requireNonNull(counts.get(node));
  }

  private List<Probe> probes() {
    return script.probes();
  }

  private void watch(Node node) {
    if (tells(node)) {
      counts.put(node, new Count());
    }
    Conditions.of(node).forEach(it -> counts.put(it, new Count()));
    node.children().forEach(this::watch);
  }

  private boolean tells(Node node) {
    return node instanceof Delete
        || node instanceof ExpressionStatement statement && !isLocal(statement.expression());
  }

  private boolean isLocal(Expression expression) {
    Expression target =
        expression instanceof Assignment assignment
            ? assignment.target()
            : expression instanceof Increment increment ? increment.operand() : expression;
    return target != expression
        && target instanceof Symbol symbol
        && !globals.contains(symbol.name());
  }

  @Override
  public Action statement(Statement statement, Action action) {
    Action seen = inner.statement(statement, action);
    Count count = counts.get(statement);
    if (count == null) {
      return seen;
    }
    return frame -> {
      count.hits++;
      return seen.run(frame);
    };
  }

  @Override
  public Evaluator.OfLong condition(Expression condition, Evaluator.OfLong evaluator) {
    Evaluator.OfLong seen = inner.condition(condition, evaluator);
    Count count = counts.get(condition);
    if (count == null) {
      return seen;
    }
    return frame -> {
      long value = seen.evaluate(frame);
      if (value == 0) {
        count.hitsFalse++;
      } else {
        count.hits++;
      }
      return value;
    };
  }

  /** What is to be said after the run, a warning for each probe that told nothing. */
  public Report explained(RunOutcome outcome) {
    List<Diagnostic> all = new ArrayList<>();
    for (Probe probe : probes()) {
      reason(probe, outcome)
          .map(it -> Diagnostic.of(Problem.SILENT_PROBE, probe.points().get(0).origin(), it))
          .ifPresent(all::add);
    }
    return new Report(all);
  }

  private Optional<String> reason(Probe probe, RunOutcome outcome) {
    List<String> names = probe.points().stream().map(it -> Layout.render(it)).toList();
    if (running.get(probe.body()) == null) {
      return Optional.of("the probe does nothing, so SystemTap removes it");
    }
    if (names.stream().noneMatch(outcome.hits()::containsKey)) {
      return Optional.empty();
    }
    long fired = names.stream().mapToLong(it -> outcome.hits().getOrDefault(it, 0L)).sum();
    List<String> conditions = new ArrayList<>();
    boolean told = look(probe, conditions);
    if (told) {
      return Optional.empty();
    }
    if (fired == 0 && conditions.isEmpty()) {
      return Optional.of("no event fired this probe" + seen(outcome.markers()));
    }
    String asked = conditions.isEmpty() ? "" : ": " + String.join("; ", conditions);
    return Optional.of("the probe fired " + times(fired) + " and told nothing" + asked);
  }

  /** Whether something below told something; notes the conditions that were asked on the way. */
  private boolean look(Node node, List<String> conditions) {
    boolean told = tells(node) && count(node).hits > 0;
    for (Expression condition : Conditions.of(node)) {
      Count count = count(condition);
      long asked = count.hits + count.hitsFalse;
      if (asked > 0) {
        conditions.add(
            "`" + Layout.render(condition) + "` held " + count.hits + " of " + times(asked));
      }
    }
    for (Node child : node.children()) {
      told |= look(child, conditions);
    }
    return told;
  }

  private static String seen(SortedSet<String> markers) {
    if (markers.isEmpty()) {
      return ": there were no events";
    }
    String named =
        markers.stream()
            .limit(MOST_NAMED)
            .map(it -> "`" + it + "`")
            .collect(Collectors.joining(", "));
    int more = markers.size() - MOST_NAMED;
    return "; the events hold " + named + (more > 0 ? " and " + more + " more" : "");
  }

  private static String times(long count) {
    return count == 1 ? "1 time" : count + " times";
  }
}
