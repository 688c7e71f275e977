package io.github.stapwright.language.advice;

import io.github.stapwright.language.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** Looks for one kind of mistake. */
@FunctionalInterface
interface Adviser {
  /** Tells what it finds. */
  void look(Subject subject, Consumer<Diagnostic> problems);
}
