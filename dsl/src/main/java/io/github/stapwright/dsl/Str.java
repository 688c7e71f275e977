package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Origin;
import java.util.List;

/**
 * A string: at most 511 bytes without NUL; SystemTap cuts what is longer ({@code MAXSTRINGLEN} of
 * SystemTap 5.6).
 *
 * <pre>{@code
 * return Probes.of(
 *     onFunctionEntry()
 *         .where(funcname().startsWith("test_"))
 *         .print("%s\n", funcname().substr(5, 20)));
 * }</pre>
 *
 * @param <C> the context that it needs
 */
@CheckReturnValue
public sealed class Str<C extends Context> extends Expr<C> implements Key<C, Str<Context>>
    permits StrVariable {

  Str(Draft<Expression> draft) {
    super(draft);
  }

  static Str<Context> local(LocalDraft local) {
    Origin origin = local.origin();
    return new Str<>(scope -> scope.local(local, origin));
  }

  @Override
  public final List<Draft<Expression>> parts() {
    return List.of(draft());
  }

  @Override
  final boolean isString() {
    return true;
  }

  /** {@code THIS == "text"}. */
  public final Cond<C> equalTo(String text) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.EQUAL, Draw.string(text)));
  }

  /** {@code THIS == OTHER}. */
  public final <D extends C> Cond<D> equalTo(Str<? super D> other) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.EQUAL, other.draft()));
  }

  /** {@code THIS != "text"}. */
  public final Cond<C> notEqualTo(String text) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.NOT_EQUAL, Draw.string(text)));
  }

  /** {@code THIS != OTHER}. */
  public final <D extends C> Cond<D> notEqualTo(Str<? super D> other) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.NOT_EQUAL, other.draft()));
  }

  /** {@code THIS =~ "regex"}: whether the extended regular expression matches anywhere in it. */
  public final Cond<C> matches(String regex) {
    return new Cond<>(Draw.matches(draft(), false, regex));
  }

  /** {@code THIS !~ "regex"}. */
  public final Cond<C> doesNotMatch(String regex) {
    return new Cond<>(Draw.matches(draft(), true, regex));
  }

  /** {@code isinstr(THIS, "text")}: whether it holds {@code text}. */
  public final Cond<C> contains(String text) {
    return new Cond<>(Draw.call("isinstr", List.of(draft(), Draw.string(text))));
  }

  /** {@code substr(THIS, 0, LENGTH) == "text"}, the length in bytes. */
  public final Cond<C> startsWith(String text) {
    long length = Draw.literal(text).value().size();
    return substr(0, length).equalTo(text);
  }

  /** {@code substr(THIS, START, LENGTH)}, in bytes, from 0. */
  public final Str<C> substr(long start, long length) {
    return new Str<>(
        Draw.call("substr", List.of(draft(), Draw.number(start), Draw.number(length))));
  }

  /** {@code strlen(THIS)}: its length in bytes. */
  public final Num<C> strlen() {
    return new Num<>(Draw.call("strlen", this));
  }

  /** {@code THIS . OTHER}. */
  public final <D extends C> Str<D> concat(Str<? super D> other) {
    return new Str<>(Draw.binary(draft(), BinaryOperator.CONCATENATE, other.draft()));
  }

  /** {@code THIS . "text"}. */
  public final Str<C> concat(String text) {
    return new Str<>(Draw.binary(draft(), BinaryOperator.CONCATENATE, Draw.string(text)));
  }

  /** {@code THIS < "text"}: before it, byte by byte. */
  public final Cond<C> isBefore(String text) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.LESS, Draw.string(text)));
  }

  /** {@code THIS > "text"}: behind it, byte by byte. */
  public final Cond<C> isAfter(String text) {
    return new Cond<>(Draw.binary(draft(), BinaryOperator.GREATER, Draw.string(text)));
  }

  /** {@code strpos(THIS, "text")}: where the text begins, or -1. */
  public final Num<C> strpos(String text) {
    return new Num<>(Draw.call("strpos", List.of(draft(), Draw.string(text))));
  }

  /** {@code strtol(THIS, BASE)}: the number that it begins with, or 0. */
  public final Num<C> strtol(long base) {
    return new Num<>(Draw.call("strtol", List.of(draft(), Draw.number(base))));
  }

  /** {@code stringat(THIS, POSITION)}: a byte, from 0; beyond the end is a run-time error. */
  public final Num<C> stringat(long position) {
    return new Num<>(Draw.call("stringat", List.of(draft(), Draw.number(position))));
  }

  /** {@code str_replace(THIS, "wanted", "other")}: with every {@code wanted} replaced. */
  public final Str<C> strReplace(String wanted, String other) {
    return new Str<>(
        Draw.call("str_replace", List.of(draft(), Draw.string(wanted), Draw.string(other))));
  }

  /** {@code string_quoted(THIS)}: in quotes, with escapes. */
  public final Str<C> quoted() {
    return new Str<>(Draw.call("string_quoted", this));
  }
}
