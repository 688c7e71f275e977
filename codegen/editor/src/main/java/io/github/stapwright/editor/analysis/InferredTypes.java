package io.github.stapwright.editor.analysis;

import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.language.check.FunctionType;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The types of the variables of a script that may be half written: those of the declarations whose
 * text is right. Names that nothing tells the type of have none.
 */
public final class InferredTypes {
  private static final InferredTypes NONE = new InferredTypes();

  private final Map<String, Variable> globals = new TreeMap<>();
  private final Map<Integer, Map<String, Variable>> locals = new TreeMap<>();
  private final Map<String, FunctionType> functions = new TreeMap<>();

  private InferredTypes() {}

  static InferredTypes of(Source source, Reading reading) {
    try {
      return found(Parser.rightPart(source, parsing(reading.options())), reading);
    } catch (RuntimeException | StackOverflowError fault) {
      // The check of the same text tells it as a fault of ours; hints are no place for that.
      return NONE;
    }
  }

  private static ParseOptions parsing(ReadOptions options) {
    ParseOptions parsing =
        ParseOptions.defaults()
            .withGuru(true)
            .withLibrary(options.own().with(options.library().macros()))
            .withSystemtapVersion(options.systemTap());
    return options.arguments().map(parsing::withArguments).orElse(parsing);
  }

  private static InferredTypes found(Script right, Reading reading) {
    List<Declaration> declarations = new ArrayList<>();
    right.declarations().forEach(it -> declarations.add(asProbe(it)));
    Types types = Types.of(new Script(declarations, right.origin()), reading.tapset());
    InferredTypes inferred = new InferredTypes();
    inferred.globals.putAll(types.globals());
    for (FunctionType function : types.functions()) {
      inferred.functions.put(function.function().name(), function);
    }
    for (Declaration declaration : declarations) {
      if (declaration instanceof Probe probe) {
        inferred.locals.put(probe.origin().line(), types.locals(probe));
      }
    }
    return inferred;
  }

  /** The handler of an alias has locals as that of a probe has. */
  private static Declaration asProbe(Declaration declaration) {
    return declaration instanceof Alias alias
        ? new Probe(alias.points(), alias.body(), alias.origin())
        : declaration;
  }

  /** The global of that name. */
  public Optional<Variable> global(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  /** The local of that name in a declaration. */
  public Optional<Variable> local(Outline declaration, String name) {
    FunctionType function = functions.get(declaration.name());
    Map<String, Variable> known =
        declaration.kind() == Outline.Kind.FUNCTION && function != null
            ? function.locals()
            : locals.getOrDefault(declaration.line(), Map.of());
    return Optional.ofNullable(known.get(name));
  }

  /** The function of that name. */
  public Optional<FunctionType> function(String name) {
    return Optional.ofNullable(functions.get(name));
  }

  /** The type as it is written, {@code long [string, long]}; empty if nothing tells it. */
  public static Optional<String> text(Variable variable) {
    if (variable.value() == Kind.UNKNOWN) {
      return Optional.empty();
    }
    List<String> keys = variable.keys().stream().map(Kind::text).toList();
    String suffix = keys.isEmpty() ? "" : " [" + String.join(", ", keys) + "]";
    return Optional.of(variable.value().text() + suffix);
  }
}
