package io.github.stapwright.simulator.tapset;

import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ScriptError;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A global array of the tapset library, which is full at MAXMAPENTRIES as any other. */
final class LibraryArray<K, V> {
  private final Map<K, V> elements = new HashMap<>();

  /** The element, or null if there is none. */
  @Nullable V find(K key) {
    return elements.get(key);
  }

  /**
   * The element, made if there is none.
   *
   * @throws ScriptError if the array is full
   */
  V make(Frame frame, K key, Function<K, V> fresh) {
    V found = elements.get(key);
    if (found == null) {
      found = fresh.apply(key);
      put(frame, key, found);
    }
    return found;
  }

  /**
   * Stores an element.
   *
   * @throws ScriptError if it is a new one and the array is full
   */
  void put(Frame frame, K key, V value) {
    if (elements.size() >= frame.host().mapEntries() && !elements.containsKey(key)) {
      throw ScriptError.of("Array overflow, check MAXMAPENTRIES");
    }
    elements.put(key, value);
  }

  void remove(K key) {
    elements.remove(key);
  }
}
