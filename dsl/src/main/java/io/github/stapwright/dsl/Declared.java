package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.model.Expression;

/**
 * What a script can declare without using it: a global or a function.
 *
 * <pre>{@code
 * var twice =
 *     declareNumFunction("twice", NUMBER, (n, body) -> body.returnValue(n.times(2)));
 * return Probes.of(onBegin().print("declared, not called\n")).declaring(twice);
 * }</pre>
 */
public sealed interface Declared permits ArrayOf, NumVariable, Procedure, Stat, StrVariable {
  /** A use of it, which declares it. */
  Draft<? extends Expression> declaration();
}
