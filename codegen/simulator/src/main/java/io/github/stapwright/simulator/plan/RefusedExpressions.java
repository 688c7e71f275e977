package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Argument;
import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.Dereference;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Entry;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Wildcard;

/** Expressions that a simulation cannot give a value: they read what only a kernel has. */
abstract class RefusedExpressions implements Expression.Visitor<Evaluator> {
  static NotSimulatedException notSimulated(Expression expression, String what) {
    return new NotSimulatedException(expression.origin(), what + " is not simulated");
  }

  @Override
  public final Evaluator visitArgument(Argument argument) {
    throw notSimulated(argument, "a script argument that was not given");
  }

  @Override
  public final Evaluator visitWildcard(Wildcard wildcard) {
    throw notSimulated(wildcard, "`*` as a value");
  }

  @Override
  public final Evaluator visitAtVar(AtVar atVar) {
    throw notSimulated(atVar, "`@var`");
  }

  @Override
  public final Evaluator visitCast(Cast cast) {
    throw notSimulated(cast, "`@cast`");
  }

  @Override
  public final Evaluator visitDereference(Dereference dereference) {
    throw notSimulated(dereference, "reading a structure of the traced program");
  }

  @Override
  public final Evaluator visitEntry(Entry entry) {
    throw notSimulated(entry, "`@entry`");
  }

  @Override
  public final Evaluator visitPerf(Perf perf) {
    throw notSimulated(perf, "`@perf`");
  }

  @Override
  public final Evaluator visitProbeWrite(ProbeWrite probeWrite) {
    throw notSimulated(probeWrite, "`@probewrite`");
  }

  @Override
  public final Evaluator visitConst(Const constExpression) {
    throw notSimulated(constExpression, "`@const`");
  }

  @Override
  public final Evaluator visitRegister(Register register) {
    throw notSimulated(register, "reading a register");
  }

  @Override
  public final Evaluator visitMemoryRead(MemoryRead memoryRead) {
    throw notSimulated(memoryRead, "reading memory of the traced program");
  }

  @Override
  public final Evaluator visitEnumConstant(EnumConstant enumConstant) {
    throw notSimulated(enumConstant, "`@enum`");
  }

  @Override
  public final Evaluator visitEnumName(EnumName enumName) {
    throw notSimulated(enumName, "`@enumname`");
  }

  @Override
  public final Evaluator visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    throw notSimulated(embeddedExpression, "embedded C");
  }
}
