package io.github.stapwright.language.syntax;

import java.util.List;

/**
 * What the unknown arguments of a script are taken for, so that it can be laid out without them.
 * Their number, {@code $#}, is taken for a number.
 *
 * @param conditionsHold whether a preprocessor condition on an argument counts as true
 * @param areNames whether {@code $1} stands for a name, not for a literal
 */
public record AssumedArguments(boolean conditionsHold, boolean areNames) {
  /** All of them, the usual one first. */
  public static final List<AssumedArguments> ALL =
      List.of(
          new AssumedArguments(true, false),
          new AssumedArguments(false, false),
          new AssumedArguments(true, true),
          new AssumedArguments(false, true));
}
