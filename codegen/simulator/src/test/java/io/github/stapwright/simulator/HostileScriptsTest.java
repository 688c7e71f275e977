package io.github.stapwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that would never end, or fill all memory, end with SystemTap's message. */
class HostileScriptsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Event CALL =
      Event.mark(0, 7, "python3", "python", "function__entry", EventArgument.of("a.py"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n = 0; while (1) n++; println(n)",
        "for (;;) { continue } println(1)",
        "n = 1; while (n) { try { error(\"x\") } catch { n++ } } println(n)",
        "n = 1; while (n) { try { while (n) n++ } catch { n++ } } println(n)",
        "while (1) printf(\"%1000000d\", 1)",
        "while (1) printf(\"%*d\", 2147483647, 1)",
        "s = \"abc\"; while (1) { s = s . s; if (s == \"\") break } println(s)",
        "while (1) warn(\"again and again\")",
        "while (1) { speculate(speculation(), sprintf(\"%500d\", 1)) }",
        "while (1) { foreach (k in a+) print(k) }",
        "while (1) { println(str_replace(sprintf(\"%500d\", 1), \" \", \"aaaaaaaaaa\")) }",
        "while (1) { if (sprintf(\"%0500d\", 0) =~ \"((0*)*(0|00)*)*x$\") print(1) }"
      })
  void loopsEndAtMaxaction(String body) {
    Transcript transcript =
        run("global a\nprobe begin { a[1] = 1; " + body + " }", Settings.standard());
    assertThat(errors(transcript)).hasSize(1).first().asString().contains("MAXACTION exceeded");
    assertThat(transcript.bytes().size()).isLessThan(10_000 * 8_192);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "function f(n) { return f(n + 1) + 1 } probe begin { println(f(0)) }",
        "function f(n) { return g(n) + 1 } function g(n) { return f(n) } probe begin { println(f(0)) }",
        "function f(s) { return f(s . s) . \"x\" } probe begin { println(f(\"ab\")) }",
        "function f(n) { return f(f(f(n))) + 1 } probe begin { println(f(0)) }"
      })
  void recursionEndsAtMaxnesting(String script) {
    assertThat(errors(run(script, Settings.standard())))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ERROR: MAXNESTING exceeded near identifier 'f'");
  }

  @Test
  void recursionEndsThoughMaxnestingIsHigherThanTheStack() {
    Settings deep =
        Settings.standard().withLimit("MAXNESTING", 100_000_000).withLimit("MAXACTION", 1L << 40);
    String script = "function f(n) { return f(n + 1) + 1 } probe begin { println(f(0)) }";
    assertThat(errors(run(script, deep)))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ERROR: MAXNESTING exceeded");
  }

  @Test
  void callsThatDoubleEndAtMaxaction() {
    String functions =
        IntStream.range(1, 60)
            .mapToObj(
                it ->
                    "function f"
                        + it
                        + "(n) { return f"
                        + (it - 1)
                        + "(n) + f"
                        + (it - 1)
                        + "(n) }\n")
            .collect(Collectors.joining());
    String script = "function f0(n) { return n }\n" + functions + "probe begin { println(f59(1)) }";
    assertThat(errors(run(script, Settings.standard())).get(0)).contains("MAXACTION exceeded");
  }

  @Test
  void functionsThatAllCallEachOtherAreReadInTime() {
    String calls =
        IntStream.range(0, 30).mapToObj(it -> "f" + it + "(n)").collect(Collectors.joining(" + "));
    String functions =
        IntStream.range(0, 30)
            .mapToObj(it -> "function f" + it + "(n) { return " + calls + " }\n")
            .collect(Collectors.joining());
    assertThat(
            errors(run(functions + "probe begin { println(f0(1)) }", Settings.standard())).get(0))
        .startsWith("ERROR: MAX");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a[n++] = n",
        "a[n++] <<< n",
        "a[n++] .= \"x\"",
        "a[n++]++",
        "a[sprintf(\"%d\", n++), n] = 1"
      })
  void arraysAreFullAtMaxmapentries(String body) {
    String script =
        "global a, n\nprobe begin { while (1) { "
            + body
            + " } }\nprobe end { foreach (x in a) n++ }";
    String keys = body.contains(",") && body.contains("sprintf") ? "[x, y]" : "[x]";
    assertThat(errors(run(script.replace("(x in", "(" + keys + " in"), Settings.standard())))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ERROR: Array overflow, check MAXMAPENTRIES near identifier 'a'");
  }

  @Test
  void arraysOfTheLibraryAreFullToo() {
    Simulation simulation =
        simulation("probe process(\"p\").mark(\"*\") { println(thread_indent(1)) }");
    simulation.begin();
    for (int thread = 0; simulation.isRunning() && thread < 10_000; thread++) {
      simulation.fire(
          new Event(Event.Kind.MARK, 0, 7, thread, "p", "p", "m", List.of(), Event.Details.NONE));
    }
    assertThat(simulation.finish()).isEqualTo(1);
    assertThat(errors(transcript).get(0)).startsWith("ERROR: Array overflow, check MAXMAPENTRIES");
    assertThat(transcript.text().lines()).hasSize(2048);
  }

  @Test
  void speculationsKeepTheLastTextsOnly() {
    Simulation simulation =
        simulation(
            "global id\nprobe begin { id = speculation() }\n"
                + "probe process(\"p\").mark(\"*\") { speculate(id, sprintf(\"%d \", gettimeofday_us() - 1767225600000000)) }\n"
                + "probe end { commit(id) }");
    simulation.begin();
    for (int at = 0; at < 5_000; at++) {
      simulation.fire(
          new Event(Event.Kind.MARK, at, 7, 7, "p", "p", "m", List.of(), Event.Details.NONE));
    }
    simulation.finish();
    assertThat(transcript.text().split(" "))
        .hasSize(2048)
        .startsWith("2952", "2953")
        .endsWith("4999");
  }

  @Test
  void timersThatNothingEndsAreRefused() {
    assertThatThrownBy(() -> run("probe timer.ms(1) { println(1) }", Settings.standard()))
        .isInstanceOf(NotSimulatedException.class)
        .hasMessageContaining("--for 10s");
    String never = "global n\nprobe timer.us(100) { if (n > 5) exit() }";
    assertThatThrownBy(() -> run(never, Settings.standard()))
        .isInstanceOf(NotSimulatedException.class)
        .hasMessageContaining("did not end itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@hist_linear(s, 0, 9223372036854775807, 1)",
        "@hist_linear(s, 0, 1000, 1)",
        "@hist_linear(s, 0, 10, 0)",
        "@hist_linear(s, 10, 0, 1)",
        "@hist_linear(s, 0, 10, -1)"
      })
  void histogramsThatSystemTapDoesNotLoadAreRefused(String histogram) {
    String script = "global s\nprobe begin { s <<< 1; print(" + histogram + ") }";
    assertThatThrownBy(() -> run(script, Settings.standard()))
        .isInstanceOf(NotSimulatedException.class)
        .hasMessageContaining("3 to 128");
  }

  @Test
  void numbersAtTheEndsFindTheirBuckets() {
    String script =
        "global s\nprobe begin { s <<< 9223372036854775807; s <<< -9223372036854775808;\n"
            + "s <<< -5; printf(\"%d %d\\n\", @hist_linear(s, -10, 10, 5)[0], @hist_linear(s, -10, 10, 5)[6]) }";
    // The distance of the greatest number from -10 wraps around to below.
    assertThat(run(script, Settings.standard()).text()).isEqualTo("2 0\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"((((((a{1,255}){1,255}){1,255}){1,255}){1,255}){1,255})", "(a{255}){255}"})
  void expressionsThatAreTooLargeAreRefused(String regex) {
    String script = "probe begin { if (\"a\" =~ \"" + regex + "\") println(1) }";
    assertThatThrownBy(() -> run(script, Settings.standard()))
        .isInstanceOf(NotSimulatedException.class);
  }

  @Test
  void anEndlessHandlerOfAnEventEnds() {
    Simulation simulation =
        simulation(
            "global n\nprobe process(\"python3\").mark(\"*\") { while (1) n++ }\nprobe end { println(n) }");
    simulation.begin();
    simulation.fire(CALL);
    simulation.fire(CALL);
    assertThat(simulation.finish()).isEqualTo(1);
    assertThat(errors(transcript)).hasSize(1).first().asString().contains("MAXACTION exceeded");
  }

  private final Transcript transcript = new Transcript();

  private Simulation simulation(String script) {
    return new Simulation(parsed(script).get(), Settings.standard(), transcript);
  }

  private static List<String> errors(Transcript transcript) {
    return transcript.messages().stream().filter(it -> it.startsWith("ERROR: ")).toList();
  }

  private Transcript run(String script, Settings settings) {
    RunOptions options = new RunOptions(settings, Map.of(), List.of(), Optional.empty());
    assertTimeoutPreemptively(
        PATIENCE, () -> new Run(parsed(script).get(), options).alone(transcript));
    return transcript;
  }

  private static Supplier<io.github.stapwright.model.Script> parsed(String script) {
    return () ->
        Parser.parse(
                new Source("h.stp", ByteString.of(script)),
                ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()))
            .orThrow();
  }
}
