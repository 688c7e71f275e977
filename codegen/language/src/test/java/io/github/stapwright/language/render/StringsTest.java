package io.github.stapwright.language.render;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.model.ByteString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any string of Java comes back out of SystemTap's parser as the same bytes, or is refused. */
class StringsTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "\\\\",
          "%%",
          "%(",
          "%{",
          "%}",
          "%)",
          "\n",
          "\t",
          "\r",
          "\u0001",
          "\u001b[0m",
          "\u007f",
          "$1",
          "@1",
          "@define",
          "#",
          "//",
          "/*",
          "*/",
          "??(",
          "???",
          "\\x41",
          "1",
          "7",
          "f",
          "é",
          "ß",
          "中",
          "😀",
          "\u0080",
          "\u00a0",
          "a",
          " ",
          "x\"y",
          "\\\"",
          "\\n",
          "end",
          "probe");

  static Stream<Strings> seeds() {
    return Stream.iterate(1L, it -> it + 1).limit(12).map(Strings::new);
  }

  /** Forty strings of one seed, in one script. */
  private record Strings(long seed) {
    List<String> strings() {
      Random random = new Random(seed);
      List<String> strings = new ArrayList<>();
      for (int count = 0; count < 40; count++) {
        StringBuilder text = new StringBuilder("<");
        int pieces = random.nextInt(30);
        for (int piece = 0; piece < pieces; piece++) {
          text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        strings.add(text.append('>').toString());
      }
      return strings;
    }

    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comeBackAsTheSameBytes(Strings strings, @TempDir Path folder) {
    List<String> given = strings.strings();
    var array = globalNumArray("a", STRING);
    var step = onBegin().println(given.get(0));
    for (String text : given) {
      step =
          step.print(text.replace("%", "%%"))
              .ifTrue(execname().equalTo(text), it -> it.exit())
              .count(array, string(text));
    }
    CompiledScript compiled = compile(Probes.of(step));
    assertThat(compiled.report().diagnostics()).isEmpty();
    Stap.Answer answer = Stap.in(folder).parse(compiled.text().getBytes(StandardCharsets.UTF_8));
    assertThat(answer.accepts()).as(answer.errors()).isTrue();
    List<ByteString> returned = literals(answer.output());
    List<ByteString> expected = new ArrayList<>();
    expected.add(ByteString.of(given.get(0)));
    for (String text : given) {
      ByteString value = ByteString.of(text);
      expected.addAll(List.of(ByteString.of(text.replace("%", "%%")), value, value));
    }
    assertThat(returned.stream().filter(it -> it.size() > 0 && it.at(0) == '<').toList())
        .isEqualTo(expected);
  }

  @Test
  void of600BytesAreRefusedAsValuesAndAcceptedAsFormats(@TempDir Path folder) {
    String text = "x".repeat(600);
    CompiledScript refused = compile(Probes.of(onBegin().println(execname()).println(text)));
    assertThat(refused.text()).isEmpty();
    assertThat(
            compile(Probes.of(onBegin().ifTrue(execname().equalTo(text), it -> it.exit())))
                .report()
                .diagnostics())
        .extracting(Diagnostic::problem)
        .containsExactly(Problem.STRING_VALUE);
    CompiledScript accepted = compile(Probes.of(onBegin().print(text)));
    assertThat(
            literals(
                Stap.in(folder).parse(accepted.text().getBytes(StandardCharsets.UTF_8)).output()))
        .contains(ByteString.of(text));
  }

  @Test
  void withNulAreRefusedAtTheCall() {
    assertThatIllegalArgumentException().isThrownBy(() -> onBegin().print("a\0b"));
    assertThatIllegalArgumentException().isThrownBy(() -> execname().equalTo("a\0b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> globalNumArray("a", STRING).at(string("\0")));
  }

  private static CompiledScript compile(Probes probes) {
    return ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3.9")))
        .compile("Strings", "StringsTest", probes);
  }

  /**
   * The string literals in what {@code stap -p1} prints. It prints a literal as it keeps it, with
   * the escapes for the C compiler still in it, so they are read here as C reads them.
   */
  private static List<ByteString> literals(byte[] dump) {
    List<ByteString> literals = new ArrayList<>();
    int at = 0;
    while (at < dump.length) {
      if (dump[at++] == '"') {
        int begin = at - 1;
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        at = readLiteral(dump, at, value);
        boolean isFormat =
            new String(dump, 0, begin, StandardCharsets.ISO_8859_1).endsWith("printf(");
        literals.add(
            isFormat ? withoutEscapes(value.toByteArray()) : ByteString.of(value.toByteArray()));
      }
    }
    return literals;
  }

  /** A format is printed with the backslashes of its own escapes escaped once more. */
  private static ByteString withoutEscapes(byte[] format) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int at = 0;
    while (at < format.length) {
      if (format[at] == '\\') {
        at = readEscape(format, at + 1, value);
      } else {
        value.write(format[at++]);
      }
    }
    return ByteString.of(value.toByteArray());
  }

  private static int readLiteral(byte[] dump, int begin, ByteArrayOutputStream value) {
    int at = begin;
    while (dump[at] != '"') {
      if (dump[at] == '\\') {
        at = readEscape(dump, at + 1, value);
      } else {
        value.write(dump[at++]);
      }
    }
    return at + 1;
  }

  private static int readEscape(byte[] dump, int begin, ByteArrayOutputStream value) {
    int at = begin;
    if (dump[at] >= '0' && dump[at] <= '7') {
      int number = 0;
      for (int digits = 0;
          digits < 3 && at < dump.length && dump[at] >= '0' && dump[at] <= '7';
          digits++) {
        number = number * 8 + dump[at++] - '0';
      }
      value.write(number);
      return at;
    }
    int simple = "abtnvfr".indexOf(dump[at]);
    value.write(simple < 0 ? dump[at] : "\u0007\b\t\n\u000b\f\r".charAt(simple));
    return at + 1;
  }
}
