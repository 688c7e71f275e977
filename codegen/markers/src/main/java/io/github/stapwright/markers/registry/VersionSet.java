package io.github.stapwright.markers.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Release series, written {@code 3.6-3.11, 3.15}, or {@code 17, 25} for whole major versions.
 *
 * @param ranges the ranges in rising order
 */
public record VersionSet(List<Range> ranges) {

  /** No version at all. */
  public static final VersionSet NONE = new VersionSet(List.of());

  /** Copies the list. */
  public VersionSet {
    ranges = List.copyOf(ranges);
  }

  /**
   * From one series to another, both included.
   *
   * @param from the first
   * @param to the last
   */
  public record Range(RuntimeVersion from, RuntimeVersion to) {
    /**
     * Requires rising order.
     *
     * @throws IllegalArgumentException if the last comes before the first
     */
    public Range {
      if (to.compareTo(from) < 0) {
        throw new IllegalArgumentException("`" + from + "-" + to + "` ends before it begins");
      }
    }

    boolean contains(RuntimeVersion version) {
      boolean between = version.compareTo(from) >= 0 && version.compareTo(to) <= 0;
      return between || from.covers(version) || to.covers(version);
    }

    private String text(String separator) {
      return from.equals(to) ? from.toString() : from + separator + to;
    }
  }

  /**
   * Reads {@code 3.6-3.11, 3.15}.
   *
   * @throws IllegalArgumentException if it is not of this form
   */
  public static VersionSet of(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("-", 2);
      RuntimeVersion from = RuntimeVersion.series(ends[0].strip());
      ranges.add(new Range(from, ends.length == 1 ? from : RuntimeVersion.series(ends[1].strip())));
    }
    return new VersionSet(ranges);
  }

  /** Whether {@code version} is one of these. */
  public boolean contains(RuntimeVersion version) {
    return ranges.stream().anyMatch(it -> it.contains(version));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Every series of one major version, one by one. */
  List<RuntimeVersion> each() {
    List<RuntimeVersion> all = new ArrayList<>();
    for (Range range : ranges) {
      for (int minor = range.from().minor(); minor <= range.to().minor(); minor++) {
        all.add(new RuntimeVersion(range.from().major(), minor));
      }
    }
    return all;
  }

  /** {@code 3.6 to 3.11 and 3.15}. */
  public String inWords() {
    return ranges.stream().map(it -> it.text(" to ")).collect(Collectors.joining(" and "));
  }

  @Override
  public String toString() {
    return ranges.stream().map(it -> it.text("-")).collect(Collectors.joining(", "));
  }
}
