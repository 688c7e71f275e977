package io.github.stapwright.live.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many events of each marker a recording holds, and of how many processes. */
public final class EventCounts {
  private static final byte[] MARKER = "\"marker\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROCESS = "\"pid\":".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, Long> byMarker = new TreeMap<>();
  private final Set<String> processes = new HashSet<>();

  /** Counts the event of one line. */
  void add(byte[] line) {
    byMarker.merge(behind(MARKER, line), 1L, Long::sum);
    processes.add(behind(PROCESS, line));
  }

  /** All events. */
  public long total() {
    return byMarker.values().stream().mapToLong(it -> it).sum();
  }

  /** In one sentence, the most frequent first. */
  public String sentence() {
    String markers =
        byMarker.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(it -> it.getKey() + " " + number(it.getValue()))
            .collect(Collectors.joining(", "));
    return number(total())
        + (total() == 1 ? " event" : " events")
        + (markers.isEmpty() ? "" : ": " + markers)
        + "; "
        + processes.size()
        + (processes.size() == 1 ? " process" : " processes");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The letters, digits and underscores behind {@code key}. */
  private static String behind(byte[] key, byte[] line) {
    for (int at = 0; at + key.length <= line.length; at++) {
      if (Arrays.equals(line, at, at + key.length, key, 0, key.length)) {
        int end = at + key.length;
        while (end < line.length && (line[end] == '_' || Character.isLetterOrDigit(line[end]))) {
          end++;
        }
        return new String(line, at + key.length, end - at - key.length, StandardCharsets.US_ASCII);
      }
    }
    return "?";
  }
}
