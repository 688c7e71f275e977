package io.github.stapwright.language.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrivateValuesTest {
  private static Stream<String> of(String text) {
    return PrivateValues.of(
            Parser.parse(Source.of("p.stp", text), ParseOptions.defaults()).orThrow())
        .stream()
        .map(PrivateValue::toString);
  }

  @Test
  void followsAValueThroughVariablesArraysAndFunctions() {
    assertThat(
            of(
                """
                global seen, last
                function short_name(path) { return substr(path, 0, 9) }
                probe process("a").mark("m") {
                  file = user_string2($arg1, "?")
                  seen[short_name(file), $arg3]++
                  last = file . "!"
                  printf("%d %s\\n", $arg3, execname())
                }
                probe end {
                  foreach ([name, line] in seen) println(name, line)
                  log(last)
                }
                """))
        .containsExactly(
            "p.stp:1:8: labelled: `seen`, part 1 of its key can hold the text at $arg1",
            "p.stp:1:14: labelled: `last`, which can hold the text at $arg1",
            "p.stp:4:10: recorded: `user_string2($arg1, \"?\")`, which can hold the text at $arg1",
            "p.stp:7:28: printed: `execname()`, which can hold the name of a program",
            "p.stp:10:42: printed: `name`, which can hold the text at $arg1",
            "p.stp:11:7: printed: `last`, which can hold the text at $arg1");
  }

  @Test
  void numbersMadeOfTextSayLittle() {
    assertThat(
            of(
                "global n probe process(\"a\").mark(\"m\") {"
                    + " n += strlen(execname()) if (execname() == \"x\") println(n, pid()) }"))
        .isEmpty();
  }

  @Test
  void allArgumentsAtOnceAreNamed() {
    assertThat(of("probe process(\"a\").mark(\"m\") { println($$vars) }"))
        .containsExactly(
            "p.stp:1:40: printed: `$$vars`, which can hold all arguments of the marker");
  }

  @Test
  void whatBothWaysOfAChoiceHoldIsNamed() {
    assertThat(of("probe begin { println(1 ? \"a\" : cmdline_str()) }"))
        .containsExactly(
            "p.stp:1:25: printed: `1 ? \"a\" : cmdline_str()`,"
                + " which can hold the arguments of a program");
  }
}
