package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.ArrayElement;
import io.github.stapwright.model.ArrayIn;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Histogram;
import io.github.stapwright.model.Indexable;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Wildcard;
import java.util.List;

/** The Java of arrays, their elements and keys. */
final class ElementCode {
  private final ExpressionCode expressions;
  private final Handler handler;

  ElementCode(ExpressionCode expressions) {
    this.expressions = expressions;
    this.handler = expressions.handler();
  }

  /** A key: one value, or {@code key(..)} of several. */
  Code key(List<Expression> parts) {
    if (parts.size() == 1) {
      return expressions.any(parts.get(0)).code();
    }
    if (parts.size() > 4 || parts.stream().anyMatch(Wildcard.class::isInstance)) {
      throw new NoWordException();
    }
    return call("key", expressions.anyOf(parts));
  }

  /** The parts of a key, some of which may be {@code *}. */
  List<Code> slice(List<Expression> parts) {
    return parts.stream()
        .map(it -> it instanceof Wildcard ? text("ANY") : expressions.any(it).code())
        .toList();
  }

  /** The name in Java of an array. */
  Code array(Indexable base) {
    if (base instanceof Symbol symbol && handler.script().isGlobal(symbol.name())) {
      Variable variable = handler.script().variable(symbol.name());
      if (variable.isArray()) {
        return handler
            .script()
            .global(symbol.name())
            .map(Code::text)
            .orElseThrow(NoWordException::new);
      }
    }
    throw new NoWordException();
  }

  Value of(ArrayElement arrayElement) {
    if (arrayElement.base() instanceof Histogram histogram) {
      if (arrayElement.index().size() != 1) {
        throw new NoWordException();
      }
      Expression bucket = arrayElement.index().get(0);
      return Value.number(
          expressions
              .histogram(histogram)
              .then("at", LiteralCode.number(bucket).orElseGet(() -> expressions.number(bucket))));
    }
    Code array = array(arrayElement.base());
    Variable variable = handler.script().variable(((Symbol) arrayElement.base()).name());
    return ExpressionCode.valued(variable.value(), array.then("at", key(arrayElement.index())));
  }

  Value of(ArrayIn arrayIn) {
    Code array = array(arrayIn.array());
    boolean sliced = arrayIn.index().stream().anyMatch(Wildcard.class::isInstance);
    return Value.condition(
        sliced
            ? array.then(new Code.Link("containsAny", slice(arrayIn.index()), List.of()))
            : array.then("contains", key(arrayIn.index())));
  }
}
