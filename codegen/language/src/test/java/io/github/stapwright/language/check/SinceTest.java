package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a version of SystemTap did not have yet is refused for it, and not for the next. */
class SinceTest {
  @ParameterizedTest(name = "{0} since {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "probe begin { println(fp_to_string(fp_add(1, 2), 3)) }|4.4|4.3|`fp_to_string`",
        "probe begin { abort() }|3.3|3.2|`abort`",
        "probe begin { if (execname() =~ \"a\") println(matched(0)) }|3.2|3.1|`matched`",
        "probe begin { println(string_quoted(\"a\")) }|3.0|2.9|`string_quoted`",
        "probe begin { assert(1, \"a\") }|2.9|2.8|`assert`",
        "probe begin { println(ns_pid()) }|2.8|2.7|`ns_pid`",
        "probe begin { println(task_ancestry(task_current(), 0)) }|2.5|2.4|`task_ancestry`",
        "probe process.data(8).rw { println(1) }|5.1|5.0|data(8)",
        "probe kernel.tracepoint(\"a\") { println(1) }|5.6|5.5|tracepoint",
        "probe module(\"m\").tracepoint(\"a\") { println(1) }|5.6|4.10|tracepoint"
      })
  void isRefusedBeforeAndAcceptedThen(String script, String since, String before, String what) {
    assertThat(report(script, since).hasErrors()).as("%s", report(script, since)).isFalse();
    Report refused = report(script, before);
    assertThat(refused.diagnostics()).as("%s", refused).isNotEmpty();
    assertThat(refused.toString())
        .contains(
            what.replace("`", ""),
            "came with SystemTap " + since + ", and the script is for " + before);
  }

  @ParameterizedTest(name = "{0} of old and of the script itself")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "probe begin { assert(1) }",
        "function abort() { println(1) } probe begin { abort() }",
        "probe process.data(8).rw ?, begin { println(1) }"
      })
  void isAcceptedForAnyVersion(String script) {
    assertThat(report(script, "2.0").hasErrors()).as("%s", report(script, "2.0")).isFalse();
  }

  private static Report report(String text, String version) {
    Script script = Parser.parse(Source.of("x.stp", text), ParseOptions.defaults()).orThrow();
    return Checker.check(script, CheckOptions.defaults().withSystemtapVersion(version)).report();
  }
}
