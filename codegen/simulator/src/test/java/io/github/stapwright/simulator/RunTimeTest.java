package io.github.stapwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the run time that SystemTap 5.6 was asked about one by one. */
class RunTimeTest {
  private static final Event START =
      Event.mark(1, 7, "python3", "python", "gc__start", EventArgument.of(2));

  @Test
  void theGlobOfAMarkHasSets() {
    assertThat(over("probe process(\"p\").mark(\"gc__[rs]*\") { println($$name) exit() }", START))
        .isEqualTo("gc__start\n");
    assertThat(over("probe process(\"p\").mark(\"gc__[!s]*\") { println($$name) }", START))
        .isEmpty();
    assertThat(over("probe process(\"p\").mark(\"gc__[a&&s]*\") { println($$name) }", START))
        .isEqualTo("gc__start\n");
  }

  /** Recorded on 5.6: no copy is made of a variable that stands on the right, or of an argument. */
  @Test
  void aStringIsLookedAtWhenAllIsEvaluated() {
    String start = "probe begin { s = \"a\" t = \"z\" ";
    assertThat(alone(start + "println((s = \"c\") == (s .= \"b\")) exit() }")).isEqualTo("1\n");
    assertThat(alone(start + "println((s .= \"c\") != (s .= \"b\")) exit() }")).isEqualTo("0\n");
    assertThat(alone(start + "println((t = s) == (s .= \"b\")) exit() }")).isEqualTo("1\n");
    assertThat(alone(start + "println((s = \"y\") == (t = \"q\")) exit() }")).isEqualTo("0\n");
    assertThat(alone(start + "println(s == (s .= \"b\"), s < (t .= \"b\")) exit() }"))
        .isEqualTo("11\n");
    String two = "function two(a, b, c) { return a . \"/\" . b . \"/\" . c }\n";
    assertThat(alone(two + start + "println(two(s, s .= \"b\", s .= \"c\")) exit() }"))
        .isEqualTo("abc/ab/abc\n");
    assertThat(
            alone(
                "global g = \"a\"\n"
                    + two
                    + "probe begin { println(two(g, g .= \"b\", g)) exit() }"))
        .isEqualTo("a/ab/ab\n");
  }

  /** Recorded on 5.6: only what is printed at once joins a literal with the text around it. */
  @Test
  void aLineEndFollowsALiteralThatEndsAtItsNul() {
    String literal = "\"nul\\0b\"";
    String calls =
        "println(\"a\", %1$s) print(sprintln(%1$s)) print(sprintdln(\"-\", \"a\", %1$s))"
            + " printf(\"%%s\\n\", %1$s) print(\"|\") print(sprintf(\"%%s\\n\", %1$s))"
            + " print(\"|\") printf(\"%%4s.\\n\", %1$s)";
    assertThat(alone("probe begin { " + String.format(calls, literal) + " exit() }"))
        .isEqualTo("anul\nnul\na-nul\nnul|nul\n| nul.\n");
  }

  /** Recorded on 5.6: a literal ends at its NUL, the delimiter after it is printed. */
  @Test
  void aDelimiterFollowsALiteralThatEndsAtItsNul() {
    String values =
        "print(\"nul\\\\0behind\", \"x\") printd(\", \", pid() * 0, \"nul\\\\0behind\", tid() * 0)";
    assertThat(
            over(
                "probe process.mark(\"gc__start\") { " + values.replace("\\\\", "\\") + " }",
                START))
        .isEqualTo("nul0, nul, 0");
  }

  @Test
  void onePointOfThoseJoinedByExclamationMarksFires() {
    String point = "process(\"/%s/python\").mark(\"gc__start\")";
    String list = String.format(point, "a") + " !, " + String.format(point, "b");
    assertThat(over("probe " + list + " { println($arg1) }", START)).isEqualTo("2\n");
    String alias = "probe py.start = " + list + " { }\nprobe py.other = " + list + " { }\n";
    assertThat(over(alias + "probe py.start, py.other { println($arg1) }", START))
        .isEqualTo("2\n2\n");
    assertThat(over(alias + "probe py.start !, py.other { println($arg1) }", START))
        .isEqualTo("2\n");
    String begins = "probe begin !, " + String.format(point, "a") + " { println(1) }";
    assertThat(over(begins, START)).isEqualTo("1\n");
  }

  @Test
  void whatLiesBehindAStringIsNeverTheNextArgument() {
    Event event =
        Event.mark(
            0,
            7,
            "p",
            "python",
            "function__entry",
            EventArgument.of("a".repeat(5000)),
            EventArgument.of("next"));
    String script =
        "probe process(\"p\").mark(\"function__entry\") { println(user_string($arg1 + 4096, \"?\"))"
            + " println(user_string($arg1 + 4999)) println(user_string($arg1 + 6000, \"none\"))"
            + " println(user_string($arg2)) }";
    assertThat(over(script, event)).isEqualTo("a".repeat(510) + "\na\nnone\nnext\n");
  }

  @Test
  void aMarkOfAProcessFiresInEveryProcessThatRunsItsFile() {
    assertThat(over("probe process(4).mark(\"gc__start\") { println(pid()) }", START))
        .isEqualTo("7\n");
  }

  @Test
  void aTimerScriptIsEndedByItsError() {
    assertThat(alone("global n probe timer.s(1) { println(6 / (3 - n++)) }"))
        .isEqualTo(
            "2\n3\n6\nERROR: division by 0 near operator '/' at t.stp:1:39 in probe timer.s(1)\n"
                + "WARNING: Number of errors: 1, skipped probes: 0\n");
    assertThat(alone("global n probe timer.s(1) { while (n >= 0) n++ }"))
        .contains("ERROR: MAXACTION exceeded near");
    assertThatThrownBy(() -> alone("probe timer.s(1) { println(1) }"))
        .isInstanceOf(NotSimulatedException.class)
        .hasMessageContaining("--for");
  }

  @Test
  void aMessageIsAsLongAsAString() {
    Settings settings = Settings.standard().withLimit("MAXSTRINGLEN", 24);
    assertThat(alone("probe begin { println(1 / strlen(\"\")) }", settings))
        .startsWith("ERROR: division by 0 near oper\n");
  }

  @Test
  void globalsAreDisplayedInTheOrderInWhichTheyAreWritten() {
    String script =
        "global a, b, c, d, e\n"
            + "probe process(\"p\").mark(\"gc__start\") { d++; a = 3; e[b = 4] = (c = 5) }";
    assertThat(over(script, START)).isEqualTo("d=1\na=3\nb=4\ne[4]=5\nc=5\n");
  }

  @Test
  void moreThanSixteenAreInTheOrderOfTheTranslatorsSort() {
    StringBuilder globals = new StringBuilder("global g0");
    StringBuilder body = new StringBuilder("g0 = 0;");
    for (int index = 1; index < 16; index++) {
      globals.append(", g").append(index);
      body.append(" g").append(index).append(" = ").append(index).append(';');
    }
    String printed = alone(globals + "\nprobe begin(1) { " + body + " exit() }");
    assertThat(printed)
        .startsWith("g7=7\ng15=15\ng14=14\n")
        .endsWith("g9=9\ng8=8\ng6=6\ng5=5\ng4=4\ng3=3\ng2=2\ng1=1\ng0=0\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          global a, n probe begin { a[n++] += 1; println(n) }|1
          global s probe begin { s = "a"; println((s . "b") <= (s = "")) }|0
          probe begin { printf("[%s]", sprintf("%3b", 65)) }|[A]
          probe begin { println(bytes_to_string(1536), pages_to_string(5000)) }|1.50K19.5M
          probe begin { println(MAJOR(MKDEV(8, 1)), MINOR(MKDEV(8, 1)), WEXITSTATUS(768)) }|813
          global a probe begin { try { a[5] = 1 foreach (k in a limit 0) error("x") } catch (e) { } println(5 in a) }|1
          """)
  void isAsRecorded(String script, String printed) {
    assertThat(alone(script.replace("\\n", "\n")).lines().findFirst()).contains(printed);
  }

  @Test
  void wideStringsAndBuffersAreRead() {
    Event event =
        Event.mark(
            0,
            7,
            "p",
            "python",
            "audit",
            bytes("6100ac203dd800de0000"),
            bytes("61000000ac20000000f6010000000000"),
            bytes("610a0062"),
            bytes("00dc"));
    String script =
        "probe process(\"p\").mark(\"audit\") { println(user_string_utf16($arg1))"
            + " println(user_string_utf32($arg2)) println(user_buffer_quoted($arg3, 4, 40))"
            + " println(user_string_utf16($arg4, \"bad\")) println(user_string_quoted_utf16($arg1)) }";
    assertThat(over(script, event))
        .isEqualTo("a€😀\na€😀\n\"a\\n\\000b\"\nbad\n\"a\\u20AC\\U0001F600\"\n");
  }

  private static EventArgument bytes(String hexadecimal) {
    return new EventArgument.Text(ByteString.of(HexFormat.of().parseHex(hexadecimal)));
  }

  private static String over(String text, Event event) {
    Transcript transcript = new Transcript();
    Simulation simulation = new Simulation(script(text), Settings.standard(), transcript);
    simulation.begin();
    simulation.fire(event);
    simulation.finish();
    return transcript.text() + lines(transcript);
  }

  private static String alone(String text) {
    return alone(text, Settings.standard());
  }

  private static String alone(String text, Settings settings) {
    Transcript transcript = new Transcript();
    new Run(script(text), new RunOptions(settings, Map.of(), List.of(), Optional.empty()))
        .alone(transcript);
    return transcript.text() + lines(transcript);
  }

  private static String lines(Transcript transcript) {
    StringBuilder lines = new StringBuilder();
    transcript.messages().forEach(it -> lines.append(it).append('\n'));
    return lines.toString();
  }

  private static Script script(String text) {
    return Parser.parse(
            new Source("t.stp", ByteString.of(text)),
            ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()))
        .orThrow();
  }
}
