package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.List;
import java.util.Optional;

/**
 * What the binder knows while it binds one handler: the marker, the names in use, the globals asked
 * for.
 */
public interface Scope {

  /** The value of the marker argument {@code name}; it is read once, where that is cheapest. */
  Expression argument(String name, Origin origin);

  /** The global, which is declared by being used. */
  Symbol global(GlobalDraft global, Origin origin);

  /** Calls a function of the script, which is declared by being called. */
  Expression call(FunctionDraft function, List<Expression> arguments, Origin origin);

  /** Whether the marker argument {@code name} exists, {@code @defined($argN)}. */
  Expression definedArgument(String name, Origin origin);

  /** The version of the traced runtime, such as {@code 3.11}, if something says it. */
  Optional<String> runtimeVersion();

  /** Notes that something cannot be bound. */
  void refuse(String sentence, String fix, Origin origin);

  /** An expression in SystemTap's own words. */
  Expression raw(String text, Origin origin);

  /** Statements in SystemTap's own words. */
  List<Statement> rawStatements(String text, Origin origin);

  /** Begins the body of a loop, where {@code break} and {@code continue} may stand. */
  void enterLoop();

  /** Ends the body of a loop. */
  void leaveLoop();

  /** Notes a {@code break} or {@code continue}, which needs a loop around it. */
  void requireLoop(String word, Origin origin);

  /** Notes a {@code return}, which needs a function around it. */
  void requireFunction(Origin origin);

  /** Opens {@code local} for what follows in this block and gives the name it has in the script. */
  String open(LocalDraft local);

  /** Ends the block that {@code local} was opened for. */
  void close(LocalDraft local);

  /** A local that is open. */
  Symbol local(LocalDraft local, Origin origin);
}
