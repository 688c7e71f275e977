package io.github.stapwright.simulator.tapset;

import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Functions that give a number of the kernel its name, and a name its number (SystemTap 5.6). */
final class NumberNames {
  private NumberNames() {}

  static void declare(Table table) {
    Map<String, Map<String, String>> names = read();
    names.forEach(
        (function, known) -> {
          if (function.endsWith("num") || function.startsWith("rlimit")) {
            table.number(
                function + "/1",
                (frame, it) ->
                    Long.parseLong(known.getOrDefault(it.text(frame, 0).utf8(), otherwise(known))));
          } else if (known.keySet().stream().allMatch(it -> it.startsWith("&"))) {
            SortedMap<Long, String> flags = flags(known);
            table.text(function + "/1", (frame, it) -> flags(flags, it.number(frame, 0)));
          } else {
            table.text(
                function + "/1", (frame, it) -> name(known, Long.toString(it.number(frame, 0))));
          }
        });
  }

  private static ByteString name(Map<String, String> known, String number) {
    String name = known.get(number);
    return ByteString.of(name == null ? otherwise(known).replace("%d", number) : name);
  }

  private static SortedMap<Long, String> flags(Map<String, String> known) {
    SortedMap<Long, String> flags = new TreeMap<>();
    known.forEach((number, name) -> flags.put(Long.valueOf(number.substring(1)), name));
    return flags;
  }

  private static ByteString flags(SortedMap<Long, String> flags, long value) {
    return ByteString.of(
        flags.entrySet().stream()
            .filter(it -> (it.getKey() & value) != 0)
            .map(Map.Entry::getValue)
            .collect(Collectors.joining("|")));
  }

  private static String otherwise(Map<String, String> known) {
    return known.getOrDefault("*", "");
  }

  /** Lines of {@code FUNCTION|NUMBER|NAME}; {@code *} stands for every other number. */
  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> names = new HashMap<>();
    lines("number-names.txt").stream()
        .map(it -> it.split("\\|", 3))
        .filter(it -> it.length == 3)
        .forEach(it -> names.computeIfAbsent(it[0], f -> new HashMap<>()).put(it[1], it[2]));
    return names;
  }

  /** The lines of a file of this package. */
  static List<String> lines(String file) {
    try (InputStream in = NumberNames.class.getResourceAsStream(file)) {
      byte[] bytes = Objects.requireNonNull(in, file).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
