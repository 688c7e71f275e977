package io.github.stapwright.live.demand;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a handler reads of a marker's arguments, which count from 1.
 *
 * @param all whether it reads the numbers of all, by {@code $$vars}
 * @param numbers those whose value it looks at
 * @param strings those whose string it reads
 * @param process whether it asks for the processor, the user or the parent process
 */
public record Reads(boolean all, Set<Integer> numbers, Set<Integer> strings, boolean process) {
  /** Nothing. */
  public static final Reads NOTHING = new Reads(false, Set.of(), Set.of(), false);

  /** Copies the sets. */
  public Reads {
    numbers = Collections.unmodifiableSet(new TreeSet<>(numbers));
    strings = Collections.unmodifiableSet(new TreeSet<>(strings));
  }

  /** What either reads. */
  public Reads and(Reads other) {
    return new Reads(
        all || other.all,
        union(numbers, other.numbers),
        union(strings, other.strings),
        process || other.process);
  }

  /** Whether the value of the argument, or what it points to, is read. */
  public boolean reads(int argument) {
    return all || numbers.contains(argument) || strings.contains(argument);
  }

  /** Whether the string is read and its address is looked at, too. */
  public boolean looksAtAddress(int argument) {
    return strings.contains(argument) && (all || numbers.contains(argument));
  }

  private static Set<Integer> union(Set<Integer> first, Set<Integer> second) {
    Set<Integer> union = new TreeSet<>(first);
    union.addAll(second);
    return union;
  }
}
