package io.github.stapwright.language.bind;

import io.github.stapwright.dsl.draft.AliasDraft;
import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.language.syntax.Fragment;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The first walk over a draft: which globals and functions it uses, and how often each argument of
 * the marker.
 */
final class Survey implements Scope {
  private final Map<String, Integer> argumentUses = new HashMap<>();
  private final List<GlobalDraft> globals = new ArrayList<>();
  private final Set<GlobalDraft> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<FunctionDraft> functions = new LinkedHashSet<>();
  private final Set<AliasDraft> aliases = new LinkedHashSet<>();
  private final Set<String> rawNames = new HashSet<>();
  private final Optional<String> version;

  Survey(Optional<String> version) {
    this.version = version;
  }

  /** How often the argument is used in the handlers walked since {@link #startHandler}. */
  int uses(String argument) {
    return argumentUses.getOrDefault(argument, 0);
  }

  void startHandler() {
    argumentUses.clear();
    rawNames.clear();
  }

  /** The names in raw text of the handlers walked since {@link #startHandler}. */
  Set<String> rawNames() {
    return Set.copyOf(rawNames);
  }

  /** The globals in the order of their first use. */
  List<GlobalDraft> globals() {
    return List.copyOf(globals);
  }

  /** The aliases in the order of their first use. */
  List<AliasDraft> aliases() {
    return List.copyOf(aliases);
  }

  void use(AliasDraft alias) {
    aliases.add(alias);
  }

  /** The functions in the order of their first call. */
  List<FunctionDraft> functions() {
    return List.copyOf(functions);
  }

  @Override
  public Expression argument(String name, Origin origin) {
    argumentUses.merge(name, 1, Integer::sum);
    return new Symbol("argument", origin);
  }

  @Override
  public Expression definedArgument(String name, Origin origin) {
    return new Symbol("argument", origin);
  }

  @Override
  public Optional<String> runtimeVersion() {
    return version;
  }

  @Override
  public void refuse(String sentence, String fix, Origin origin) {}

  @Override
  public Expression raw(String text, Origin origin) {
    Expression unread = new Symbol("raw", origin);
    return RawText.read(() -> Fragment.of(text, origin).expression())
        .map(this::named)
        .orElse(unread);
  }

  @Override
  public List<Statement> rawStatements(String text, Origin origin) {
    List<Statement> statements =
        RawText.read(() -> Fragment.of(text, origin).statements()).orElse(List.of());
    statements.forEach(this::named);
    return statements;
  }

  private <N extends Node> N named(N node) {
    rawNames.addAll(RawText.names(node));
    return node;
  }

  @Override
  public void enterLoop() {}

  @Override
  public void leaveLoop() {}

  @Override
  public void requireLoop(String word, Origin origin) {}

  @Override
  public void requireFunction(Origin origin) {}

  @Override
  public Symbol global(GlobalDraft global, Origin origin) {
    if (seen.add(global)) {
      globals.add(global);
    }
    return new Symbol(global.name(), origin);
  }

  @Override
  public Expression call(FunctionDraft function, List<Expression> arguments, Origin origin) {
    if (functions.add(function)) {
      function.body().bind(this);
      function.others().stream().filter(functions::add).forEach(it -> it.body().bind(this));
    }
    return new Call(function.name(), arguments, origin);
  }

  @Override
  public String open(LocalDraft local) {
    return local.name();
  }

  @Override
  public void close(LocalDraft local) {}

  @Override
  public Symbol local(LocalDraft local, Origin origin) {
    return new Symbol(local.name(), origin);
  }
}
