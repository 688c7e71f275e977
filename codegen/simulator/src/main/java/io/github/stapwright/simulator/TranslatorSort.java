package io.github.stapwright.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts as SystemTap's translator does, by the C++ library's {@code std::sort}: up to 16 elements
 * keep the order of equals, more do not, but always in the same way. What it does for hostile input
 * is left out, since nearly all elements are equal here.
 */
final class TranslatorSort<T> {
  private static final int SMALL = 16;

  private final List<T> elements;
  private final Comparator<? super T> order;

  private TranslatorSort(List<T> elements, Comparator<? super T> order) {
    this.elements = elements;
    this.order = order;
  }

  /** A sorted copy. */
  static <T> List<T> sorted(List<T> elements, Comparator<? super T> order) {
    TranslatorSort<T> sort = new TranslatorSort<>(new ArrayList<>(elements), order);
    sort.divide(0, elements.size());
    sort.insert(elements.size());
    return sort.elements;
  }

  private boolean isLess(T left, T right) {
    return order.compare(left, right) < 0;
  }

  private void swap(int left, int right) {
    T moved = elements.get(left);
    elements.set(left, elements.get(right));
    elements.set(right, moved);
  }

  /** Parts the elements until each part is small. */
  private void divide(int first, int end) {
    int last = end;
    while (last - first > SMALL) {
      int middle = first + (last - first) / 2;
      moveMedian(first, first + 1, middle, last - 1);
      int cut = parted(first + 1, last, elements.get(first));
      divide(cut, last);
      last = cut;
    }
  }

  private void moveMedian(int result, int a, int b, int c) {
    boolean rises = isLess(elements.get(a), elements.get(b));
    int low = rises ? a : b;
    int high = rises ? b : a;
    T third = elements.get(c);
    if (isLess(elements.get(high), third)) {
      swap(result, high);
    } else if (isLess(elements.get(low), third)) {
      swap(result, c);
    } else {
      swap(result, low);
    }
  }

  private int parted(int first, int end, T pivot) {
    int low = first;
    int high = end;
    while (true) {
      while (isLess(elements.get(low), pivot)) {
        low++;
      }
      high--;
      while (isLess(pivot, elements.get(high))) {
        high--;
      }
      if (low >= high) {
        return low;
      }
      swap(low, high);
      low++;
    }
  }

  /** Moves each element down to its place. */
  private void insert(int size) {
    for (int next = 1; next < size; next++) {
      T value = elements.get(next);
      int hole = next;
      while (hole > 0 && isLess(value, elements.get(hole - 1))) {
        elements.set(hole, elements.get(hole - 1));
        hole--;
      }
      elements.set(hole, value);
    }
  }
}
