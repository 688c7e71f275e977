package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTokensTest {
  private static final List<String> PIECES =
      List.of(
          "probe",
          "x",
          "$x",
          "$x$$",
          "@count",
          "@1",
          "$1",
          "$#",
          "1",
          "0x1f",
          "09z",
          "\"a\\\"b\"",
          "\"",
          "\n",
          " ",
          "\t",
          "# c\n",
          "// c\n",
          "/* c */",
          "/*",
          "%{ c %}",
          "%{",
          "%(",
          "%)",
          "%?",
          "%:",
          "<<<",
          ">>>",
          "<<=",
          "->",
          ".=",
          "\u00c3",
          "\u0000",
          "`",
          "\\",
          "'",
          "%",
          "=~",
          "{",
          "}",
          "@define");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a+++b|a ++ + b",
        "x%(2)|x %( 2 )",
        "a<<<=b|a <<< = b",
        "a>>>=b|a >>> = b",
        "1.5|1 . 5",
        "12ab_c|12ab _c",
        "$x->y$|$x -> y$",
        "a$b=$1|a$b = $1",
        "x /* y */ z // w|x z",
        "a /* b c|a",
        "`\"a # b\" c`|`\"a # b\" c`",
        "%{ if (a % b) %} c|`%{ if (a % b) %} c`",
        "@hist_log(a)|@hist_log ( a )",
        "a!~b=~c|a !~ b =~ c",
      })
  void cutsAsSystemTapDoes(String text, String tokens) {
    FileTokens file = FileTokens.of(Source.of("x.stp", text));

    assertThat(String.join(" ", file.tokens().stream().map(ScriptToken::text).toList()))
        .isEqualTo(tokens);
  }

  @Test
  void countsLinesAndBytes() {
    FileTokens file = FileTokens.of(Source.of("x.stp", "\"é\" a\n\tb"));

    assertThat(file.tokens())
        .extracting(it -> it.origin().toString())
        .containsExactly("x.stp:1:1", "x.stp:1:6", "x.stp:2:2");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void losesNothing(long seed) {
    String text = randomText(new Random(seed));
    FileTokens file = FileTokens.of(Source.of("x.stp", text.getBytes(ISO_8859_1)));

    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int index = 0; index < file.tokens().size(); index++) {
      joined.writeBytes(file.before(index).toBytes());
      joined.writeBytes(file.tokens().get(index).text().getBytes(ISO_8859_1));
    }
    joined.writeBytes(file.before(file.tokens().size()).toBytes());

    assertThat(joined.toString(ISO_8859_1)).isEqualTo(text);
  }

  static Stream<Long> seeds() {
    return IntStream.range(0, 200).mapToObj(Long::valueOf);
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = random.nextInt(60); count > 0; count--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
