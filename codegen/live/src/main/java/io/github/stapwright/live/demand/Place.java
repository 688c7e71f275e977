package io.github.stapwright.live.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * An address that is found from an argument of a marker.
 *
 * @param argument the argument, from 1
 * @param offsets where pointers were read: each is added to what was read before it
 * @param offset what is added at last
 */
public record Place(int argument, List<Long> offsets, long offset) implements Comparable<Place> {
  private static final int MOST_POINTERS = 8;

  /** Copies the list. */
  public Place {
    offsets = List.copyOf(offsets);
  }

  static Place of(int argument) {
    return new Place(argument, List.of(), 0);
  }

  /** Whether it is the argument itself. */
  boolean isArgument() {
    return offsets.isEmpty() && offset == 0;
  }

  Place plus(long more) {
    return new Place(argument, offsets, offset + more);
  }

  /** Whether the kernel would follow one pointer more. */
  boolean isDeep() {
    return offsets.size() >= MOST_POINTERS;
  }

  /** The pointer that lies here. */
  Place pointer() {
    List<Long> more = new ArrayList<>(offsets);
    more.add(offset);
    return new Place(argument, more, 0);
  }

  /** In the words of a uprobe event, for an argument that it fetches by {@code fetch}. */
  public String fetch(String fetch) {
    String text = fetch;
    for (long each : offsets) {
      text = signed(each) + "(" + text + ")";
    }
    return signed(offset) + "(" + text + ")";
  }

  private static String signed(long offset) {
    return (offset < 0 ? "" : "+") + offset;
  }

  /** Where a pointer lies that has to be read to find it; the outermost first. */
  public List<Place> pointers() {
    List<Place> places = new ArrayList<>();
    for (int index = 0; index < offsets.size(); index++) {
      places.add(new Place(argument, offsets.subList(0, index), offsets.get(index)));
    }
    return places;
  }

  @Override
  public int compareTo(Place other) {
    return toString().compareTo(other.toString());
  }
}
