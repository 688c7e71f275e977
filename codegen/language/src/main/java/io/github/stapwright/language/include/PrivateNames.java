package io.github.stapwright.language.include;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.FunctionBody;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Parameter;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.HashSet;
import java.util.Set;

/**
 * What a file declares as private is its own: two files may use one name. Names of the form {@code
 * __private_1_NAME} keep them apart where all stand in one script.
 */
public final class PrivateNames extends Rewriter {
  private static final String PREFIX = "__private_";

  private final int file;
  private final Set<String> globals = new HashSet<>();
  private final Set<String> functions = new HashSet<>();
  private final Set<String> parameters = new HashSet<>();

  private PrivateNames(Script script, int file) {
    this.file = file;
    for (Declaration declaration : script.declarations()) {
      if (declaration instanceof Global global && global.isPrivate()) {
        globals.add(global.name());
      } else if (declaration instanceof Function function && function.isPrivate()) {
        functions.add(function.name());
      }
    }
  }

  /** The file whose private names differ from those of the files with another number. */
  static Script apart(Script script, int file) {
    PrivateNames names = new PrivateNames(script, file);
    return names.globals.isEmpty() && names.functions.isEmpty()
        ? script
        : new Script(script.declarations().stream().map(names::renamed).toList(), script.origin());
  }

  /** The name as its file says it. */
  public static String shown(String name) {
    return name.replaceFirst("^" + PREFIX + "[0-9]+_", "");
  }

  private String own(String name) {
    return PREFIX + file + "_" + name;
  }

  private Declaration renamed(Declaration declaration) {
    parameters.clear();
    if (declaration instanceof Probe probe) {
      return new Probe(probe.points(), body(probe.body()), probe.origin());
    }
    if (declaration instanceof Alias alias) {
      return new Alias(
          alias.names(),
          alias.form(),
          alias.points(),
          body(alias.body()),
          alias.epilogue().map(this::body),
          alias.origin());
    }
    if (declaration instanceof Global global && globals.contains(global.name())) {
      return new Global(
          true,
          own(global.name()),
          global.wraps(),
          global.size(),
          global.initial(),
          global.origin());
    }
    return declaration instanceof Function function ? renamed(function) : declaration;
  }

  private Function renamed(Function function) {
    function.parameters().stream().map(Parameter::name).forEach(parameters::add);
    boolean isOwn = functions.contains(function.name());
    FunctionBody body = function.body() instanceof Block block ? body(block) : function.body();
    return new Function(
        function.isPrivate(),
        isOwn ? own(function.name()) : function.name(),
        function.result(),
        function.parameters(),
        function.priority(),
        body,
        function.origin());
  }

  private Block body(Block block) {
    return new StatementRewriter(this).body(block);
  }

  @Override
  public Expression visitSymbol(Symbol symbol) {
    return globals.contains(symbol.name()) && !parameters.contains(symbol.name())
        ? new Symbol(own(symbol.name()), symbol.origin())
        : symbol;
  }

  @Override
  public Expression visitCall(Call call) {
    Call rewritten = (Call) super.visitCall(call);
    return functions.contains(call.function())
        ? new Call(own(call.function()), rewritten.arguments(), call.origin())
        : rewritten;
  }
}
