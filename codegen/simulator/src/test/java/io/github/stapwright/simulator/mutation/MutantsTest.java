package io.github.stapwright.simulator.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutantsTest {
  private static Script parse(String text) {
    return Parser.parse(Source.of("x.stp", text), ParseOptions.defaults()).orThrow();
  }

  private static List<String> changes(String text) {
    return Mutants.of(parse(text)).stream().map(Mutant::toString).toList();
  }

  @Test
  void makesOneFaultEach() {
    Script script = parse("global n = 0 probe process.mark(\"a_entry\") { if ($arg1 > 3) n++ }");
    List<Mutant> mutants = Mutants.of(script);
    assertThat(mutants).extracting(it -> Layout.render(it.script())).doesNotHaveDuplicates();
    assertThat(mutants)
        .extracting(Mutant::toString)
        .containsExactly(
            "x.stp:1:20: `process.mark(\"a_entry\")` became `process.mark(\"a_return\")`",
            "x.stp:1:56: the filter `$arg1 > 3` was dropped",
            "x.stp:1:56: `$arg1 > 3` became `$arg1 >= 3`",
            "x.stp:1:56: `$arg1 > 3` became `$arg1 <= 3`",
            "x.stp:1:58: `3` became `4`",
            "x.stp:1:62: `n++` became `n--`");
  }

  @Test
  void turnsReadsIntoWrites() {
    assertThat(
            changes(
                """
                global began
                probe process.mark("a") {
                  took = gettimeofday_us() - began[tid()]
                  before = began[pid()]
                  printf("%d %d\\n", took, before)
                }
                """))
        .anyMatch(it -> it.endsWith("`began[tid()]` became `began[tid()] = gettimeofday_us()`"))
        .anyMatch(it -> it.endsWith("`began[pid()]` became `began[pid()] = 0`"));
  }

  @Test
  void dropsEachFilterOfSeveral() {
    assertThat(changes("probe process.mark(\"a\") { if (pid() == 1 && tid() == 2) exit() }"))
        .filteredOn(it -> it.contains("dropped"))
        .extracting(it -> it.replaceFirst(".*?: ", ""))
        .containsExactly(
            "the filter `pid() == 1 && tid() == 2` was dropped",
            "the filter `pid() == 1` was dropped",
            "the filter `tid() == 2` was dropped");
  }

  @Test
  void changesStatisticsAndMatchesAndChoices() {
    assertThat(
            changes(
                """
                global s
                probe process.mark("a") { s <<< $arg1 }
                probe end { printf("%d %s", @min(s), execname() =~ "x" ? "y" : "z") }
                """))
        .extracting(it -> it.replaceFirst(".*?: ", ""))
        .contains(
            "`s <<< $arg1;` was left out",
            "`@min(s)` became `@max(s)`",
            "`execname() =~ \"x\"` became `execname() !~ \"x\"`",
            "`end` became `begin`");
  }

  @Test
  void whatWouldBeRefusedIsNoMutant() {
    assertThat(changes("global s probe process.mark(\"a\") { t = s[1] s[2] = \"x\" print(t) }"))
        .noneMatch(it -> it.contains("= 0`"));
  }
}
