package io.github.stapwright.language.random;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ArrayOf;
import io.github.stapwright.dsl.GlobalDeclaration;
import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumArray;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Stat;
import io.github.stapwright.dsl.StatArray;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.StrArray;
import io.github.stapwright.dsl.StrVariable;
import io.github.stapwright.dsl.marker.Context;
import java.util.List;

/** The globals of one script; their names begin with what no other script's names begin with. */
final class Store {
  final String prefix;
  final List<NumVariable<Context>> numbers;
  final List<StrVariable<Context>> strings;
  final Stat<Context> stat;
  final Stat<Context> other;
  final NumArray<Str<Context>> byText;
  final NumArray<Key.Two<Num<Context>, Str<Context>>> byPair;
  final StrArray<Num<Context>> names;
  final StatArray<Str<Context>> times;
  final StatArray<Key.Three<Num<Context>, Str<Context>, Num<Context>>> byThree;
  final int shift;
  private final Choice choice;

  Store(String prefix, Choice choice) {
    this.prefix = prefix;
    this.choice = choice;
    numbers = List.of(numeric("n"), numeric("m"), perThreadNumber(prefix + "own"));
    strings = List.of(textual("s"), perThreadString(prefix + "text"));
    shift = choice.below(8);
    stat = globalStat(prefix + "stat");
    other = globalStat(prefix + "other");
    byText = array("byText").numArray(STRING);
    byPair = array("byPair").numArray(types(NUMBER, STRING));
    names = array("names").strArray(NUMBER);
    times = array("times").statArray(STRING);
    byThree = globalStatArray(prefix + "byThree", NUMBER, STRING, NUMBER);
  }

  private NumVariable<Context> numeric(String name) {
    return choice.percent(30)
        ? global(prefix + name).number(choice.number())
        : globalNumber(prefix + name);
  }

  private StrVariable<Context> textual(String name) {
    return choice.percent(30)
        ? global(prefix + name).string(choice.text())
        : globalString(prefix + name);
  }

  private GlobalDeclaration array(String name) {
    GlobalDeclaration declaration = global(prefix + name);
    if (choice.percent(30)) {
      declaration = declaration.size(1 + choice.below(5_000));
    }
    if (choice.percent(20)) {
      declaration = declaration.wrapping();
    }
    return choice.percent(10) ? declaration.asPrivate() : declaration;
  }

  List<ArrayOf<?, ?>> arrays() {
    return List.of(byText, byPair, names, times, byThree);
  }

  /** A probe that stores something in each, from which SystemTap learns the types. */
  HandlerStep<Context> filled() {
    return onBegin(-1)
        .count(numbers.get(0))
        .set(numbers.get(1), 2)
        .set(numbers.get(2), 3)
        .set(strings.get(0), "begun")
        .append(strings.get(1), "x")
        .aggregate(stat, 1)
        .aggregate(other, 1)
        .count(byText, string("a"))
        .count(byPair, key(number(1), string("a")))
        .set(names.at(number(1)), "one")
        .aggregate(times.at(string("a")), 1)
        .aggregate(byThree.at(key(number(1), string("a"), number(2))), 1);
  }
}
