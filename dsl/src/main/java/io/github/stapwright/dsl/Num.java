package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.UnaryOperator;
import java.util.List;

/**
 * A number: 64 bits, signed, wrapping around.
 *
 * <pre>{@code
 * return Probes.of(
 *     onFunctionReturn().where(lineno().ge(10)).print("%d\n", lineno().minus(10).times(2)));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public sealed class Num<C extends Context> extends Expr<C> implements Key<C, Num<Context>>
    permits NumVariable {

  Num(Draft<Expression> draft) {
    super(draft);
  }

  @Override
  public final List<Draft<Expression>> parts() {
    return List.of(draft());
  }

  @Override
  final boolean isString() {
    return false;
  }

  /** {@code THIS + NUMBER}. */
  public final Num<C> plus(long number) {
    return new Num<>(binary(BinaryOperator.ADD, Draw.number(number)));
  }

  /** {@code THIS + OTHER}. */
  public final <D extends C> Num<D> plus(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.ADD, other.draft()));
  }

  /** {@code THIS - NUMBER}. */
  public final Num<C> minus(long number) {
    return new Num<>(binary(BinaryOperator.SUBTRACT, Draw.number(number)));
  }

  /** {@code THIS - OTHER}. */
  public final <D extends C> Num<D> minus(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.SUBTRACT, other.draft()));
  }

  /** {@code THIS * NUMBER}. */
  public final Num<C> times(long number) {
    return new Num<>(binary(BinaryOperator.MULTIPLY, Draw.number(number)));
  }

  /** {@code THIS * OTHER}. */
  public final <D extends C> Num<D> times(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.MULTIPLY, other.draft()));
  }

  /** {@code THIS / NUMBER}, towards zero; by zero is a run-time error, {@code division by 0}. */
  public final Num<C> dividedBy(long number) {
    return new Num<>(binary(BinaryOperator.DIVIDE, Draw.number(number)));
  }

  /** {@code THIS / OTHER}, towards zero; by zero is a run-time error, {@code division by 0}. */
  public final <D extends C> Num<D> dividedBy(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.DIVIDE, other.draft()));
  }

  /**
   * {@code THIS % NUMBER}, with the sign of this; by zero is a run-time error, {@code division by
   * 0}.
   */
  public final Num<C> modulo(long number) {
    return new Num<>(binary(BinaryOperator.MODULO, Draw.number(number)));
  }

  /**
   * {@code THIS % OTHER}, with the sign of this; by zero is a run-time error, {@code division by
   * 0}.
   */
  public final <D extends C> Num<D> modulo(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.MODULO, other.draft()));
  }

  /** {@code THIS & NUMBER}. */
  public final Num<C> bitAnd(long number) {
    return new Num<>(binary(BinaryOperator.AND, Draw.number(number)));
  }

  /** {@code THIS & OTHER}. */
  public final <D extends C> Num<D> bitAnd(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.AND, other.draft()));
  }

  /** {@code THIS | NUMBER}. */
  public final Num<C> bitOr(long number) {
    return new Num<>(binary(BinaryOperator.OR, Draw.number(number)));
  }

  /** {@code THIS | OTHER}. */
  public final <D extends C> Num<D> bitOr(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.OR, other.draft()));
  }

  /** {@code THIS ^ NUMBER}. */
  public final Num<C> bitXor(long number) {
    return new Num<>(binary(BinaryOperator.XOR, Draw.number(number)));
  }

  /** {@code THIS ^ OTHER}. */
  public final <D extends C> Num<D> bitXor(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.XOR, other.draft()));
  }

  /** {@code THIS << NUMBER}, by 0 to 63. */
  public final Num<C> shiftLeft(long number) {
    return new Num<>(binary(BinaryOperator.SHIFT_LEFT, Draw.number(number)));
  }

  /** {@code THIS << OTHER}, by 0 to 63. */
  public final <D extends C> Num<D> shiftLeft(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.SHIFT_LEFT, other.draft()));
  }

  /** {@code THIS >> NUMBER}, by 0 to 63, keeping the sign. */
  public final Num<C> shiftRight(long number) {
    return new Num<>(binary(BinaryOperator.SHIFT_RIGHT, Draw.number(number)));
  }

  /** {@code THIS >> OTHER}, by 0 to 63, keeping the sign. */
  public final <D extends C> Num<D> shiftRight(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.SHIFT_RIGHT, other.draft()));
  }

  /** {@code THIS < NUMBER}. */
  public final Cond<C> lt(long number) {
    return new Cond<>(binary(BinaryOperator.LESS, Draw.number(number)));
  }

  /** {@code THIS < OTHER}. */
  public final <D extends C> Cond<D> lt(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.LESS, other.draft()));
  }

  /** {@code THIS <= NUMBER}. */
  public final Cond<C> le(long number) {
    return new Cond<>(binary(BinaryOperator.LESS_OR_EQUAL, Draw.number(number)));
  }

  /** {@code THIS <= OTHER}. */
  public final <D extends C> Cond<D> le(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.LESS_OR_EQUAL, other.draft()));
  }

  /** {@code THIS > NUMBER}. */
  public final Cond<C> gt(long number) {
    return new Cond<>(binary(BinaryOperator.GREATER, Draw.number(number)));
  }

  /** {@code THIS > OTHER}. */
  public final <D extends C> Cond<D> gt(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.GREATER, other.draft()));
  }

  /** {@code THIS >= NUMBER}. */
  public final Cond<C> ge(long number) {
    return new Cond<>(binary(BinaryOperator.GREATER_OR_EQUAL, Draw.number(number)));
  }

  /** {@code THIS >= OTHER}. */
  public final <D extends C> Cond<D> ge(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.GREATER_OR_EQUAL, other.draft()));
  }

  /** {@code THIS == NUMBER}. */
  public final Cond<C> equalTo(long number) {
    return new Cond<>(binary(BinaryOperator.EQUAL, Draw.number(number)));
  }

  /** {@code THIS == OTHER}. */
  public final <D extends C> Cond<D> equalTo(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.EQUAL, other.draft()));
  }

  /** {@code THIS != NUMBER}. */
  public final Cond<C> notEqualTo(long number) {
    return new Cond<>(binary(BinaryOperator.NOT_EQUAL, Draw.number(number)));
  }

  /** {@code THIS != OTHER}. */
  public final <D extends C> Cond<D> notEqualTo(Num<? super D> other) {
    return new Cond<>(binary(BinaryOperator.NOT_EQUAL, other.draft()));
  }

  /** {@code THIS >>> NUMBER}, by 0 to 63, filling with zeros. */
  public final Num<C> shiftRightLogical(long number) {
    return new Num<>(binary(BinaryOperator.SHIFT_RIGHT_LOGICAL, Draw.number(number)));
  }

  /** {@code THIS >>> OTHER}, by 0 to 63, filling with zeros. */
  public final <D extends C> Num<D> shiftRightLogical(Num<? super D> other) {
    return new Num<>(binary(BinaryOperator.SHIFT_RIGHT_LOGICAL, other.draft()));
  }

  /** {@code THIS} as a condition: whether it is not 0. */
  public final Cond<C> isTrue() {
    return new Cond<>(draft());
  }

  /**
   * {@code @cast(THIS, "TYPE")->MEMBER->MEMBER}: a member of what this is the address of.
   *
   * @throws IllegalArgumentException if no member is named, or one is no name
   */
  public final Num<C> member(String type, String... members) {
    return new Num<>(Offered.member(draft(), type, members));
  }

  /** {@code -THIS}. */
  public final Num<C> negated() {
    return new Num<>(Draw.unary(UnaryOperator.MINUS, draft()));
  }

  /** {@code ~THIS}: all bits inverted. */
  public final Num<C> complement() {
    return new Num<>(Draw.unary(UnaryOperator.COMPLEMENT, draft()));
  }

  private Draft<Expression> binary(BinaryOperator operator, Draft<Expression> other) {
    return Draw.binary(draft(), operator, other);
  }
}
