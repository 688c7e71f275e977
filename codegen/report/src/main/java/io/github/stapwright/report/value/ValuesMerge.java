package io.github.stapwright.report.value;

import io.github.stapwright.report.value.GlobalValue.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the values of several runs: numbers, statistics and histograms, arrays key by key. A
 * string stays if all runs agree on it, and is left out otherwise.
 */
public final class ValuesMerge {
  private final Map<String, GlobalValue> sums = new LinkedHashMap<>();
  private final Map<String, Set<List<Value>>> leftOut = new LinkedHashMap<>();
  private long microseconds;
  private boolean atEnd = true;
  private long runs;

  /** Adds up nothing yet. */
  public ValuesMerge() {}

  /**
   * Adds those of one more file; the time is the longest one.
   *
   * @param file what messages call it
   * @throws ValuesFormatException if a global is of another type, or a sum does not fit 64 bits
   */
  public void add(String file, Values values) {
    microseconds = Math.max(microseconds, values.microseconds());
    atEnd &= values.atEnd();
    runs += values.runs();
    values.globals().forEach((name, value) -> add(file, name, value));
  }

  /** What they come to. */
  public Values sum() {
    return new Values(microseconds, atEnd, runs, sums);
  }

  /** The globals some strings of which differ, and are left out. */
  public Set<String> leftOut() {
    return new TreeSet<>(leftOut.keySet());
  }

  private void add(String file, String name, GlobalValue value) {
    try {
      GlobalValue known = sums.get(name);
      if (value instanceof GlobalValue.Scalar scalar) {
        add(name, known, scalar);
      } else {
        sums.put(name, sum(name, known, (GlobalValue.Array) value));
      }
    } catch (ArithmeticException tooMuch) {
      throw new ValuesFormatException(
          file + ": `" + name + "`: the sum has more than 64 bits", tooMuch);
    } catch (ValuesFormatException refused) {
      throw new ValuesFormatException(file + ": `" + name + "`: " + refused.getMessage(), refused);
    }
  }

  private void add(String name, @Nullable GlobalValue known, GlobalValue.Scalar value) {
    if (known instanceof GlobalValue.Array) {
      throw new ValuesFormatException("this is an array in other runs");
    }
    Map<List<Value>, Value> one = new LinkedHashMap<>();
    if (known instanceof GlobalValue.Scalar scalar) {
      one.put(List.of(), scalar.value());
    }
    add(name, one, new Element(List.of(), value.value()));
    if (one.isEmpty()) {
      sums.remove(name);
    }
    one.values().forEach(it -> sums.put(name, new GlobalValue.Scalar(it)));
  }

  private GlobalValue sum(String name, @Nullable GlobalValue known, GlobalValue.Array array) {
    Map<List<Value>, Value> elements = new LinkedHashMap<>();
    if (known instanceof GlobalValue.Array other) {
      if (!other.keys().equals(array.keys()) || !other.values().equals(array.values())) {
        throw new ValuesFormatException("its keys or values are of other types in other runs");
      }
      other.elements().forEach(it -> elements.put(it.key(), it.value()));
    } else if (known != null) {
      throw new ValuesFormatException("this is no array in other runs");
    }
    array.elements().forEach(it -> add(name, elements, it));
    List<Element> sum = new ArrayList<>();
    elements.forEach((key, value) -> sum.add(new Element(key, value)));
    return new GlobalValue.Array(array.keys(), array.values(), sum);
  }

  private void add(String name, Map<List<Value>, Value> elements, Element added) {
    if (leftOut.getOrDefault(name, Set.of()).contains(added.key())) {
      return;
    }
    Value known = elements.get(added.key());
    if (known instanceof Value.Text
        && added.value() instanceof Value.Text
        && !known.equals(added.value())) {
      leftOut.computeIfAbsent(name, it -> new HashSet<>()).add(added.key());
      elements.remove(added.key());
    } else {
      elements.put(added.key(), known == null ? added.value() : sum(known, added.value()));
    }
  }

  private static Value sum(Value left, Value right) {
    if (left instanceof Value.Number first && right instanceof Value.Number second) {
      return new Value.Number(Math.addExact(first.value(), second.value()));
    }
    if (left instanceof Value.Statistic first && right instanceof Value.Statistic second) {
      return StatisticSum.of(first, second);
    }
    if (left instanceof Value.Text && right instanceof Value.Text) {
      return left;
    }
    throw new ValuesFormatException(
        "this is a " + right.type() + ", and a " + left.type() + " in other runs");
  }
}
