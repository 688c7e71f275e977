package io.github.stapwright.language.importer;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Delete;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known while the Java of one handler or function is written: what its probe point offers,
 * which locals are lambda parameters, and which ones only raw text may speak of.
 */
final class Handler {
  private final ScriptWords script;
  private final Declaration owner;
  private final PointWords point;
  private final Set<String> rawLocals;
  private final Set<String> moreRawLocals = new HashSet<>();
  private final Map<String, Value> locals = new HashMap<>();
  private final Set<String> fixed = new HashSet<>();
  private final Set<String> readOnly = new HashSet<>();
  private final JavaScope names;
  private final Set<String> stored = new HashSet<>();

  Handler(
      ScriptWords script,
      Declaration owner,
      PointWords point,
      Set<String> rawLocals,
      JavaScope names) {
    this.script = script;
    this.owner = owner;
    this.point = point;
    this.rawLocals = rawLocals;
    this.names = names;
    gatherStored(owner);
  }

  private void gatherStored(Node node) {
    if (node instanceof Assignment assignment && assignment.target() instanceof Symbol target) {
      stored.add(target.name());
    } else if (node instanceof Increment step && step.operand() instanceof Symbol target) {
      stored.add(target.name());
    } else if (node instanceof Delete delete && delete.operand() instanceof Symbol target) {
      stored.add(target.name());
    } else if (node instanceof Foreach loop) {
      stored.addAll(LocalPlan.names(loop));
    } else if (node instanceof Try attempt) {
      attempt.message().ifPresent(stored::add);
    }
    node.children().forEach(this::gatherStored);
  }

  ScriptWords script() {
    return script;
  }

  PointWords point() {
    return point;
  }

  JavaScope names() {
    return names;
  }

  /** The type of an expression here. */
  Kind kind(Expression expression) {
    return script.types().of(expression, owner);
  }

  /** The type of a local. */
  Kind localKind(String name) {
    var variable = script.types().locals(owner).get(name);
    return variable == null || variable.isArray() ? Kind.UNKNOWN : variable.value();
  }

  /** Whether the handler itself stores to a local of that name. */
  boolean isLocal(String name) {
    return stored.contains(name) && !script.isGlobal(name);
  }

  /** Whether the probe point, or an alias, brings a variable of that name. */
  boolean isOffered(String name) {
    return !stored.contains(name) && !script.isGlobal(name) && !fixed.contains(name);
  }

  boolean isRaw(String local) {
    return rawLocals.contains(local);
  }

  /** The local as a lambda parameter, or what it is read from. */
  Optional<Value> local(String name) {
    return Optional.ofNullable(locals.get(name));
  }

  void open(String name, Value value) {
    locals.put(name, value);
  }

  void close(String name) {
    locals.remove(name);
    readOnly.remove(name);
  }

  /** A parameter, or a variable of an alias: raw text cannot speak of it. */
  void openFixed(String name, Value value) {
    fixed.add(name);
    open(name, value);
  }

  /** Opens a local that Java knows as a value only: a key of a loop, a message. */
  void openReadOnly(String name, Value value) {
    readOnly.add(name);
    open(name, value);
  }

  boolean isReadOnly(String name) {
    return fixed.contains(name) || readOnly.contains(name);
  }

  /** Notes that a node stays raw text, and with it the locals that it speaks of. */
  void stayRaw(Node node) {
    if (node instanceof Symbol symbol) {
      stayRaw(symbol.name());
    } else if (node instanceof Foreach loop) {
      loop.keys().forEach(it -> stayRaw(it.name()));
      loop.value().ifPresent(it -> stayRaw(it.name()));
    } else if (node instanceof Try attempt) {
      attempt.message().ifPresent(this::stayRaw);
    }
    node.children().forEach(this::stayRaw);
  }

  private void stayRaw(String name) {
    if (fixed.contains(name)) {
      throw new StaysRawException();
    }
    if (isLocal(name) && !rawLocals.contains(name)) {
      moreRawLocals.add(name);
    }
  }

  /** The locals that have turned out to be raw text's own since the handler was begun. */
  Set<String> moreRawLocals() {
    return moreRawLocals;
  }
}
