package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A parse ends, in time, with a model or with a message. */
class HostileInputTest {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int DEEP = 10_000;
  private static final int LARGE = 10_000_000;

  private static Parsed parse(String text) {
    return Assertions.assertTimeoutPreemptively(
        LIMIT,
        () ->
            Parser.parse(
                Source.of("x.stp", text.getBytes(ISO_8859_1)),
                ParseOptions.defaults().withArguments(List.of())));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("parentheses", body("x = " + "(".repeat(DEEP) + "1" + ")".repeat(DEEP))),
        Arguments.of("open parentheses", body("x = " + "(".repeat(DEEP))),
        Arguments.of("calls", body("f(".repeat(DEEP) + ")".repeat(DEEP))),
        Arguments.of("subscripts", body("a[".repeat(DEEP) + "1" + "]".repeat(DEEP))),
        Arguments.of("many braces", body("{".repeat(1_000_000) + "}".repeat(1_000_000))),
        Arguments.of("many signs", body("!".repeat(1_000_000) + "1")),
        Arguments.of("points", "probe a" + ".{b,c}".repeat(30) + " {}"),
        Arguments.of("a macro that uses itself", "@define m %( @m %)" + body("@m")),
        Arguments.of(
            "macros that use each other",
            "@define m %( @n @n %) @define n %( @m @m %)" + body("@m")),
        Arguments.of("a macro that grows", "@define m(a) %( @m(@a @a) %)" + body("@m(1)")),
        Arguments.of("doubling macros", doubling("x") + body("@m40")),
        Arguments.of("doubling macros without text", doubling("") + body("@m40")),
        Arguments.of("macro bodies", "@define m " + "%( ".repeat(DEEP) + "%) ".repeat(DEEP)),
        Arguments.of("a string without end", body("x = \"" + "a".repeat(LARGE))),
        Arguments.of("a number of 10 MB", body("x = " + "1".repeat(LARGE))),
        Arguments.of("C text without end", "%{" + "a".repeat(LARGE)),
        Arguments.of("a declaration of 10 MB", body(";".repeat(LARGE))),
        Arguments.of("signs of no meaning", "`".repeat(LARGE)),
        Arguments.of("a million problems", "probe a ) ".repeat(1_000_000)),
        Arguments.of("NUL", body("\0")),
        Arguments.of("bytes beyond ASCII", body("\u00ff")));
  }

  private static String body(String statements) {
    return " probe begin { " + statements + " }";
  }

  private static String doubling(String text) {
    StringBuilder macros = new StringBuilder("@define m0 %( " + text + " %)");
    for (int level = 1; level <= 40; level++) {
      String use = "@m" + (level - 1);
      macros.append(" @define m" + level + " %( " + use + " " + use + " %)");
    }
    return macros.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void refused(String name, String text) {
    Parsed parsed = parse(text);

    assertThat(parsed.script()).isEmpty();
    assertThat(parsed.report().diagnostics())
        .hasSizeBetween(1, 100)
        .allSatisfy(it -> assertThat(it.sentence()).hasSizeLessThan(400));
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("parentheses", body("x = " + "(".repeat(1_000) + "1" + ")".repeat(1_000))),
        Arguments.of("braces", body("{".repeat(DEEP) + "}".repeat(DEEP))),
        Arguments.of("signs", body("x = " + "!".repeat(DEEP) + "1")),
        Arguments.of("else if", body("if (1) ; else ".repeat(DEEP) + ";")),
        Arguments.of("a sum", body("x = 1" + " + 1".repeat(DEEP))),
        Arguments.of("conditionals", "%( 1 == 1 %? ".repeat(DEEP) + body("") + "%)".repeat(DEEP)),
        Arguments.of(
            "braces of points", "probe " + "{".repeat(1_000) + "a" + "}".repeat(1_000) + "{}"),
        Arguments.of("a comment without end", body("") + "/*" + "a".repeat(LARGE)),
        Arguments.of("a string of 10 MB", body("x = \"" + "a".repeat(LARGE) + "\"")),
        Arguments.of("many probes", body("x++").repeat(200_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void accepted(String name, String text) {
    assertThat(parse(text).report().diagnostics()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyBytes(long seed) {
    Random random = new Random(seed);
    byte[] bytes = new byte[random.nextInt(3_000)];
    random.nextBytes(bytes);

    Parsed parsed = parse(new String(bytes, ISO_8859_1));

    assertThat(parsed.report().hasErrors()).isTrue();
  }

  static Stream<Long> seeds() {
    return IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf);
  }
}
