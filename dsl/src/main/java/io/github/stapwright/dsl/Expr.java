package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Expression;
import java.util.Objects;

/**
 * A value that can be printed: a string or a number, which are different classes because different
 * things can be done with them.
 *
 * <pre>{@code
 * return Probes.of(onFunctionEntry().print("%s:%d by %s\n", funcname(), lineno(), execname()));
 * }</pre>
 *
 * @param <C> the context that it needs; it can be read wherever a probe offers that context
 */
@CheckReturnValue
public abstract sealed class Expr<C extends Context> permits Str, Num {
  private final Draft<Expression> draft;

  Expr(Draft<Expression> draft) {
    this.draft = Objects.requireNonNull(draft, "draft");
  }

  /** What the binder makes an expression from. */
  public final Draft<Expression> draft() {
    return draft;
  }

  /** Whether it is a string. */
  abstract boolean isString();

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
