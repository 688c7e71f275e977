package io.github.stapwright.language.compare;

import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A script without what has no effect, so that two scripts which do the same in the same words are
 * equal: globals come first, then functions, aliases and probes; functions, aliases and globals are
 * sorted by name where their order changes nothing; bodies of branches and loops are blocks, an
 * {@code else} that holds one {@code if} is an {@code else if}, empty statements and braces around
 * nothing but statements are gone; the types of a function that it leaves to inference are written;
 * what a loop or a {@code catch} names and nothing uses is not named.
 */
public final class NormalForm {
  private static final Comparator<Global> BY_NAME = Comparator.comparing(Global::name);

  private final Script script;
  private final WrittenTypes types;

  private NormalForm(Script script, WrittenTypes types) {
    this.script = script;
    this.types = types;
  }

  /** The normal form, with functions of SystemTap's own library to infer types from. */
  public static Script of(Script script) {
    return of(script, WrittenTypes.of(script, List.of(), Tapset.builtIn()));
  }

  /** The normal form, by types that are known. */
  public static Script of(Script script, WrittenTypes types) {
    return new NormalForm(
            Objects.requireNonNull(script, "script"), Objects.requireNonNull(types, "types"))
        .normal();
  }

  /** The normal form with all declarations where they were. */
  public static Script inOrder(Script script, WrittenTypes types) {
    NormalForm form = new NormalForm(script, types);
    return new Script(script.declarations().stream().map(form::normal).toList(), script.origin());
  }

  private Declaration normal(Declaration declaration) {
    if (declaration instanceof Function function) {
      return normal(function);
    }
    if (declaration instanceof Alias alias) {
      return normal(alias);
    }
    return declaration instanceof Probe probe ? normal(probe) : declaration;
  }

  private Script normal() {
    List<Declaration> declarations = new ArrayList<>();
    DisplayedGlobals displayed = DisplayedGlobals.of(script);
    all(Global.class).filter(displayed::contains).forEach(declarations::add);
    all(Global.class)
        .filter(it -> !displayed.contains(it))
        .sorted(BY_NAME)
        .forEach(declarations::add);
    all(Function.class)
        .sorted(Comparator.comparing(Function::name))
        .forEach(it -> declarations.add(normal(it)));
    all(Alias.class)
        .sorted(Comparator.comparing(NormalForm::names))
        .forEach(it -> declarations.add(normal(it)));
    script.declarations().stream()
        .filter(it -> it instanceof io.github.stapwright.model.EmbeddedCode)
        .forEach(declarations::add);
    all(Probe.class).forEach(it -> declarations.add(normal(it)));
    return new Script(declarations, script.origin());
  }

  private static String names(Alias alias) {
    return alias.names().stream().map(Layout::render).collect(Collectors.joining(" "));
  }

  private <D> Stream<D> all(Class<D> kind) {
    return script.declarations().stream().filter(kind::isInstance).map(kind::cast);
  }

  private Function normal(Function function) {
    if (!(function.body() instanceof Block body)) {
      return function;
    }
    FunctionType type = types.of(function);
    List<Parameter> parameters = new ArrayList<>();
    for (int index = 0; index < function.parameters().size(); index++) {
      Parameter parameter = function.parameters().get(index);
      Variable variable = type.parameters().get(index);
      parameters.add(
          new Parameter(
              parameter.name(),
              parameter.type().or(() -> written(variable.value())),
              parameter.origin()));
    }
    return new Function(
        function.isPrivate(),
        function.name(),
        function.result().or(() -> written(type.result())),
        parameters,
        function.priority(),
        new NormalStatements(body).block(),
        function.origin());
  }

  private static Optional<Type> written(Kind kind) {
    return switch (kind) {
      case LONG -> Optional.of(Type.LONG);
      case STRING -> Optional.of(Type.STRING);
      case STATS, UNKNOWN -> Optional.empty();
    };
  }

  private static Alias normal(Alias alias) {
    return new Alias(
        alias.names(),
        alias.form(),
        alias.points(),
        new NormalStatements(alias.body()).block(),
        alias.epilogue().map(it -> new NormalStatements(it).block()),
        alias.origin());
  }

  private static Probe normal(Probe probe) {
    return new Probe(probe.points(), new NormalStatements(probe.body()).block(), probe.origin());
  }
}
