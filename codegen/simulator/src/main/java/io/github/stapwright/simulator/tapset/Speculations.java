package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.plan.Frame;
import io.github.stapwright.simulator.value.ArrayStore;
import io.github.stapwright.simulator.value.Cell;
import java.util.Comparator;
import java.util.List;

/**
 * Functions of {@code speculative.stp}: output that is kept until it is known to be wanted. All
 * speculations together keep MAXMAPENTRIES texts; a further one takes the place of the first.
 */
final class Speculations {
  private static final Comparator<ArrayStore.Element> BY_COUNT =
      Comparator.comparingLong(it -> (Long) parts(it.key()).get(1));

  private final ArrayStore counts;
  private final ArrayStore texts;
  private long last;

  private Speculations(int capacity) {
    counts = new ArrayStore(Cell.OfLong::new, capacity, true, "");
    texts = new ArrayStore(Cell.OfString::new, capacity, true, "");
  }

  static void declare(Table table) {
    table.number("speculation/0", (frame, it) -> ++state(frame).last);
    table.effect(
        "speculate/2", (frame, it) -> state(frame).keep(it.number(frame, 0), it.text(frame, 1)));
    table.effect("discard/1", (frame, it) -> state(frame).discard(it.number(frame, 0)));
    table.effect("commit/1", (frame, it) -> state(frame).commit(frame, it.number(frame, 0)));
  }

  private static Speculations state(Frame frame) {
    int capacity = frame.host().mapEntries();
    return frame.host().state(Speculations.class, () -> new Speculations(capacity));
  }

  private void keep(long id, ByteString text) {
    Cell.OfLong count = (Cell.OfLong) counts.make(id);
    count.value++;
    ((Cell.OfString) texts.make(List.of(id, count.value))).value = text;
  }

  private void commit(Frame frame, long id) {
    texts.sort(BY_COUNT, 0);
    for (ArrayStore.Element element : texts.elements()) {
      if (isOf(element, id)) {
        frame.host().print(((Cell.OfString) element.cell()).value);
      }
    }
    discard(id);
  }

  private void discard(long id) {
    for (ArrayStore.Element element : texts.elements()) {
      if (isOf(element, id)) {
        texts.remove(element.key());
      }
    }
  }

  private static boolean isOf(ArrayStore.Element element, long id) {
    return parts(element.key()).get(0).equals(id);
  }

  private static List<?> parts(Object key) {
    return (List<?>) key;
  }
}
