package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumArray;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Stat;
import io.github.stapwright.dsl.StatArray;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.StrVariable;
import io.github.stapwright.dsl.marker.Context;

/**
 * A construct of the language, a part of its text, and how the DSL says it.
 *
 * @param name as {@code constructs.txt} lists it
 * @param complete whether SystemTap accepts it here; some need a program with debuginfo, guru mode
 *     or another kernel
 */
record Construct(String name, String text, HandlerStep<?> probe, boolean complete) {
  static final NumVariable<Context> n = globalNumber("n");
  static final NumVariable<Context> m = globalNumber("m");
  static final StrVariable<Context> s = globalString("s");
  static final NumArray<Str<Context>> byName = globalNumArray("byName", STRING);
  static final NumArray<Key.Two<Num<Context>, Str<Context>>> byPair =
      globalNumArray("byPair", NUMBER, STRING);
  static final Stat<Context> one = globalStat("one");
  static final Stat<Context> other = globalStat("other");
  static final StatArray<Str<Context>> times = globalStatArray("times", STRING);

  static Construct row(String name, String text, HandlerStep<?> probe) {
    return new Construct(name, text, probe, true);
  }

  /** Of which SystemTap can only be asked whether it parses. */
  static Construct parsed(String name, String text, HandlerStep<?> probe) {
    return new Construct(name, text, probe, false);
  }

  @Override
  public String toString() {
    return name;
  }
}
