package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.PrintFunction;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Sort;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Counts what handlers of markers print, by the values that they print, and prints the twenty that
 * came most often at the end. Values that have an effect or change all the time are left out.
 */
final class CountInstead extends StatementRewriter {
  private static final int MOST_KEYS = 5;
  private static final long SHOWN = 20;

  private final Set<String> globals;
  private final List<Declaration> added = new ArrayList<>();

  private CountInstead(Set<String> globals) {
    super(new Rewriter());
    this.globals = globals;
  }

  /** The script that counts; the same object if no marker prints. */
  static Script of(Script script, Set<String> globals) {
    CountInstead change = new CountInstead(globals);
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration each : script.declarations()) {
      boolean isMarker = each instanceof Probe probe && !CostEstimator.mark(probe).isEmpty();
      declarations.add(isMarker ? change.probe((Probe) each) : each);
    }
    if (change.added.isEmpty()) {
      return script;
    }
    List<Declaration> all =
        new ArrayList<>(change.added.stream().filter(Global.class::isInstance).toList());
    all.addAll(declarations);
    change.added.stream().filter(Probe.class::isInstance).forEach(all::add);
    return new Script(all, script.origin());
  }

  private Probe probe(Probe probe) {
    return new Probe(probe.points(), body(probe.body()), probe.origin());
  }

  @Override
  public Statement visitExpressionStatement(ExpressionStatement statement) {
    if (!(statement.expression() instanceof Print print) || print.function().toText()) {
      return statement;
    }
    List<Expression> keys =
        print.arguments().stream().filter(this::isKey).limit(MOST_KEYS).toList();
    Origin origin = statement.origin();
    Symbol array = new Symbol(freeName(), origin);
    added.add(new Global(false, array.name(), true, OptionalInt.empty(), Optional.empty(), origin));
    Expression counted = keys.isEmpty() ? array : new ArrayElement(array, keys, origin);
    added.add(end(array, keys.size(), origin));
    if (keys.isEmpty()) {
      added.set(
          added.size() - 2,
          new Global(false, array.name(), false, OptionalInt.empty(), Optional.empty(), origin));
    }
    return new ExpressionStatement(
        new Increment(IncrementOperator.INCREMENT, false, counted, origin), origin);
  }

  private boolean isKey(Expression value) {
    return !(value instanceof Literal) && !(value instanceof Print) && Harmless.is(value);
  }

  private String freeName() {
    String name = "printed" + (added.size() / 2 + 1);
    while (globals.contains(name)) {
      name += "_";
    }
    return name;
  }

  private static Probe end(Symbol array, int keys, Origin origin) {
    List<Symbol> parts = new ArrayList<>();
    for (int part = 1; part <= keys; part++) {
      parts.add(new Symbol("part" + part, origin));
    }
    List<Expression> values = new ArrayList<>(parts);
    values.add(0, keys == 0 ? array : new Symbol("times", origin));
    Statement print =
        new ExpressionStatement(
            new Print(PrintFunction.PRINTDLN, Optional.of(space(origin)), values, origin), origin);
    Statement shown =
        keys == 0
            ? print
            : new Foreach(
                Optional.of(new Symbol("times", origin)),
                parts,
                (Indexable) array,
                List.of(),
                Optional.of(new Sort(0, Optional.empty(), Sort.Direction.DESCENDING)),
                Optional.of(new NumberLiteral(SHOWN, Spelling.plain(), origin)),
                print,
                origin);
    ProbePoint point =
        new ProbePoint(
            List.of(new Component("end", Optional.empty(), origin)),
            ProbePoint.Resolution.REQUIRED,
            Optional.empty(),
            origin);
    return new Probe(List.of(point), new Block(List.of(shown), origin), origin);
  }

  private static Literal space(Origin origin) {
    return new io.github.stapwright.model.StringLiteral(
        io.github.stapwright.model.ByteString.of(" "), Spelling.plain(), origin);
  }
}
