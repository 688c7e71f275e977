package io.github.stapwright.simulator.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final String MARK = "probe process(\"python3\").mark(\"function__entry\") ";

  private static final String CARELESS =
      MARK
          + """
          {
            file = user_string2($arg1, "?")
            func = user_string2($arg2, "?")
            line = sprintf("%s:%d", func, $arg3)
            if (file =~ "test[.]py$" && $arg3 > 90) printf("%s %s\\n", func, line)
          }
          """;

  /** Work that costs one each, so that prices are amounts. */
  private static final PriceList PLAIN =
      PriceList.parse(
          "plain",
          Stream.of(Work.values())
              .map(it -> it.word() + "\t1\t1\t1\n")
              .collect(Collectors.joining()));

  private static Script script(String text) {
    return Parser.parse(Source.of("c.stp", text), ParseOptions.defaults()).orThrow();
  }

  private static CostEstimator estimator(PriceList prices, Map<String, Double> rates) {
    return new CostEstimator(
        prices, rates, new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.empty()));
  }

  /** A hundred calls in a millisecond, a tenth of them in the file, lines from 0 to 99. */
  private static EventReader events() throws IOException {
    String lines =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                it ->
                    "{\"us\":%d,\"pid\":7,\"execname\":\"p\",\"provider\":\"python\",\"marker\":\"function__entry\",\"args\":[\"%s\",\"f\",%d]}\n"
                        .formatted(it * 10, it % 10 == 0 ? "/test.py" : "/other.py", it - 1))
            .collect(Collectors.joining());
    return EventReader.of("e", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static CostEstimate over(String text) throws IOException {
    return estimator(PLAIN, Map.of()).of(script(text), Optional.of(CostTest::events));
  }

  private static List<Suggestion> suggestions(String text) throws IOException {
    return new CostAdvice(estimator(PriceList.shipped(), Map.of()), Optional.of(CostTest::events))
        .on(script(text));
  }

  private static String text(Script script) {
    return Layout.render(script).stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  @Test
  void eachConditionCountsHowOftenItIsAsked() throws IOException {
    CostEstimate cost = over(CARELESS);
    ProbeCost probe = cost.probes().get(0);
    assertThat(probe.hits()).isEqualTo(100);
    assertThat(probe.rows())
        .extracting(CostRow::perHit)
        .containsExactly(1d, 1d, 1d, 1d, 1d, .1, .01);
    assertThat(probe.rows().get(4).passes()).isCloseTo(.1, within(1e-9));
    assertThat(probe.rows().get(5).text()).isEqualTo("$arg3 > 90");
    assertThat(cost.lines()).isEqualTo(1);
    assertThat(cost.bytes()).isEqualTo("f f:99\n".length());
    assertThat(cost.seconds()).isEqualTo(.001);
  }

  /** A hit and its two strings and a number are paid once, its handler's work by two handlers. */
  @Test
  void handlersOfOneMarkerShareTheHit() throws IOException {
    CostEstimate one = over("global n " + MARK + "{ n += $arg3 }");
    CostEstimate two = over("global n " + MARK + "{ n += $arg3 }" + MARK + "{ n += $arg3 }");
    assertThat(one.markers().get(0).most().program()).isEqualTo(5);
    assertThat(two.markers().get(0).most().program()).isEqualTo(5 + 3);
    assertThat(two.markers().get(0).rate()).isCloseTo(100_000, within(.1));
  }

  @Test
  void withoutEventsFiltersMakeARange() throws IOException {
    CostEstimate cost =
        estimator(PLAIN, Map.of("function__entry", 1_000d))
            .of(script("global n " + MARK + "{ if ($arg3 == 1) n++ }"), Optional.empty());
    ProbeCost probe = cost.probes().get(0);
    assertThat(probe.most().handler() - probe.least().handler()).isEqualTo(2);
    assertThat(cost.knowsRates()).isTrue();
    assertThat(cost.slowerPercent())
        .isCloseTo(100 * 1_000 * probe.most().program() / 1e9, within(1e-12));
  }

  @Test
  void whatIsSaidOfARunIsKept() throws IOException {
    assertThat(over("global n " + MARK + "{ for (i = 0; i < 2000; i++) n++ }").troubles())
        .anyMatch(it -> it.contains("MAXACTION exceeded"));
  }

  @Test
  void arraysTakeTheirMemoryAtOnce() throws IOException {
    assertThat(over("global a[10], s, n " + MARK + "{ a[\"x\"]++ s[1] <<< 2 n++ }").arrays())
        .containsExactly(
            new ArrayMemory("a", 10, 10 * (48 + 512 + 8), false),
            new ArrayMemory("s", 2048, 2048 * (48 + 8 + 80), true));
  }

  @Test
  void readsMoveBehindTheFilter() throws IOException {
    Suggestion first =
        suggestions(CARELESS.replace("$arg3 > 90", "$arg3 >= 0")).stream()
            .filter(it -> it.change() == Suggestion.Change.FILTER_FIRST)
            .findFirst()
            .orElseThrow();
    assertThat(text(first.after()))
        .containsSubsequence(
            "file = user", "if (file =~", "func = user", "line = sprintf", "printf(");
    assertThat(first.handlerPercent()).isGreaterThan(30);
  }

  @Test
  void numbersAreComparedBeforeStringsAreRead() throws IOException {
    Suggestion best = suggestions(CARELESS).get(0);
    assertThat(best.change()).isEqualTo(Suggestion.Change.NUMBER_BEFORE_STRING);
    assertThat(text(best.after()))
        .containsSubsequence("if ($arg3 > 90)", "file = user", "if (file =~", "printf(");
  }

  @Test
  void anEarlyNextLetsReadsComeLater() throws IOException {
    Suggestion best =
        suggestions(
                MARK
                    + "{ func = user_string2($arg2, \"?\") if ($arg3 < 90) next println(func, $arg3) }")
            .get(0);
    assertThat(text(best.after())).containsSubsequence("next", "func = user", "println");
  }

  @Test
  void countingTakesThePlaceOfPrinting() throws IOException {
    Suggestion best =
        suggestions(MARK + "{ printf(\"%s %s\\n\", thread_indent(1), user_string2($arg2, \"?\")) }")
            .get(0);
    assertThat(best.change()).isEqualTo(Suggestion.Change.COUNT_INSTEAD_OF_PRINTING);
    assertThat(text(best.after()))
        .containsSubsequence(
            "global printed1%", "printed1[user_string2($arg2, \"?\")]++", "probe end", "limit 20");
  }

  /** A read that changes a global, or that the filter needs, stays where it is. */
  @Test
  void whatHasAnEffectStays() throws IOException {
    assertThat(
            suggestions(
                "global n "
                    + MARK
                    + "{ s = sprintf(\"%d\", n) n++ if ($arg3 > 90) { n = 0 println(s) } }"))
        .noneMatch(it -> it.change() == Suggestion.Change.FILTER_FIRST);
  }

  @Test
  void aCheapScriptGetsNoSuggestion() throws IOException {
    assertThat(suggestions("global n " + MARK + "{ if ($arg3 > 90) n++ }")).isEmpty();
  }

  @Test
  void theTableIsReadAsItIsWritten() {
    PriceList shipped = PriceList.shipped();
    assertThat(PriceList.parse("t", shipped.text()).text()).isEqualTo(shipped.text());
    assertThat(shipped.origin()).isNotEmpty();
    assertThat(shipped.of(Work.HIT).handler()).isEqualTo(1);
  }

  @Test
  void wrongTablesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceList.parse("t", "hit\t1\t1\t1\n"))
        .withMessage("t: there is no price for `fetched-number`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceList.parse("t", "# here\nhit\t1\t1\n"))
        .withMessage("t:2: a line has four cells, with tabs between them");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceList.parse("t", "hit\t1\t-1\t1\n"))
        .withMessage("t:1: `-1` is no price");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceList.parse("t", "hut\t1\t1\t1\n"))
        .withMessage("t:1: no work is called hut");
  }
}
