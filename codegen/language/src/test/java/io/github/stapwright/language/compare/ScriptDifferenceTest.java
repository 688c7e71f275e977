package io.github.stapwright.language.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptDifferenceTest {
  private static Script script(String name, String text) {
    return Parser.parse(Source.of(name, text), ParseOptions.defaults()).orThrow();
  }

  private static String difference(String before, String after) {
    return DifferenceText.of(
        ScriptDifference.between(script("a.stp", before), script("b.stp", after)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "white space and comments   | probe begin { exit() } | probe begin { /* now */   exit(); }",
        "the spelling of numbers    | probe begin { print(16) } | probe begin { print(0x10) }",
        "the spelling of strings    | probe begin { print(\"a\\tb\") } | probe begin { print(\"a\\011b\") }",
        "brackets that change naught| probe begin { print(1 + 2 * 3) } | probe begin { print(1 + (2 * 3)) }",
        "braces around a statement  | probe begin { if (pid()) exit() } | probe begin { if (pid()) { exit() } }",
        "an else that holds an if   | probe begin { if (pid()) exit() else { if (tid()) exit() } } | probe begin { if (pid()) exit() else if (tid()) exit() }",
        "the order of functions     | function f() { return 1 } function g() { return 2 } probe begin { print(f() + g()) } | function g() { return 2 } function f() { return 1 } probe begin { print(f() + g()) }",
        "the order of read globals  | global a, b probe begin { print(a + b) } | global b global a probe begin { print(a + b) }",
        "types that are inferred    | function f(x) { return x + 1 } probe begin { print(f(1)) } | function f:long(x:long) { return x + 1 } probe begin { print(f(1)) }",
        "a name that nothing uses   | probe begin { try { exit() } catch (e) { exit() } } | probe begin { try { exit() } catch { exit() } }",
      })
  void whatHasNoEffectIsNoChange(String what, String before, String after) {
    assertThat(difference(before, after)).as(what).isEmpty();
  }

  @Test
  void partsAreToldWithBothPlaces() {
    assertThat(
            difference(
                """
                global n
                probe timer.s(1) {
                  if (n > 5) printf("%d\\n", n)
                  n++
                }
                """,
                """
                global n

                probe timer.s(1) {
                  if (n > 6) printf("n=%d\\n", n)
                  n++
                  exit()
                }
                """))
        .isEqualTo(
            """
            probe timer.s(1): condition changed
              - a.stp:3:9: n > 5
              + b.stp:4:9: n > 6
            probe timer.s(1): format changed
              - a.stp:3:21: "%d\\n"
              + b.stp:4:21: "n=%d\\n"
            probe timer.s(1): statement added
              + b.stp:6:3: exit();
            """);
  }

  @Test
  void keysSizesAndLimitsAreToldByTheirNames() {
    assertThat(
            difference(
                "global a[10]\nprobe begin { a[pid()]++ }\nprobe end { foreach (k in a limit 3) println(k) }",
                "global a[20]\nprobe begin { a[tid()]++ }\nprobe end { foreach (k in a limit 4) println(k) }"))
        .contains(
            "global a: changed\n  - a.stp:1:8: global a[10]\n  + b.stp:1:8: global a[20]\n",
            "probe begin: key changed\n  - a.stp:2:17: pid()\n  + b.stp:2:17: tid()\n",
            "probe end: limit changed\n");
  }

  @Test
  void probesComeAndGoAndMove() {
    assertThat(
            difference(
                "probe begin { println(1) }\nprobe end { println(2) }\nprobe error { println(4) }",
                "probe end { println(2) }\nprobe begin { println(1) }\nprobe never { println(3) }"))
        .contains(
            "moved\n", "probe error: gone\n  - a.stp:3:1: ", "probe never: added\n  + b.stp:3:1: ");
  }

  @Test
  void theOrderOfGlobalsThatArePrintedAtTheEndIsAChange() {
    assertThat(
            difference(
                "global a, b probe begin { a = 1 b = 2 }",
                "global b, a probe begin { a = 1 b = 2 }"))
        .startsWith("global a: moved\n");
  }

  @Test
  void jsonHoldsTheSame() {
    assertThat(
            DifferenceJson.of(
                ScriptDifference.between(
                    script("a.stp", "probe begin { exit() }"),
                    script("b.stp", "probe begin if (1) { exit() }"))))
        .contains(
            "\"kind\" : \"changed\"",
            "\"in\" : \"probe begin\"",
            "\"part\" : \"probe point\"",
            "\"file\" : \"a.stp\"",
            "\"line\" : 1");
  }
}
