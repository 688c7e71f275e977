package io.github.stapwright.markers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Size and sign of C types on 64-bit Linux, in the words of a {@code stapsdt} note. */
final class TypeLayout {
  private static final Set<String> WITHOUT_MEANING =
      Set.of("const", "volatile", "restrict", "register", "static", "inline", "signed");

  private static final Set<String> INTEGERS = Set.of("long", "short", "int");

  /** Types of one word: C's own, {@code stdint.h}, and the usual ones of POSIX. */
  private static final Map<String, String> ONE_WORD =
      Map.ofEntries(
          Map.entry("char", "-1"),
          Map.entry("bool", "1"),
          Map.entry("_Bool", "1"),
          Map.entry("short", "-2"),
          Map.entry("int", "-4"),
          Map.entry("long", "-8"),
          Map.entry("float", "4f"),
          Map.entry("double", "8f"),
          Map.entry("string", "8"),
          Map.entry("int8_t", "-1"),
          Map.entry("int16_t", "-2"),
          Map.entry("int32_t", "-4"),
          Map.entry("int64_t", "-8"),
          Map.entry("uint8_t", "1"),
          Map.entry("uint16_t", "2"),
          Map.entry("uint32_t", "4"),
          Map.entry("uint64_t", "8"),
          Map.entry("intptr_t", "-8"),
          Map.entry("uintptr_t", "8"),
          Map.entry("size_t", "8"),
          Map.entry("ssize_t", "-8"),
          Map.entry("off_t", "-8"),
          Map.entry("time_t", "-8"),
          Map.entry("pid_t", "-4"),
          Map.entry("uid_t", "4"),
          Map.entry("gid_t", "4"),
          Map.entry("mode_t", "4"));

  private TypeLayout() {}

  /** {@code -4} for {@code int}, {@code 8} for a pointer; nothing for a name that C lacks. */
  static Optional<String> of(String cType) {
    if (cType.contains("*") || cType.contains("(")) {
      return Optional.of("8");
    }
    // Loops: the registry is read at every start of the command, which lambdas would make longer.
    List<String> plain = new ArrayList<>();
    boolean unsigned = false;
    for (String word : cType.strip().split("\\s+")) {
      if (word.equals("enum")) {
        return Optional.of("4");
      }
      unsigned |= word.equals("unsigned");
      if (!word.equals("unsigned") && !WITHOUT_MEANING.contains(word)) {
        plain.add(word);
      }
    }
    String signed = signed(plain);
    return Optional.ofNullable(
        unsigned && signed != null && signed.startsWith("-") ? signed.substring(1) : signed);
  }

  /** {@code signed} alone, {@code long long} and {@code short int} are one word with another. */
  private static @Nullable String signed(List<String> words) {
    String kind = "int";
    for (String word : words) {
      if (!INTEGERS.contains(word)) {
        return words.size() == 1 ? ONE_WORD.get(word) : null;
      }
      kind = word.equals("int") ? kind : word;
    }
    return ONE_WORD.get(kind);
  }
}
