package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.points.PointVariables;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Signature;
import io.github.stapwright.model.StringLiteral;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The variables of a script with their types, found as SystemTap finds them: by going over all
 * functions and probes until nothing new is learnt.
 */
public final class Types {
  private final Map<String, Variable> globals = new LinkedHashMap<>();
  private final Map<String, Global> declared = new HashMap<>();
  private final Map<String, Variable> library = new HashMap<>();
  private final IdentityHashMap<Function, FunctionType> functions = new IdentityHashMap<>();
  private final List<FunctionType> inOrder = new ArrayList<>();
  private final Map<Signature, List<FunctionType>> bySignature = new HashMap<>();
  private final IdentityHashMap<Probe, Map<String, Variable>> probes = new IdentityHashMap<>();
  private final IdentityHashMap<Origin, Map<String, Variable>> bodies = new IdentityHashMap<>();
  private final List<Map<String, Variable>> inScriptOrder = new ArrayList<>();
  private final IdentityHashMap<Expression, Kind> expressions = new IdentityHashMap<>();
  private final Tapset tapset;

  private Types(Tapset tapset) {
    this.tapset = tapset;
  }

  /** The types of {@code script}. */
  public static Types of(Script script, Tapset tapset) {
    Types types = new Types(tapset);
    script.declarations().forEach(types::declare);
    List<Declaration> visited = inOrderOfVisits(script);
    OpenVisits open = new OpenVisits(visited, types.globals.keySet());
    while (!open.isEmpty()) {
      types.learnInTurn(visited, open);
    }
    return types;
  }

  /** Functions by their names, then probes. */
  private static List<Declaration> inOrderOfVisits(Script script) {
    Stream<Function> functions =
        script.functions().stream()
            .sorted(Comparator.comparing(Function::isPrivate).thenComparing(Function::name));
    return Stream.<Declaration>concat(functions, script.probes().stream()).toList();
  }

  /**
   * Tells what does not fit, once all is learnt that can be.
   *
   * @param all whether the types of all variables can be known, so that it is an error if not
   */
  void complain(Script script, boolean all, Consumer<Diagnostic> problems) {
    TypeComplaints complaints = TypeComplaints.to(problems, all);
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Function function) {
        FunctionType type = Objects.requireNonNull(functions.get(function));
        new Inference(this, type.locals(), Optional.of(type), complaints, false)
            .learnFromBody(function.body());
      } else if (declaration instanceof Probe probe) {
        Inference inference =
            new Inference(
                this, locals(probe), Optional.empty(), complaints, isWithoutProgram(probe));
        probe.points().forEach(it -> it.condition().ifPresent(c -> inference.of(c, Kind.LONG)));
        inference.learnFromBody(probe.body());
      }
    }
  }

  /** The globals by name, in the order of their declarations. */
  public Map<String, Variable> globals() {
    return globals;
  }

  /** What the declaration says of the size of a global, {@code %[10]}; empty for most. */
  String size(Variable global) {
    Global declaration = Objects.requireNonNull(declared.get(global.name()));
    String size = declaration.size().isPresent() ? "[" + declaration.size().getAsInt() + "]" : "";
    return (declaration.wraps() ? "%" : "") + size;
  }

  /** All functions in the order of the script. */
  public List<FunctionType> functions() {
    return List.copyOf(inOrder);
  }

  /** The locals of each probe by name, in the order of the script. */
  public List<Map<String, Variable>> probeLocals() {
    return List.copyOf(inScriptOrder);
  }

  /** The functions of that name and arity, in the order in which an overload chain tries them. */
  public List<FunctionType> functions(String name, int arity) {
    return bySignature.getOrDefault(new Signature(name, arity), List.of());
  }

  /** The locals of a probe by name. */
  public Map<String, Variable> locals(Probe probe) {
    return Objects.requireNonNull(probes.get(probe), "a probe of another script");
  }

  /** The locals of the function or probe that stands at that place, if one does. */
  Map<String, Variable> localsAt(Origin place) {
    return bodies.getOrDefault(place, Map.of());
  }

  /** The type of an expression where {@code locals} are the locals. */
  public Kind of(Expression expression, Map<String, Variable> locals) {
    Kind told = told(expression);
    return told == Kind.UNKNOWN
        ? new Inference(this, locals, Optional.empty()).of(expression, Kind.UNKNOWN)
        : told;
  }

  /** Where the global of that name is declared. */
  Optional<Origin> declaration(String name) {
    return Optional.ofNullable(declared.get(name)).map(Global::origin);
  }

  /** What the last visit of the expression told, which the next one begins with. */
  Kind told(Expression expression) {
    if (expression instanceof NumberLiteral) {
      return Kind.LONG;
    }
    return expression instanceof StringLiteral
        ? Kind.STRING
        : expressions.getOrDefault(expression, Kind.UNKNOWN);
  }

  /** Whether that is news. */
  boolean tell(Expression expression, Kind kind) {
    return kind != Kind.UNKNOWN && expressions.putIfAbsent(expression, kind) == null;
  }

  boolean isOfLibrary(String name) {
    return tapset.hasGlobal(name) && !globals.containsKey(name);
  }

  /** A global of the tapset library: {@code argc} is a number, {@code argv} strings by number. */
  Variable ofLibrary(String name) {
    return library.computeIfAbsent(name, Types::libraryGlobal);
  }

  private static Variable libraryGlobal(String name) {
    Variable variable = new Variable(name);
    if (name.equals("argv")) {
      variable.learnKey(0, Kind.LONG);
    }
    variable.learn(name.startsWith("argv") ? Kind.STRING : Kind.LONG);
    return variable;
  }

  Tapset tapset() {
    return tapset;
  }

  private void declare(Declaration declaration) {
    if (declaration instanceof Global global) {
      Variable variable = new Variable(global.name());
      global.initial().ifPresent(it -> variable.learn(of(it, Map.of())));
      globals.put(global.name(), variable);
      declared.put(global.name(), global);
    } else if (declaration instanceof Function function) {
      FunctionType type = new FunctionType(function);
      functions.put(function, type);
      bodies.put(function.origin(), type.locals());
      inOrder.add(type);
      List<FunctionType> chain =
          bySignature.computeIfAbsent(function.signature(), it -> new ArrayList<>());
      chain.add(type);
      chain.sort(Comparator.comparingLong(Types::priority));
    } else if (declaration instanceof Probe probe) {
      Map<String, Variable> locals = new LinkedHashMap<>();
      probe.points().forEach(it -> know(tapset.variables(it), probe.body(), locals));
      probes.put(probe, locals);
      bodies.put(probe.origin(), locals);
      inScriptOrder.add(locals);
    }
  }

  /** What an alias sets and the handler uses. */
  private static void know(Map<String, Type> set, Node handler, Map<String, Variable> locals) {
    set.forEach(
        (name, type) -> {
          if (names(handler, name)) {
            locals.computeIfAbsent(name, Variable::new).learn(Kind.of(type));
          }
        });
  }

  private static boolean names(Node node, String name) {
    return node.descendants(Symbol.class).anyMatch(it -> it.name().equals(name));
  }

  private void learnInTurn(List<Declaration> visited, OpenVisits open) {
    for (int index = open.next(0); index >= 0; index = open.next(index + 1)) {
      open.close(index);
      if (learnFrom(visited.get(index))) {
        open.news(index);
      }
    }
  }

  private boolean learnFrom(Declaration declaration) {
    if (declaration instanceof Function function) {
      FunctionType type = Objects.requireNonNull(functions.get(function));
      Inference inference = new Inference(this, type.locals(), Optional.of(type));
      return inference.learnFromBody(function.body());
    }
    if (declaration instanceof Probe probe) {
      Inference inference =
          new Inference(
              this,
              locals(probe),
              Optional.empty(),
              TypeComplaints.none(),
              isWithoutProgram(probe));
      probe.points().forEach(it -> it.condition().ifPresent(c -> inference.of(c, Kind.LONG)));
      return inference.learnFromBody(probe.body());
    }
    throw new IllegalArgumentException("neither a function nor a probe");
  }

  private static boolean isWithoutProgram(Probe probe) {
    return probe.points().stream().map(PointVariables::new).allMatch(PointVariables::hasNoProgram);
  }

  private static long priority(FunctionType type) {
    return type.function().priority().orElse(0);
  }
}
