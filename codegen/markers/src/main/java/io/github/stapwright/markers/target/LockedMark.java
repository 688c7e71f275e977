package io.github.stapwright.markers.target;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A marker as a lock remembers it.
 *
 * @param provider the provider
 * @param name the name with {@code __} where DTrace writes {@code -}
 * @param layouts sizes and signs of the arguments ({@code -4} = four bytes, signed; {@code 8} =
 *     eight, unsigned; {@code 8f} = floating; {@code ?} = the note does not say), each layout once
 * @param sites how many places fire it
 * @param semaphore whether it has a semaphore
 */
public record LockedMark(
    String provider, String name, List<List<String>> layouts, int sites, boolean semaphore)
    implements Comparable<LockedMark> {
  private static final Comparator<LockedMark> ORDER =
      Comparator.comparing(LockedMark::provider).thenComparing(LockedMark::name);

  /** Requires a layout and copies the lists. */
  public LockedMark {
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(name, "name");
    layouts = layouts.stream().map(List::copyOf).toList();
    if (layouts.isEmpty() || sites < 1) {
      throw new IllegalArgumentException("a mark has at least one place");
    }
  }

  static LockedMark of(Mark mark) {
    return new LockedMark(
        mark.provider(),
        mark.name(),
        mark.layouts().stream().sorted(Comparator.comparing(List::toString)).toList(),
        mark.sites().size(),
        mark.hasSemaphore());
  }

  /** How many arguments every place has: {@code $arg1} up to this are safe to use. */
  public int arguments() {
    return layouts.stream().mapToInt(List::size).min().orElse(0);
  }

  @Override
  public int compareTo(LockedMark other) {
    return ORDER.compare(this, other);
  }

  /** {@code python:function__entry}. */
  public String fullName() {
    return provider + ":" + name;
  }

  /** {@code (8, 8, -4)}, and {@code or} between several layouts. */
  public String layoutText() {
    return String.join(
        " or ", layouts.stream().map(it -> "(" + String.join(", ", it) + ")").toList());
  }
}
