package io.github.stapwright.language.compare;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The types of a script as it is written: nothing is removed, and aliases stay what they are. An
 * alias and the probes that use it share their variables.
 */
public final class WrittenTypes {
  private final Types types;
  private final IdentityHashMap<Declaration, Map<String, Variable>> locals =
      new IdentityHashMap<>();
  private final IdentityHashMap<Function, FunctionType> functions = new IdentityHashMap<>();

  private WrittenTypes(Types types) {
    this.types = types;
    types.functions().forEach(it -> functions.put(it.function(), it));
  }

  /**
   * The types of {@code script}.
   *
   * @param more functions of the user's own tapset
   */
  public static WrittenTypes of(Script script, List<Function> more, Tapset tapset) {
    List<Declaration> typed = new ArrayList<>(more);
    IdentityHashMap<Declaration, Probe> stands = new IdentityHashMap<>();
    for (Declaration declaration : script.declarations()) {
      Optional<Probe> stand = stand(declaration, script);
      stand.ifPresent(it -> stands.put(declaration, it));
      if (!(declaration instanceof Alias) || stand.isPresent()) {
        typed.add(stand.<Declaration>map(it -> it).orElse(declaration));
      }
    }
    WrittenTypes written = new WrittenTypes(Types.of(new Script(typed, Origin.unknown()), tapset));
    stands.forEach((own, stand) -> written.locals.put(own, written.types.locals(stand)));
    written.types.functions().forEach(it -> written.locals.put(it.function(), it.locals()));
    return written;
  }

  /** A probe that does all that is done with the variables of an alias or of a probe. */
  private static Optional<Probe> stand(Declaration declaration, Script script) {
    if (declaration instanceof Probe probe) {
      List<Statement> all = new ArrayList<>();
      aliases(script)
          .filter(it -> uses(probe, it))
          .forEach(
              it -> {
                all.add(it.body());
                it.epilogue().ifPresent(all::add);
              });
      all.add(probe.body());
      return Optional.of(new Probe(probe.points(), new Block(all, probe.origin()), probe.origin()));
    }
    if (declaration instanceof Alias alias) {
      List<Statement> all = new ArrayList<>(List.of(alias.body()));
      alias.epilogue().ifPresent(all::add);
      script.declarations().stream()
          .filter(it -> it instanceof Probe probe && uses(probe, alias))
          .forEach(it -> all.add(((Probe) it).body()));
      return Optional.of(new Probe(alias.points(), new Block(all, alias.origin()), alias.origin()));
    }
    return Optional.empty();
  }

  private static java.util.stream.Stream<Alias> aliases(Script script) {
    return script.declarations().stream().filter(Alias.class::isInstance).map(Alias.class::cast);
  }

  private static boolean uses(Probe probe, Alias alias) {
    return probe.points().stream()
        .anyMatch(point -> alias.names().stream().anyMatch(name -> isNamed(point, name)));
  }

  /** Whether a point is the alias of that name. */
  public static boolean isNamed(ProbePoint point, ProbePoint name) {
    return names(point).equals(names(name));
  }

  private static List<String> names(ProbePoint point) {
    return point.components().stream().map(Component::name).toList();
  }

  /** The globals by name. */
  public Map<String, Variable> globals() {
    return types.globals();
  }

  /** What a probe, an alias or a function calls its own. */
  public Map<String, Variable> locals(Declaration declaration) {
    return Objects.requireNonNull(locals.get(declaration), "a declaration of another script");
  }

  /** The functions of that name. */
  public List<FunctionType> functions(String name) {
    return types.functions().stream().filter(it -> it.function().name().equals(name)).toList();
  }

  /** What is known of a function of the script. */
  public FunctionType of(Function function) {
    return Objects.requireNonNull(functions.get(function), "a function of another script");
  }

  /** The type of an expression in {@code declaration}. */
  public Kind of(Expression expression, Declaration declaration) {
    return types.of(expression, locals(declaration));
  }
}
