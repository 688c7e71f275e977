package io.github.stapwright.dsl.draft;

import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A probe alias, told apart from others by being this object. */
public final class AliasDraft {
  private final String name;
  private final ProbeDraft prologue;
  private final Optional<Draft<List<Statement>>> epilogue;
  private final List<LocalDraft> variables;

  /** An alias whose variables are open in its bodies and in those of the probes that use it. */
  public AliasDraft(
      String name,
      ProbeDraft prologue,
      Optional<Draft<List<Statement>>> epilogue,
      List<LocalDraft> variables) {
    this.name = Objects.requireNonNull(name, "name");
    this.prologue = Objects.requireNonNull(prologue, "prologue");
    this.epilogue = Objects.requireNonNull(epilogue, "epilogue");
    this.variables = List.copyOf(variables);
  }

  /** Its dotted name. */
  public String name() {
    return name;
  }

  /** Its points, the filter that lets a hit through, and what runs first. */
  public ProbeDraft prologue() {
    return prologue;
  }

  /** What runs last. */
  public Optional<Draft<List<Statement>>> epilogue() {
    return epilogue;
  }

  /** The variables that it sets; they have exactly the names that they wish for. */
  public List<LocalDraft> variables() {
    return variables;
  }
}
