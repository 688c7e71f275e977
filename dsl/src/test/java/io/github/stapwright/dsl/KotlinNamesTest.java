package io.github.stapwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No public name is a hard keyword of Kotlin, where it would have to stand in backquotes (Kotlin's
 * keyword reference, 2.2).
 */
class KotlinNamesTest {
  private static final Set<String> HARD_KEYWORDS =
      Set.of(
          "as",
          "break",
          "class",
          "continue",
          "do",
          "else",
          "false",
          "for",
          "fun",
          "if",
          "in",
          "interface",
          "is",
          "null",
          "object",
          "package",
          "return",
          "super",
          "this",
          "throw",
          "true",
          "try",
          "typealias",
          "typeof",
          "val",
          "var",
          "when",
          "while");

  static Stream<Class<?>> publicTypes() throws IOException {
    Path root = Path.of("target/classes");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(it -> root.relativize(it).toString())
          .filter(it -> it.endsWith(".class") && !it.endsWith("-info.class"))
          .<Class<?>>map(it -> load(it.substring(0, it.length() - 6).replace('/', '.')))
          .filter(it -> Modifier.isPublic(it.getModifiers()))
          .toList()
          .stream();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("publicTypes")
  void needNoBackquotes(Class<?> type) {
    assertThat(HARD_KEYWORDS)
        .doesNotContain(type.getSimpleName())
        .doesNotContainAnyElementsOf(Stream.of(type.getPackageName().split("[.]")).toList());
    assertThat(Stream.of(type.getDeclaredMethods()).map(Method::getName))
        .doesNotContainAnyElementsOf(HARD_KEYWORDS);
  }
}
