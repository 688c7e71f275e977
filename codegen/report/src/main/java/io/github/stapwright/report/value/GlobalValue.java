package io.github.stapwright.report.value;

import java.util.List;
import java.util.Objects;

/** What a global held. */
public sealed interface GlobalValue {

  /** Of a global that is no array. */
  record Scalar(Value value) implements GlobalValue {
    /** Requires the value. */
    public Scalar {
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Of an array.
   *
   * @param keys the types of the parts of a key, {@code number} or {@code string}
   * @param values the type of the values
   * @param elements in the order in which a loop over them goes
   */
  record Array(List<String> keys, String values, List<Element> elements) implements GlobalValue {
    /** Copies the lists. */
    public Array {
      keys = List.copyOf(keys);
      Objects.requireNonNull(values, "values");
      elements = List.copyOf(elements);
    }
  }

  /**
   * An element of an array.
   *
   * @param key its parts, numbers and texts
   */
  record Element(List<Value> key, Value value) {
    /** Copies the key. */
    public Element {
      key = List.copyOf(key);
      Objects.requireNonNull(value, "value");
    }
  }
}
