package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.IncrementOperator;
import io.github.stapwright.model.Origin;

/**
 * A number that can be stored to: a global, an array element or a local.
 *
 * <pre>{@code
 * var calls = globalNumber("calls");
 * return Probes.of(onFunctionEntry().add(calls, 1), onEnd().print("%d\n", calls));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class NumVariable<C extends Context> extends Num<C> implements Declared {
  NumVariable(Draft<Expression> draft) {
    super(draft);
  }

  @Override
  public Draft<Expression> declaration() {
    return draft();
  }

  static NumVariable<Context> local(LocalDraft local) {
    Origin origin = local.origin();
    return new NumVariable<>(scope -> scope.local(local, origin));
  }

  /** {@code THIS++} as a value: what it was before. */
  public Num<C> postIncrement() {
    return step(IncrementOperator.INCREMENT, false);
  }

  /** {@code ++THIS} as a value: what it is then. */
  public Num<C> preIncrement() {
    return step(IncrementOperator.INCREMENT, true);
  }

  /** {@code THIS--} as a value: what it was before. */
  public Num<C> postDecrement() {
    return step(IncrementOperator.DECREMENT, false);
  }

  /** {@code --THIS} as a value: what it is then. */
  public Num<C> preDecrement() {
    return step(IncrementOperator.DECREMENT, true);
  }

  /** {@code THIS = VALUE} as a value: what was stored. */
  public <D extends C> Num<D> assigned(Num<? super D> value) {
    return updated(AssignmentOperator.ASSIGN, value);
  }

  /**
   * {@code THIS += VALUE} and its like as a value: what was stored.
   *
   * @throws IllegalArgumentException for {@code <<<} and {@code .=}, which do not store a number
   */
  public <D extends C> Num<D> updated(AssignmentOperator operator, Num<? super D> value) {
    return new Num<>(Store.assignment(draft(), Store.ofNumbers(operator), value.draft()));
  }

  private Num<C> step(IncrementOperator operator, boolean prefix) {
    Origin origin = Here.origin();
    return new Num<>(scope -> new Increment(operator, prefix, draft().bind(scope), origin));
  }
}
