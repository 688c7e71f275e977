package io.github.stapwright.markers.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java names from the names of markers and arguments, which a note may spell in any way. */
final class JavaNames {
  private static final List<String> ELSEWHERE =
      List.of(
          // Object
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          // Kotlin
          "as",
          "fun",
          "in",
          "is",
          "object",
          "typealias",
          "typeof",
          "val",
          "var",
          "when");

  /**
   * What an accessor or entry point may not be called: what every marker class inherits from the
   * DSL and from {@code Object}, and Kotlin's hard keywords. Java's keywords are the allocator's.
   */
  static final Set<String> RESERVED = reserved();

  private JavaNames() {}

  private static Set<String> reserved() {
    try (InputStream in = JavaNames.class.getResourceAsStream("dsl-names.txt")) {
      Stream<String> ofDsl =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(it -> !it.startsWith("#"));
      return Stream.concat(ofDsl, ELSEWHERE.stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** {@code function__entry} as {@code FunctionEntry}. */
  static String upperCamel(String name) {
    String camel =
        words(name).stream()
            .map(it -> it.substring(0, 1).toUpperCase(Locale.ROOT) + it.substring(1))
            .collect(Collectors.joining());
    return camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? "N" + camel : camel;
  }

  /** {@code function__entry} as {@code functionEntry}. */
  static String lowerCamel(String name) {
    String upper = upperCamel(name);
    return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
  }

  /** {@code function__entry} as {@code FUNCTION_ENTRY}. */
  static String constant(String name) {
    String constant = String.join("_", words(name)).toUpperCase(Locale.ROOT);
    return constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "N" + constant : constant;
  }

  /** Its words: whatever is no ASCII letter or digit separates them. */
  static List<String> words(String name) {
    return Stream.of(name.split("[^A-Za-z0-9]+")).filter(it -> !it.isEmpty()).toList();
  }
}
