package io.github.stapwright.simulator.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The elements of an array in the order in which they were inserted, or of the last sort
 * (runtime/map.c of SystemTap 5.6). A key is a {@link Long}, a {@code ByteString}, or a list of
 * these.
 */
public final class ArrayStore {
  private final Supplier<Cell> empty;
  private final int capacity;
  private final boolean wraps;
  private final String overflow;
  private LinkedHashMap<Object, Cell> elements = new LinkedHashMap<>();

  /**
   * An empty array.
   *
   * @param capacity the most elements
   * @param wraps whether a new element takes the place of the oldest when the array is full
   * @param overflow the error otherwise
   */
  public ArrayStore(Supplier<Cell> empty, int capacity, boolean wraps, String overflow) {
    this.empty = Objects.requireNonNull(empty, "empty");
    this.capacity = capacity;
    this.wraps = wraps;
    this.overflow = overflow;
  }

  /** The element, or null if there is none; asking makes none. */
  public Cell find(Object key) {
    return elements.get(key);
  }

  /** The element, made if there is none. */
  public Cell make(Object key) {
    Cell found = elements.get(key);
    if (found != null) {
      return found;
    }
    if (elements.size() >= capacity) {
      if (!wraps) {
        throw ScriptError.of(overflow);
      }
      elements.remove(elements.keySet().iterator().next());
    }
    Cell made = empty.get();
    elements.put(key, made);
    return made;
  }

  /** Removes the element, if there is one. */
  public void remove(Object key) {
    elements.remove(key);
  }

  /** Removes all elements. */
  public void clear() {
    elements.clear();
  }

  /** The keys in their order. */
  public List<Object> keys() {
    return new ArrayList<>(elements.keySet());
  }

  /** The elements in their order. */
  public List<Map.Entry<Object, Cell>> entries() {
    return new ArrayList<>(elements.entrySet());
  }

  /** Sorts the elements, for this loop and all that follow; equal ones keep their order. */
  public void sort(Comparator<Map.Entry<Object, Cell>> order) {
    List<Map.Entry<Object, Cell>> sorted = entries();
    sorted.sort(order);
    LinkedHashMap<Object, Cell> reordered = new LinkedHashMap<>();
    sorted.forEach(it -> reordered.put(it.getKey(), it.getValue()));
    elements = reordered;
  }
}
