package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.model.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Script arguments, {@code $1} as it is and {@code @1} quoted, as SystemTap pastes them. */
class ArgumentsTest {
  @TempDir private Path folder;

  private static Arguments row(String script, String... arguments) {
    return Arguments.of(script, List.of(arguments));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        row("probe begin { print($1) }", "5"),
        row("probe begin { print($1) }", "5 + 6"),
        row("probe begin { print($1 * 2) }", "5 + 6"),
        row("probe begin { print(@1) }", "a\"b\\c"),
        row("probe begin { print(@1) }", "a\nb\tc\u0001"),
        row("probe begin { print(@1) }", "\u00e9"),
        row("probe begin { print(@1) }", ""),
        row("probe begin { print($#, @#) }", "a", "b"),
        row("probe begin { print($3) }", "a", "b"),
        row("probe begin { print($0) }", "a", "b"),
        row("probe begin { print($1000) }", "a"),
        row("probe begin { print($01) }", "4"),
        row("probe begin { print($1) }", "$2", "7"),
        row("probe begin { print($1) }", "@2", "7"),
        row("probe begin { print(@1) }", "$2", "7"),
        row("probe begin { print($1) }", "# x"),
        row("probe begin { print($1", "1) }"),
        row("probe begin { print(\"$1\") }", "7"),
        row("probe begin { x$1 = 2 }", "7"),
        row("probe begin { $1x = 2 }", "7"),
        row("probe begin { $1x = 2 }", "y"),
        row("probe begin { $1$2 }", "7", "8"),
        row("probe begin { $1$2 }", "a", "b"),
        row("probe begin { $1 $2 }", "a", "= 3"),
        row("probe $1 {}", "timer.ms(3)"),
        row("probe begin { print(@1 \"b\") }", "a"),
        row("probe begin { print($1) }", "\"unterminated"),
        row("probe begin { print($1) % ", "1) } /*"),
        row("probe begin { print($1) /* $2 */ }", "1"),
        row("probe begin { $x->$1 }", "y"),
        row("probe begin { x = $1; if }", "1"),
        row("probe begin { x = $1 }\nprobe end { ) }", "a\nb"),
        row("%( $# == 2 %? probe begin {} %)", "a", "b"),
        row("%( $1 == 5 %? probe begin {} %)", "5"),
        row("%( @1 == \"x\" %? probe begin {} %)", "x"),
        row("@define m(a) %( @a @1 %) probe begin { print(@m(\"x\")) }", "y"),
        row("@define m %( $1 %) probe begin { print(@m + @m) }", "y * 2"),
        row("probe begin {}", "unused"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void arePastedAsSystemTapDoes(String script, List<String> arguments) {
    byte[] bytes = script.getBytes(ISO_8859_1);
    Stap.Answer answer = Stap.in(folder).parseScript(20, bytes, arguments).orElseThrow();
    Parsed parsed = parse(script, arguments);

    assertThat(parsed.script().isPresent()).as("%s", parsed).isEqualTo(answer.accepts());
    if (answer.accepts()) {
      assertThat(BracketedTree.tokens(parsed.orThrow()))
          .isEqualTo(BracketedTree.tokens(answer.output()));
    } else if (!answer.errors().contains(" EOF")) {
      String place = parsed.report().diagnostics().get(0).origin().toString();
      assertThat(answer.errors()).contains(place.replace("x.stp", "stp") + "\n");
    }
  }

  private static Parsed parse(String script, List<String> arguments) {
    List<ByteString> bytes = arguments.stream().map(ByteString::of).toList();
    ParseOptions options = Installed.asOracle().withArguments(bytes);
    return Parser.parse(Source.of("x.stp", script.getBytes(ISO_8859_1)), options);
  }

  /** SystemTap refuses it too, but counts two columns less from there on. */
  @Test
  void anEmptyArgumentLeavesNothing() {
    assertThat(parse("probe begin { x = $1 }", List.of("")).report().diagnostics())
        .hasToString("[x.stp:1:22: error SYNTAX: expected a value but found `}`]");
  }

  @Test
  void manyUsesTakeNoLongerThanTheirText() {
    String script = "probe begin { " + "x = $1; ".repeat(200_000) + "}";

    assertThat(parse(script, List.of("1")).script()).isPresent();
  }

  @Test
  void unknownArgumentsStandWhereLiteralsMay() {
    ParseOptions unknown = ParseOptions.defaults();
    Source literals = Source.of("x.stp", "probe timer.ms($1) { printf(@2, $1) }");
    Source others = Source.of("x.stp", "probe begin { $x->$1 = 2 }");

    assertThat(Parser.parse(literals, unknown).script()).isPresent();
    assertThat(Parser.parse(others, unknown).report().diagnostics())
        .extracting(it -> it.origin().toString())
        .containsExactly("x.stp:1:19");
  }
}
