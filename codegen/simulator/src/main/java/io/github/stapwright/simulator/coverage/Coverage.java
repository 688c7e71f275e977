package io.github.stapwright.simulator.coverage;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.EmptyStatement;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.simulator.plan.Action;
import io.github.stapwright.simulator.plan.Evaluator;
import io.github.stapwright.simulator.plan.Instrument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Counts what runs of one script run. Give it to a simulation, then ask for the report.
 *
 * <p>A condition that is made of others by {@code &&}, {@code ||} or {@code !} is not counted, they
 * are; nor is a condition that is a number.
 */
public final class Coverage implements Instrument {
  private final String name;
  private final List<String> lines;
  private final Places places;
  private final List<Counter> counters = new ArrayList<>();
  private final Map<Node, Counter> counterOf = new IdentityHashMap<>();

  private Coverage(String name, String text, Script script, Places places) {
    this.name = Objects.requireNonNull(name, "name");
    this.lines = text.lines().toList();
    this.places = places;
    script.declarations().forEach(this::find);
  }

  /** Of a script that was read from a file, whose origins are places in {@code text}. */
  public static Coverage ofFile(String name, String text, Script script) {
    return new Coverage(name, text, script, Places.inItself(script));
  }

  /** Of a script that was made from Java. */
  public static Coverage ofGenerated(CompiledScript compiled) {
    Source source = Source.of(compiled.fileName(), compiled.text());
    Script printed = Parser.parse(source, ParseOptions.defaults()).orThrow();
    return new Coverage(
        compiled.fileName(),
        compiled.text(),
        compiled.script(),
        Places.ofPrinted(compiled.script(), printed));
  }

  /** What has been run so far. */
  public CoveredScript covered() {
    List<Covered> all =
        counters.stream()
            .map(Counter::covered)
            .sorted(Comparator.comparing(Covered::place))
            .toList();
    return new CoveredScript(name, lines, all);
  }

  @Override
  public Action statement(Statement statement, Action action) {
    Counter counter = counterOf.get(statement);
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
    Counter counter = counterOf.get(condition);
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

  private void find(Node node) {
    if (node instanceof Probe probe) {
      add(probe.body(), probe, Counter.Kind.HANDLER, title(probe));
    } else if (node instanceof Function function && function.body() instanceof Block body) {
      add(body, function, Counter.Kind.HANDLER, "function " + function.name());
    } else if (isStep(node)) {
      add(node, node, Counter.Kind.STEP, firstLine((Statement) node));
    }
    Conditions.of(node).stream()
        .filter(it -> !(it instanceof NumberLiteral))
        .forEach(it -> add(it, it, Counter.Kind.CONDITION, Layout.render(it)));
    node.children().forEach(this::find);
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

  private void add(Node counted, Node placed, Counter.Kind kind, String text) {
    if (!counterOf.containsKey(counted)) {
      Counter counter = new Counter(kind, places.of(placed), text);
      counterOf.put(counted, counter);
      counters.add(counter);
    }
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
