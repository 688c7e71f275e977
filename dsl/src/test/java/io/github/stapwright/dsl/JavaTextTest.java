package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script computes never becomes text of Java: it would print {@code Str@1827fc4e}. */
class JavaTextTest {
  private static final String SENTENCE =
      "Java joined a `Str` into a text, but its value is known only while the script runs: give it"
          + " as a value of its own, such as print(\"left %s\\n\", funcname())";

  @Test
  void isRefusedHoweverItIsJoined() {
    for (String text :
        List.of(
            "left " + funcname() + "\n",
            String.format("left %s%n", funcname()),
            new StringBuilder("left ").append(funcname()).toString(),
            String.valueOf((Object) funcname()),
            String.join(" ", "left", funcname().toString()),
            "left %s".formatted(funcname()))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> onFunctionReturn().print(text))
          .withMessage(SENTENCE);
    }
  }

  @Test
  void isRefusedByWhateverTakesText() {
    String text = "a" + funcname();
    assertThatIllegalArgumentException().isThrownBy(() -> string(text)).withMessage(SENTENCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funcname().equalTo(text))
        .withMessage(SENTENCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> funcname().matches(text))
        .withMessage(SENTENCE);
    assertThatIllegalArgumentException().isThrownBy(() -> file(text)).withMessage(SENTENCE);
    assertThatIllegalArgumentException().isThrownBy(() -> rawNumber(text)).withMessage(SENTENCE);
    assertThatIllegalArgumentException().isThrownBy(() -> onPoint(text)).withMessage(SENTENCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().error(text))
        .withMessage(SENTENCE);
  }

  static Stream<Class<?>> partsOfAScript() throws IOException, URISyntaxException {
    Path classes = Path.of(Expr.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.list(classes.resolve("io/github/stapwright/dsl"))) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.matches("[A-Za-z]+[.]class"))
          .<Class<?>>map(it -> type(it.replace(".class", "")))
          .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isInterface())
          .filter(it -> !Globals.class.isAssignableFrom(it))
          .toList()
          .stream();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("io.github.stapwright.dsl." + name);
    } catch (ClassNotFoundException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @ParameterizedTest
  @MethodSource("partsOfAScript")
  void noPartOfAScriptHasTheTextOfAnObject(Class<?> part) throws NoSuchMethodException {
    assertThat(part.getMethod("toString").getDeclaringClass().getPackageName())
        .isEqualTo("io.github.stapwright.dsl");
  }
}
