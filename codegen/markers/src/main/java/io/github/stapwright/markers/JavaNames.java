package io.github.stapwright.markers;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java names from the names of markers, whose words are separated by {@code _}. */
final class JavaNames {
  private JavaNames() {}

  /** {@code function__entry} as {@code FunctionEntry}. */
  static String upperCamel(String name) {
    return words(name)
        .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
        .collect(Collectors.joining());
  }

  /** {@code function__entry} as {@code functionEntry}. */
  static String lowerCamel(String name) {
    String upper = upperCamel(name);
    return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
  }

  /** {@code function__entry} as {@code FUNCTION_ENTRY}. */
  static String constant(String name) {
    return words(name).collect(Collectors.joining("_")).toUpperCase(Locale.ROOT);
  }

  private static Stream<String> words(String name) {
    return Stream.of(name.split("[_$-]+")).filter(it -> !it.isEmpty());
  }
}
