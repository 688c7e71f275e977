package io.github.stapwright.language.importer;

import io.github.stapwright.model.AtVar;
import io.github.stapwright.model.Cast;
import io.github.stapwright.model.Const;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.EnumConstant;
import io.github.stapwright.model.EnumName;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Perf;
import io.github.stapwright.model.ProbeWrite;
import io.github.stapwright.model.Register;
import io.github.stapwright.model.Wildcard;

/** The expressions that the DSL has no word for, wherever they stand. */
abstract class WordlessCode implements Expression.Visitor<Value> {
  @Override
  public final Value visitAtVar(AtVar atVar) {
    throw new NoWordException();
  }

  @Override
  public final Value visitCast(Cast cast) {
    throw new NoWordException();
  }

  @Override
  public final Value visitPerf(Perf perf) {
    throw new NoWordException();
  }

  @Override
  public final Value visitProbeWrite(ProbeWrite probeWrite) {
    throw new NoWordException();
  }

  @Override
  public final Value visitConst(Const constExpression) {
    throw new NoWordException();
  }

  @Override
  public final Value visitRegister(Register register) {
    throw new NoWordException();
  }

  @Override
  public final Value visitMemoryRead(MemoryRead memoryRead) {
    throw new NoWordException();
  }

  @Override
  public final Value visitEnumConstant(EnumConstant enumConstant) {
    throw new NoWordException();
  }

  @Override
  public final Value visitEnumName(EnumName enumName) {
    throw new NoWordException();
  }

  @Override
  public final Value visitEmbeddedExpression(EmbeddedExpression embeddedExpression) {
    throw new NoWordException();
  }

  @Override
  public final Value visitWildcard(Wildcard wildcard) {
    throw new NoWordException();
  }
}
