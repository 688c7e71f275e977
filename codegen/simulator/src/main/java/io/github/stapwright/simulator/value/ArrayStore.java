package io.github.stapwright.simulator.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array in the order in which they were inserted, or of the last sort
 * (runtime/map.c of SystemTap 5.6). A key is a {@link Long}, a {@code ByteString}, or a list of
 * these.
 */
public final class ArrayStore {
  /** Up to so many elements a limited loop sorts only the first of. */
  private static final long MOST_SELECTED = 30;

  private final Supplier<Cell> empty;
  private final int capacity;
  private final boolean wraps;
  private final String overflow;
  private final Map<Object, Element> elements = new HashMap<>();
  private final Element head = new Element("head", new Cell.OfLong());

  /**
   * An empty array.
   *
   * @param capacity the most elements
   * @param wraps whether a new element takes the place of the first when the array is full
   * @param overflow the error otherwise
   */
  public ArrayStore(Supplier<Cell> empty, int capacity, boolean wraps, String overflow) {
    this.empty = Objects.requireNonNull(empty, "empty");
    this.capacity = capacity;
    this.wraps = wraps;
    this.overflow = overflow;
  }

  /** An element, which knows its neighbours. */
  public static final class Element {
    private final Object key;
    private final Cell cell;
    private Element before = this;
    private Element after = this;

    private Element(Object key, Cell cell) {
      this.key = key;
      this.cell = cell;
    }

    /** Its key. */
    public Object key() {
      return key;
    }

    /** Its value. */
    public Cell cell() {
      return cell;
    }

    private void remove() {
      before.after = after;
      after.before = before;
    }

    private void insertBehind(Element other) {
      before = other;
      after = other.after;
      other.after.before = this;
      other.after = this;
    }
  }

  /** The element, or null if there is none; asking makes none. */
  public @Nullable Cell find(Object key) {
    Element found = elements.get(key);
    return found == null ? null : found.cell;
  }

  /** The element, made if there is none. */
  public Cell make(Object key) {
    Element found = elements.get(key);
    if (found != null) {
      return found.cell;
    }
    if (elements.size() >= capacity) {
      if (!wraps) {
        throw ScriptError.of(overflow);
      }
      remove(head.after.key);
    }
    Element made = new Element(key, empty.get());
    made.insertBehind(head.before);
    elements.put(key, made);
    return made.cell;
  }

  /** Removes the element, if there is one. */
  public void remove(Object key) {
    Element removed = elements.remove(key);
    if (removed != null) {
      removed.remove();
    }
  }

  /** Removes all elements. */
  public void clear() {
    elements.clear();
    head.before = head;
    head.after = head;
  }

  /** How many elements there are. */
  public int size() {
    return elements.size();
  }

  /** The first element, or null if there is none. */
  public @Nullable Element first() {
    return after(head);
  }

  /** The element that is behind {@code element} now, or null at the end. */
  public @Nullable Element after(Element element) {
    return element.after == head ? null : element.after;
  }

  /** The keys in their order. */
  public List<Object> keys() {
    return elements().stream().map(Element::key).toList();
  }

  /** The elements in their order. */
  public List<Element> elements() {
    List<Element> all = new ArrayList<>(elements.size());
    for (Element element = first(); element != null; element = after(element)) {
      all.add(element);
    }
    return all;
  }

  /**
   * Sorts the elements, for this loop and all that follow; equal ones keep their order. With a
   * limit from 1 to 30 only so many find their place, and others move out of their way.
   */
  public void sort(Comparator<Element> order, long limit) {
    if (limit >= 1 && limit <= MOST_SELECTED) {
      select(order, (int) limit);
    } else {
      List<Element> sorted = elements();
      sorted.sort(order);
      for (Element element : sorted) {
        element.remove();
        element.insertBehind(head.before);
      }
    }
  }

  /** Sorts the first elements, then lets each of the others rise to its place among them. */
  private void select(Comparator<Element> order, int most) {
    if (elements.isEmpty()) {
      return;
    }
    Element last = sortFirst(order, most);
    for (Element next = last.after; next != head; ) {
      Element rising = next;
      next = rising.after;
      Element place = last;
      while (place != head && order.compare(place, rising) > 0) {
        place = place.before;
      }
      if (place != last) {
        rising.remove();
        rising.insertBehind(place);
        last = last.before;
      }
    }
  }

  /** Sorts the first elements by exchanging neighbours, and gives the last of them. */
  private Element sortFirst(Comparator<Element> order, int most) {
    boolean swapped = true;
    Element last = head.after;
    while (swapped) {
      swapped = false;
      last = head.after;
      for (int left = most - 1; left > 0 && last.after != head; left--) {
        if (order.compare(last, last.after) > 0) {
          swapped = true;
          Element risen = last.after;
          last.remove();
          last.insertBehind(risen);
        } else {
          last = last.after;
        }
      }
    }
    return last;
  }
}
