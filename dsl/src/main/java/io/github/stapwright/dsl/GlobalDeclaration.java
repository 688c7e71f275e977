package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.GlobalDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.Literal;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Spelling;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A global with all that can be said of it: {@code
 * global("calls").size(100).wrapping().numArray(STRING)} is {@code global calls%[100]}.
 *
 * <pre>{@code
 * var calls = global("calls").size(100_000).numArray(STRING);
 * return Probes.of(onFunctionEntry().count(calls, funcname()));
 * }</pre>
 */
@CheckReturnValue
public final class GlobalDeclaration {
  private final GlobalDraft draft;

  GlobalDeclaration(GlobalDraft draft) {
    this.draft = draft;
  }

  static GlobalDeclaration of(String name) {
    return new GlobalDeclaration(
        new GlobalDraft(false, name, false, OptionalInt.empty(), Optional.empty(), Here.origin()));
  }

  /** {@code private NAME}: not shared with other files of one run. */
  public GlobalDeclaration asPrivate() {
    return with(true, draft.wraps(), draft.size(), draft.initial());
  }

  /**
   * {@code NAME[ELEMENTS]}: the most elements of an array.
   *
   * @throws IllegalArgumentException unless there is at least one
   */
  public GlobalDeclaration size(int elements) {
    if (elements < 1) {
      throw new IllegalArgumentException("an array holds at least 1 element, not " + elements);
    }
    return with(draft.isPrivate(), draft.wraps(), OptionalInt.of(elements), draft.initial());
  }

  /** {@code NAME%}: in a full array a new element takes the place of the oldest. */
  public GlobalDeclaration wrapping() {
    return with(draft.isPrivate(), true, draft.size(), draft.initial());
  }

  /** A number, 0 at first. */
  public NumVariable<Context> number() {
    GlobalDraft global = scalar();
    return new NumVariable<>(scope -> scope.global(global, global.origin()));
  }

  /** {@code NAME = NUMBER}: a number that is {@code initial} at first. */
  public NumVariable<Context> number(long initial) {
    return initially(new NumberLiteral(initial, Spelling.plain(), draft.origin())).number();
  }

  /** A string, empty at first. */
  public StrVariable<Context> string() {
    GlobalDraft global = scalar();
    return new StrVariable<>(scope -> scope.global(global, global.origin()));
  }

  /** {@code NAME = "text"}: a string that is {@code initial} at first. */
  public StrVariable<Context> string(String initial) {
    return initially(Draw.literal(initial)).string();
  }

  /** A statistic. */
  public Stat<Context> stat() {
    GlobalDraft global = scalar();
    return new Stat<>(scope -> scope.global(global, global.origin()));
  }

  /** Numbers by key. */
  public <K> NumArray<K> numArray(KeyType<K> key) {
    return new NumArray<>(draft, key);
  }

  /** Strings by key. */
  public <K> StrArray<K> strArray(KeyType<K> key) {
    return new StrArray<>(draft, key);
  }

  /** Statistics by key. */
  public <K> StatArray<K> statArray(KeyType<K> key) {
    return new StatArray<>(draft, key);
  }

  private GlobalDraft scalar() {
    if (draft.wraps() || draft.size().isPresent()) {
      throw new IllegalArgumentException(
          "`" + draft.name() + "` is no array, so it has no size and does not wrap");
    }
    return draft;
  }

  private GlobalDeclaration initially(Literal initial) {
    return with(draft.isPrivate(), draft.wraps(), draft.size(), Optional.of(initial));
  }

  private GlobalDeclaration with(
      boolean isPrivate, boolean wraps, OptionalInt size, Optional<Literal> initial) {
    return new GlobalDeclaration(
        new GlobalDraft(isPrivate, draft.name(), wraps, size, initial, draft.origin()));
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
