package io.github.stapwright.simulator.coverage;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.plan.Action;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Counts what runs of one script run. Give it to a simulation, then ask for the report.
 *
 * <p>A condition that is made of others by {@code &&}, {@code ||} or {@code !} is not counted, they
 * are; nor is a condition that is a number, nor what SystemTap removes before it runs a script.
 */
public final class Coverage implements Instrument {
  private final String name;
  private final List<String> lines;
  private final UnaryOperator<Origin> java;
  private final List<Counter> inOrder = new ArrayList<>();
  private final NodeTable<Counter> counters = new NodeTable<>();

  private Coverage(String name, String text, Script script, UnaryOperator<Origin> java) {
    this.name = Objects.requireNonNull(name, "name");
    this.lines = text.lines().toList();
    this.java = java;
    NodeTable<Boolean> running = new NodeTable<>();
    running.putAll(Simulation.whatRuns(script), true);
    script.declarations().stream()
        .filter(it -> script.isOwn(it.origin()))
        .forEach(it -> find(it, running));
  }

  /**
   * Of a script whose origins are places in {@code text}.
   *
   * @param java the line of Java that a place in the text came from
   */
  public static Coverage of(String name, String text, Script script, UnaryOperator<Origin> java) {
    return new Coverage(name, text, script, java);
  }

  /** Of a script that was read from a file, whose origins are places in {@code text}. */
  public static Coverage ofFile(String name, String text, Script script) {
    return of(name, text, script, it -> Origin.unknown());
  }

  /** What has been run so far. */
  public CoveredScript covered() {
    List<Covered> all =
        inOrder.stream()
            .map(Counter::covered)
            .sorted(Comparator.comparing(Covered::place))
            .toList();
    return new CoveredScript(name, lines, all);
  }

  @Override
  public Action statement(Statement statement, Action action) {
    Counter counter = counters.get(statement);
    if (counter == null) {
      return action;
    }
    return frame -> {
      counter.hits++;
      return action.run(frame);
    };
  }

  @Override
  public Evaluator.OfLong condition(Expression condition, Evaluator.OfLong evaluator) {
    Counter counter = counters.get(condition);
    if (counter == null) {
      return evaluator;
    }
    return frame -> {
      long value = evaluator.evaluate(frame);
      if (value == 0) {
        counter.hitsFalse++;
      } else {
        counter.hits++;
      }
      return value;
    };
  }

  private void find(Node node, NodeTable<Boolean> running) {
    if (node instanceof Probe probe) {
      add(probe.body(), probe, Counter.Kind.HANDLER, title(probe), running);
    } else if (node instanceof Function function && function.body() instanceof Block body) {
      add(body, function, Counter.Kind.HANDLER, "function " + function.name(), running);
    } else if (isStep(node)) {
      add(node, node, Counter.Kind.STEP, firstLine((Statement) node), running);
    }
    Conditions.of(node).stream()
        .filter(it -> !(it instanceof NumberLiteral))
        .forEach(it -> add(it, it, Counter.Kind.CONDITION, Layout.render(it), running));
    node.children().forEach(it -> find(it, running));
  }

  private static boolean isStep(Node node) {
    return node instanceof Statement
        && !(node instanceof Block)
        && !(node instanceof EmptyStatement);
  }

  private static String title(Probe probe) {
    return probe.points().stream()
        .map((ProbePoint it) -> Layout.render(it))
        .collect(Collectors.joining(", ", "probe ", ""));
  }

  private static String firstLine(Statement statement) {
    return Layout.render(statement).stream()
        .map(Line::text)
        .findFirst()
        .orElse("")
        .strip()
        .replaceFirst(" [{]$", "");
  }

  private void add(
      Node counted, Node placed, Counter.Kind kind, String text, NodeTable<Boolean> running) {
    if (running.get(counted) != null && counters.get(counted) == null) {
      Counter counter = new Counter(kind, place(placed.origin()), text);
      counters.put(counted, counter);
      inOrder.add(counter);
    }
  }

  /** What a macro brought in stands where the macro is used. */
  private Place place(Origin origin) {
    Origin outermost = origin;
    while (outermost.caller().isPresent()) {
      outermost = outermost.caller().get();
    }
    return new Place(outermost.line(), outermost.column(), java.apply(origin));
  }

  /** How often a node was reached. */
  private static final class Counter {
    private final Kind kind;
    private final Place place;
    private final String text;
    private long hits;
    private long hitsFalse;

    /** What is counted. */
    enum Kind {
      HANDLER,
      STEP,
      CONDITION
    }

    Counter(Kind kind, Place place, String text) {
      this.kind = kind;
      this.place = place;
      this.text = text;
    }

    Covered covered() {
      return switch (kind) {
        case HANDLER -> new Covered.Handler(place, text, hits);
        case STEP -> new Covered.Step(place, text, hits);
        case CONDITION -> new Covered.Condition(place, text, hits, hitsFalse);
      };
    }
  }
}
