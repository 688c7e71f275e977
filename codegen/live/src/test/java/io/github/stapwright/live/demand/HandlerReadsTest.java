package io.github.stapwright.live.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerReadsTest {
  @Test
  void stringsAreFoundWhereverThePointerGoes() {
    assertThat(reads("println(user_string($arg1), $arg3)"))
        .isEqualTo(new Reads(false, Set.of(3), Set.of(1), false));
    assertThat(reads("p = $arg2; println(user_string2(p, \"?\"))").strings()).containsExactly(2);
    assertThat(reads("println(user_string($arg3 ? $arg1 : $arg2))").strings())
        .containsExactly(1, 2);
    assertThat(reads("println(twice($arg2))").strings()).containsExactly(2);
    assertThat(reads("println(user_string(same($arg4)))").strings()).containsExactly(4);
  }

  @Test
  void anAddressThatIsLookedAtIsKept() {
    Reads reads = reads("if ($arg1) println(user_string($arg1))");
    assertThat(reads.looksAtAddress(1)).isTrue();
    assertThat(reads("println(user_string($arg1))").looksAtAddress(1)).isFalse();
  }

  @Test
  void allAreReadByTheirCommonNameAndNoneByAQuestion() {
    assertThat(reads("println($$vars)").all()).isTrue();
    assertThat(reads("println(@defined($arg9))")).isEqualTo(Reads.NOTHING);
    assertThat(reads("println(uid())").process()).isTrue();
  }

  @Test
  void memoryIsReadAtFixedOffsetsBehindAnArgument() {
    assertThat(reads("println(user_string(user_uint64($arg2 + 24) + 48))").memory())
        .containsExactlyInAnyOrder(
            new Fetch(new Place(2, List.of(), 24), 8),
            new Fetch(new Place(2, List.of(24L), 48), 0));
    assertThat(reads("println(user_int($arg1))").memory())
        .containsExactly(new Fetch(new Place(1, List.of(), 0), 4));
    assertThat(new Place(2, List.of(24L, 8L), 168).fetch("%bx")).isEqualTo("+168(+8(+24(%bx)))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "println(user_string($arg1 + $arg2))",
        "println(user_string(kept))",
        "p = $arg1; p += 4; println(user_string(p))",
        "println(user_int(kept))",
        "println(user_int(8 + $arg1))",
      })
  void otherMemoryIsRefusedWithItsPlace(String statement) {
    assertThatThrownBy(() -> reads(statement))
        .isInstanceOf(NotSimulatedException.class)
        .extracting(it -> ((NotSimulatedException) it).origin().line())
        .isEqualTo(4);
  }

  @Test
  void pointsAreTakenApart() {
    List<MarkPoint> points =
        points(
            "probe process(\"/bin/a\").library(\"l.so\").provider(\"p*\").mark(\"a-b\"),"
                + " process(7).mark(\"*\")? { println(1) }");
    assertThat(points.get(0).target()).isEqualTo("/bin/a!l.so");
    assertThat(points.get(0).waitsFor("python", "a__b")).isTrue();
    assertThat(points.get(0).waitsFor("ruby", "a__b")).isFalse();
    assertThat(points.get(1).target()).isEqualTo("pid:7");
    assertThat(points.get(1).optional()).isTrue();
  }

  private static Reads reads(String statement) {
    return points(
            "global kept\nfunction twice(q) { return user_string(q) . user_string(q) }\n"
                + "function same(q) { return q }\nprobe process(\"p\").mark(\"m\") { "
                + statement
                + " }\nprobe begin { kept = 1; println(kept, twice(0), same(1)) }")
        .get(0)
        .reads();
  }

  private static List<MarkPoint> points(String text) {
    var parsed =
        Parser.parse(new Source("t.stp", ByteString.of(text + "\n")), ParseOptions.defaults());
    return MarkPoint.of(Simulation.whatRuns(parsed.script().orElseThrow()));
  }
}
