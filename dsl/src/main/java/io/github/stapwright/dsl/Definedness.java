package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.FunctionDraft;
import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.Scope;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.List;
import java.util.Optional;

/** Asks of an argument whether it is there instead of reading it. */
record Definedness(Scope scope) implements Scope {
  @Override
  public Expression argument(String name, Origin origin) {
    return scope.definedArgument(name, origin);
  }

  @Override
  public Expression definedArgument(String name, Origin origin) {
    return scope.definedArgument(name, origin);
  }

  @Override
  public Optional<String> runtimeVersion() {
    return scope.runtimeVersion();
  }

  @Override
  public void refuse(String sentence, String fix, Origin origin) {
    scope.refuse(sentence, fix, origin);
  }

  @Override
  public Symbol global(GlobalDraft global, Origin origin) {
    return scope.global(global, origin);
  }

  @Override
  public Expression call(FunctionDraft function, List<Expression> arguments, Origin origin) {
    return scope.call(function, arguments, origin);
  }

  @Override
  public Expression raw(String text, Origin origin) {
    return new Defined(scope.raw(text, origin), origin);
  }

  @Override
  public List<Statement> rawStatements(String text, Origin origin) {
    return scope.rawStatements(text, origin);
  }

  @Override
  public void enterLoop() {
    scope.enterLoop();
  }

  @Override
  public void leaveLoop() {
    scope.leaveLoop();
  }

  @Override
  public void requireLoop(String word, Origin origin) {
    scope.requireLoop(word, origin);
  }

  @Override
  public void requireFunction(Origin origin) {
    scope.requireFunction(origin);
  }

  @Override
  public String open(LocalDraft local) {
    return scope.open(local);
  }

  @Override
  public void close(LocalDraft local) {
    scope.close(local);
  }

  @Override
  public Symbol local(LocalDraft local, Origin origin) {
    return scope.local(local, origin);
  }
}
