package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.UnaryOperator;
import java.util.Objects;

/**
 * A condition. It is no {@link Expr}: SystemTap has no boolean, and a condition cannot be printed.
 *
 * <pre>{@code
 * return Probes.of(
 *     onFunctionEntry().where(file("app.py").and(lineno().gt(10).not())).print("early\n"));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public final class Cond<C extends Context> {
  private final Draft<Expression> draft;

  Cond(Draft<Expression> draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  /** {@code THIS && OTHER}; the second is evaluated only if the first holds. */
  public <D extends C> Cond<D> and(Cond<? super D> other) {
    return new Cond<>(Draw.binary(draft, BinaryOperator.LOGICAL_AND, other.draft));
  }

  /** {@code THIS || OTHER}; the second is evaluated only if the first does not hold. */
  public <D extends C> Cond<D> or(Cond<? super D> other) {
    return new Cond<>(Draw.binary(draft, BinaryOperator.LOGICAL_OR, other.draft));
  }

  /** {@code !THIS}. */
  public Cond<C> not() {
    return new Cond<>(Draw.unary(UnaryOperator.NOT, draft));
  }

  /** {@code THIS ? WHEN_TRUE : WHEN_FALSE}. */
  public <D extends C> Num<D> choose(Num<? super D> whenTrue, Num<? super D> whenFalse) {
    return new Num<>(Draw.conditional(draft, whenTrue.draft(), whenFalse.draft()));
  }

  /** {@code THIS ? WHEN_TRUE : WHEN_FALSE}. */
  public <D extends C> Str<D> choose(Str<? super D> whenTrue, Str<? super D> whenFalse) {
    return new Str<>(Draw.conditional(draft, whenTrue.draft(), whenFalse.draft()));
  }

  /** {@code THIS} as a number: 1 if it holds, otherwise 0. */
  public Num<C> toNum() {
    return new Num<>(draft);
  }

  /** What the binder makes an expression from. */
  public Draft<Expression> draft() {
    return draft;
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
