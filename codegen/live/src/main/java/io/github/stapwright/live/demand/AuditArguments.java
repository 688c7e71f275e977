package io.github.stapwright.live.demand;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What scripts read of the tuple that CPython's marker {@code audit} passes, for a recording that
 * other scripts may read: the first four arguments, by the layouts of 3.8 to 3.13.
 */
public final class AuditArguments {
  private static final int TUPLE = 2;
  private static final int MOST = 4;
  private static final long FIRST_ITEM = 24;
  private static final long TYPE = 8;
  private static final long FLAGS_OF_TYPE = 168;
  private static final List<Long> LONGS = List.of(8L, 16L, 48L, 56L);
  private static final List<Long> INTS = List.of(24L, 28L, 32L);
  private static final List<Long> TEXTS = List.of(32L, 40L, 48L);
  private static final List<Long> POINTERS_TO_TEXT = List.of(48L, 56L);

  private AuditArguments() {}

  /** The places. */
  public static Set<Fetch> all() {
    Set<Fetch> all = new TreeSet<>();
    for (long item = FIRST_ITEM; item < FIRST_ITEM + MOST * Long.BYTES; item += Long.BYTES) {
      List<Long> object = List.of(item);
      all.add(fetch(List.of(), item, Long.BYTES));
      LONGS.forEach(it -> all.add(fetch(object, it, Long.BYTES)));
      INTS.forEach(it -> all.add(fetch(object, it, Integer.BYTES)));
      TEXTS.forEach(it -> all.add(fetch(object, it, 0)));
      all.add(fetch(List.of(item, TYPE), FLAGS_OF_TYPE, Long.BYTES));
      for (long pointer : POINTERS_TO_TEXT) {
        all.add(fetch(List.of(item, pointer), 0, 0));
      }
    }
    return all;
  }

  private static Fetch fetch(List<Long> offsets, long offset, int bytes) {
    return new Fetch(new Place(TUPLE, offsets, offset), bytes);
  }
}
