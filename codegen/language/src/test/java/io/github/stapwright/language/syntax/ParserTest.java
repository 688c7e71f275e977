package io.github.stapwright.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static final ParseOptions OPTIONS = ParseOptions.defaults().withArguments(List.of());

  private static Parsed parse(String text) {
    return Parser.parse(Source.of("x.stp", text), OPTIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a = b = 1 + 2 * 3 . 4~a = (b = ((1 + (2 * 3)) . 4))",
        "a ? b : c = d~(a ? b : c) = d",
        "a & b in c~a & (b in c)",
        "a < b in c~(a < b) in c",
        "a == b == c~(a == b) == c",
        "a+++b~(a++) + b",
        "a << 1 + 2~a << (1 + 2)",
        "a || b && c | d ^ e & f~a || (b && (c | (d ^ (e & f))))",
        "-a++~-(a++)",
        "!a == 1~(!a) == 1",
        "$x->y[1]$~$x->y[1]$",
        "a b c~a; b; c;",
        "a ++b~a++; b;",
      })
  void bindsAsSystemTapDoes(String text, String bracketed) {
    assertThat(parse("probe begin { " + text + " }").orThrow())
        .isEqualTo(parse("probe begin { " + bracketed + " }").orThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "probe begin { if (1 println(1) }|x.stp:1:21: error SYNTAX: expected `)` but found `println`",
        "foo|x.stp:1:1: error SYNTAX: expected `probe`, `global`, `private`, `function` or `%{` but found `foo`",
        "probe begin { x = \"a }|x.stp:1:19: error SYNTAX: the string has no closing `\"` on its line",
        "function f(|x.stp:1:12: error SYNTAX: expected `)` but found the end of the file",
      })
  void saysWhatWasExpected(String text, String message) {
    Parsed parsed = parse(text);

    assertThat(parsed.script()).isEmpty();
    assertThat(parsed.report().diagnostics()).hasToString("[" + message + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@define m(a) %( 1 %) probe begin { @m($1) }",
        "@define m %( $1 %) probe begin {}",
        "@define m %( \"abc\n %) probe begin {}",
        "%( 1 == 2 %? \"abc\n $1 ` %) probe begin {}",
        "probe begin { a++ [b] = 3 }",
      })
  void whatIsNotUsedDoesNoHarm(String text) {
    assertThat(parse(text).report().diagnostics()).isEmpty();
  }

  @Test
  void warnsOfTextThatSystemTapIgnores() {
    Parsed parsed = parse("probe begin { x = @count(a b 2) }");

    assertThat(parsed.script()).isPresent();
    assertThat(parsed.report().diagnostics())
        .hasToString(
            "[x.stp:1:28: warning IGNORED_TEXT: SystemTap ignores what stands between here and the"
                + " closing `)`]");
  }

  @Test
  void goesOnWithTheNextDeclaration() {
    assertThat(parse("probe a { ) }\nprobe b { ] }\nglobal 1").report().diagnostics())
        .extracting(it -> it.origin().toString())
        .containsExactly("x.stp:1:11", "x.stp:2:11", "x.stp:3:8");
  }
}
