package io.github.stapwright.language.random;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.Cond;
import io.github.stapwright.dsl.Expr;
import io.github.stapwright.dsl.Key;
import io.github.stapwright.dsl.Num;
import io.github.stapwright.dsl.NumFunction;
import io.github.stapwright.dsl.NumVariable;
import io.github.stapwright.dsl.Stat;
import io.github.stapwright.dsl.Str;
import io.github.stapwright.dsl.StrFunction;
import io.github.stapwright.dsl.StrVariable;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.AssignmentOperator;
import java.util.ArrayList;
import java.util.List;

/** Values that a handler can use: its globals, its locals and the arguments of its point. */
final class Values<C extends Context> {
  private static final List<AssignmentOperator> NUMERIC =
      List.of(
          AssignmentOperator.ASSIGN,
          AssignmentOperator.ADD,
          AssignmentOperator.SUBTRACT,
          AssignmentOperator.MULTIPLY,
          AssignmentOperator.DIVIDE,
          AssignmentOperator.MODULO,
          AssignmentOperator.SHIFT_LEFT,
          AssignmentOperator.SHIFT_RIGHT,
          AssignmentOperator.AND,
          AssignmentOperator.XOR,
          AssignmentOperator.OR);

  private final Choice choice;
  private final Store store;
  private final Calls calls;
  private final List<Num<C>> numbers;
  private final List<Str<C>> strings;

  private final boolean arrays;

  private Values(
      Choice choice,
      Store store,
      Calls calls,
      boolean arrays,
      List<Num<C>> numbers,
      List<Str<C>> strings) {
    this.arrays = arrays;
    this.choice = choice;
    this.store = store;
    this.calls = calls;
    this.numbers = List.copyOf(numbers);
    this.strings = List.copyOf(strings);
  }

  static <C extends Context> Values<C> of(Choice choice, Store store, Calls calls) {
    return new Values<>(choice, store, calls, true, List.of(), List.of());
  }

  /** The same, decided by another choice. */
  Values<C> by(Choice other) {
    return new Values<>(other, store, calls, arrays, numbers, strings);
  }

  /** The same where arrays may not be changed: in a loop, and in what a loop calls. */
  Values<C> leavingArrays() {
    return new Values<>(choice, store, calls, false, numbers, strings);
  }

  boolean mayChangeArrays() {
    return arrays;
  }

  /** The functions of the script. */
  record Calls(
      List<NumFunction<Key.Two<Num<Context>, Str<Context>>>> numbers,
      List<StrFunction<Str<Context>>> strings) {
    static Calls none() {
      return new Calls(List.of(), List.of());
    }
  }

  Values<C> with(Num<? super C> number) {
    List<Num<C>> more = new ArrayList<>(numbers);
    more.add(here(number));
    return new Values<>(choice, store, calls, arrays, more, strings);
  }

  Values<C> with(Str<? super C> string) {
    List<Str<C>> more = new ArrayList<>(strings);
    more.add(here(string));
    return new Values<>(choice, store, calls, arrays, numbers, more);
  }

  /** What every context has, this one has. */
  @SuppressWarnings("unchecked")
  private static <C extends Context> Num<C> here(Num<? super C> number) {
    return (Num<C>) number;
  }

  @SuppressWarnings("unchecked")
  private static <C extends Context> Str<C> here(Str<? super C> string) {
    return (Str<C>) string;
  }

  @SuppressWarnings("unchecked")
  private static <C extends Context> Cond<C> here(Cond<? super C> condition) {
    return (Cond<C>) condition;
  }

  Expr<C> any(int depth) {
    return choice.percent(50) ? number(depth) : string(depth);
  }

  Num<C> number(int depth) {
    if (!numbers.isEmpty() && choice.percent(25)) {
      return choice.of(numbers);
    }
    return depth <= 0 ? plainNumber() : choice.percent(70) ? computed(depth - 1) : read(depth - 1);
  }

  private Num<C> plainNumber() {
    return choice.way(
        () -> here(io.github.stapwright.dsl.Tapset.number(choice.number())),
        () -> here(choice.of(store.numbers)),
        () -> here(choice.of(List.of(pid(), tid(), ppid(), uid(), cpu(), target()))),
        () ->
            here(
                choice.of(
                    List.of(
                        gettimeofdayNs(),
                        gettimeofdayUs(),
                        gettimeofdayS(),
                        threadIndentDepth(1),
                        randint(5)))));
  }

  private Num<C> computed(int depth) {
    Num<C> left = number(depth);
    Num<C> right = number(depth);
    return choice.way(
        () -> left.plus(right),
        () -> left.minus(right),
        () -> left.times(right),
        () -> left.dividedBy(right),
        () -> left.modulo(right),
        () -> left.bitAnd(right),
        () -> left.bitOr(right),
        () -> left.bitXor(right),
        () -> left.shiftLeft(right),
        () -> left.shiftRight(right),
        () -> left.shiftRightLogical(right),
        () -> left.plus(choice.number()),
        () -> left.minus(choice.number()),
        left::negated,
        left::complement,
        () -> condition(depth).toNum(),
        () -> condition(depth).choose(left, right));
  }

  private Num<C> read(int depth) {
    NumVariable<C> variable = variable(depth);
    return choice.way(
        () -> variable,
        () -> variable,
        variable::postIncrement,
        variable::preDecrement,
        () -> variable.assigned(number(depth)),
        () -> variable.updated(choice.of(NUMERIC), number(depth)),
        () -> aggregate(statistic(depth)),
        () -> element(depth),
        () -> here(store.stat.histLog().at(choice.below(3))),
        () -> here(store.other.histLinear(0, 100, 10).at(choice.below(3))),
        () -> string(depth).strlen(),
        () -> string(depth).strpos(choice.text()),
        () -> string(depth).strtol(choice.of(List.of(0L, 10L, 16L))),
        () -> string(depth).stringat(choice.below(4)),
        () -> called(depth));
  }

  private Num<C> element(int depth) {
    return choice.way(
        () -> store.byText.at(string(depth - 1)),
        () -> store.byPair.at(key(number(depth - 1), string(depth - 1))));
  }

  private Num<C> called(int depth) {
    return calls.numbers().isEmpty()
        ? plainNumber()
        : choice.of(calls.numbers()).of(key(number(depth), string(depth)));
  }

  /** A place for numbers. */
  @SuppressWarnings("unchecked")
  NumVariable<C> variable(int depth) {
    NumVariable<C> scalar = (NumVariable<C>) (NumVariable<?>) choice.of(store.numbers);
    return !arrays
        ? scalar
        : choice.way(
            () -> scalar,
            () -> store.byText.at(string(depth - 1)),
            () -> store.byPair.at(key(number(depth - 1), string(depth - 1))));
  }

  Stat<C> statistic(int depth) {
    return choice.way(
        this::wholeStatistic,
        () -> store.times.at(string(depth - 1)),
        () -> store.byThree.at(key(number(depth - 1), string(depth - 1), number(depth - 1))));
  }

  @SuppressWarnings("unchecked")
  private Stat<C> wholeStatistic() {
    return (Stat<C>) (Stat<?>) store.stat;
  }

  Num<C> aggregate(Stat<C> statistic) {
    return choice.way(
        statistic::count,
        statistic::sum,
        statistic::min,
        statistic::max,
        statistic::avg,
        () -> statistic.variance(store.shift));
  }

  Str<C> string(int depth) {
    if (!strings.isEmpty() && choice.percent(25)) {
      return choice.of(strings);
    }
    return depth <= 0 ? plainString() : composed(depth - 1);
  }

  private Str<C> plainString() {
    return choice.way(
        () -> here(io.github.stapwright.dsl.Tapset.string(choice.text())),
        () -> here(choice.of(store.strings)),
        () -> here(choice.of(List.of(execname(), pp(), pn(), pexecname(), threadIndent(1)))));
  }

  private Str<C> composed(int depth) {
    Str<C> left = string(depth);
    return choice.way(
        () -> left.concat(string(depth)),
        () -> left.concat(choice.text()),
        () -> left.substr(choice.below(3), choice.below(9)),
        () -> left.strReplace(choice.text(), choice.text()),
        left::quoted,
        () -> condition(depth).choose(left, string(depth)),
        () -> sprintf("%5d|%-8s|%x", number(depth), left, number(depth)),
        () -> sprint(number(depth), left),
        () -> sprintd(",", left, number(depth)),
        () -> sprintln(left),
        () -> ctime(number(depth)),
        () -> text(depth),
        () -> text(depth).assigned(left),
        () -> text(depth).appended(left),
        () -> calls.strings().isEmpty() ? left : choice.of(calls.strings()).of(left));
  }

  /** A place for strings. */
  @SuppressWarnings("unchecked")
  StrVariable<C> text(int depth) {
    StrVariable<C> scalar = (StrVariable<C>) (StrVariable<?>) choice.of(store.strings);
    return !arrays ? scalar : choice.way(() -> scalar, () -> store.names.at(number(depth - 1)));
  }

  Cond<C> condition(int depth) {
    return depth <= 0 || choice.percent(60) ? compared(depth - 1) : joined(depth - 1);
  }

  private Cond<C> joined(int depth) {
    Cond<C> left = condition(depth);
    return choice.way(() -> left.and(condition(depth)), () -> left.or(condition(depth)), left::not);
  }

  private Cond<C> compared(int depth) {
    Num<C> number = number(depth);
    Str<C> string = string(depth);
    return choice.way(
        () -> number.lt(number(depth)),
        () -> number.le(choice.number()),
        () -> number.gt(number(depth)),
        () -> number.ge(choice.number()),
        () -> number.equalTo(number(depth)),
        () -> number.notEqualTo(choice.number()),
        number::isTrue,
        () -> string.equalTo(string(depth)),
        () -> string.notEqualTo(choice.text()),
        () -> string.isBefore("m"),
        () -> string.isAfter(choice.text()),
        () -> string.matches(choice.of(List.of("^a+", "[a-z]*[.]py$", "x|y", "(a|b)?c"))),
        () -> string.doesNotMatch("^[^a]"),
        () -> string.contains(choice.text()),
        () -> string.startsWith("te"),
        () -> store.byText.contains(string),
        () -> store.byPair.contains(key(number, string)),
        () -> store.byPair.containsAny(number, ANY),
        () -> here(argumentNumber(1).gt(store.numbers.get(0))),
        () -> here(argumentString(2).equalTo(store.strings.get(0))));
  }
}
