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
 * @param memory what is read behind arguments
 * @param process whether it asks for the processor, the user or the parent process
 */
public record Reads(
    boolean all, Set<Integer> numbers, Set<Integer> strings, Set<Fetch> memory, boolean process) {
  /** Nothing. */
  public static final Reads NOTHING = new Reads(false, Set.of(), Set.of(), Set.of(), false);

  /** What is read of the arguments alone. */
  public Reads(boolean all, Set<Integer> numbers, Set<Integer> strings, boolean process) {
    this(all, numbers, strings, Set.of(), process);
  }

  /** Copies the sets. */
  public Reads {
    numbers = Collections.unmodifiableSet(new TreeSet<>(numbers));
    strings = Collections.unmodifiableSet(new TreeSet<>(strings));
    memory = Collections.unmodifiableSet(new TreeSet<>(memory));
  }

  /** What either reads. */
  public Reads and(Reads other) {
    Set<Fetch> both = new TreeSet<>(memory);
    both.addAll(other.memory);
    return new Reads(
        all || other.all,
        union(numbers, other.numbers),
        union(strings, other.strings),
        both,
        process || other.process);
  }

  /** Whether the value of the argument, or what it points to, is read. */
  public boolean reads(int argument) {
    return all || numbers.contains(argument) || strings.contains(argument) || readsBehind(argument);
  }

  /** Whether memory is read that is found from the argument. */
  public boolean readsBehind(int argument) {
    return memory.stream().anyMatch(it -> it.place().argument() == argument);
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
