package io.github.stapwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.report.browser.AnyJson;
import io.github.stapwright.report.browser.Browser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of runs that nobody wishes for. */
class HostilePageTest {
  private static final String COUNTS =
      """
      global seen, last
      probe process.mark("function__entry") {
        seen[user_string($arg2)]++
        last = user_string($arg2)
        println(user_string($arg2))
      }
      """;

  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    Browser.require();
    browser = Browser.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(Pictured run, String name) throws Exception {
    browser.open(run.page(), 400, 900);
    browser.await("document.documentElement.dataset.drawn");
    browser.screenshot("hostile-" + name);
    assertThat(browser.errors()).isEmpty();
    assertThat(browser.eval("document.documentElement.scrollWidth"))
        .isEqualTo(browser.eval("document.documentElement.clientWidth"));
  }

  private static String entry(long us, String function) throws Exception {
    return "{\"us\":"
        + us
        + ",\"pid\":7,\"tid\":7,\"execname\":\"python3\",\"provider\":\"python\","
        + "\"marker\":\"function__entry\",\"args\":[\"a.py\","
        + function
        + ",1]}\n";
  }

  @Test
  void aNameEndsNoScript() throws Exception {
    String name = "</script><script>document.title='owned'</script><!--<script>\\\"&amp;\\u2028";
    Pictured run =
        Pictured.of("markup", COUNTS, entry(0, '"' + name + '"') + entry(9, "{\"hex\":\"ff3c\"}"));
    open(run, "markup");
    assertThat(browser.eval("document.title")).isEqualTo("markup.stp");
    assertThat(browser.eval("document.querySelector('[data-global=seen] td').textContent"))
        .isEqualTo(AnyJson.of('"' + name + '"'));
    assertThat(browser.eval("document.querySelector('#globals .rows').textContent"))
        .endsWith("lasthex ff3c");
  }

  @Test
  void aTitleIsNoMarkup() throws Exception {
    Pictured run = Pictured.of("<b>&amp;", "global n probe begin { n = 9223372036854775807 }", "");
    open(run, "title");
    assertThat(browser.eval("document.querySelector('h1').textContent")).isEqualTo("<b>&amp;.stp");
    assertThat(browser.eval("document.querySelector('#globals tbody').textContent"))
        .isEqualTo("n9223372036854775807");
  }

  @Test
  void namesOf300BytesBreakNoLayout() throws Exception {
    String name = "n".repeat(300);
    Pictured run = Pictured.of("long", COUNTS, entry(0, '"' + name + '"') + entry(50, "\"g\""));
    open(run, "long");
    assertThat(browser.eval("document.querySelector('[data-global=seen] td').textContent"))
        .isEqualTo(name);
  }

  @Test
  void a100000KeysAreCountedAndTheGreatestShown() throws Exception {
    String script =
        """
        global many
        probe begin { for (i = 0; i < 100000; i++) many[i, sprintf("key %d", i)] = i }
        """;
    Pictured run = Pictured.of("many", "//\n" + script, "");
    open(run, "many");
    assertThat(Files.size(run.page())).isLessThan(5_000_000);
    assertThat(browser.eval("document.querySelector('[data-global=many] .says').textContent"))
        .isEqualTo("100000 elements; the 10000 greatest are here, --values has all");
    assertThat(browser.eval("document.querySelector('[data-global=many] tbody tr').textContent"))
        .isEqualTo("99999key 9999999999");
    assertThat(((List<?>) elements(run, "many"))).hasSize(100_000);
  }

  @Test
  void tenThousandRowsAreReachedByScrolling() throws Exception {
    String script =
        "global many probe begin { for (i = 0; i < 10000; i++) { many[i] = i; println(i) } }";
    open(Pictured.of("rows", script, ""), "rows");
    for (String table : List.of("[data-global=many]", "#output")) {
      browser.eval(
          """
          const box = document.querySelector('%s .rows');
          for (let turn = 0; turn < 20; turn++) {
            box.scrollTop = box.scrollHeight;
            box.dispatchEvent(new Event('scroll'));
          }
          """
              .formatted(table)
              .replace("const box", "var box"));
      assertThat(browser.eval("document.querySelectorAll('" + table + " tbody tr').length"))
          .isEqualTo("10000");
    }
  }

  @Test
  void anEmptyRunIsSaid() throws Exception {
    String script = COUNTS.replace("last = user_string($arg2)", "printf(\"%s\", last)");
    open(Pictured.of("empty", script, ""), "empty");
    String words = browser.eval("document.body.innerText");
    assertThat(words)
        .contains("The script wrote nothing.", "0 elements", "0 hits", "lost\nnothing");
  }

  @Test
  void whatWasLostIsSaid() throws Exception {
    open(Pictured.of("lost", COUNTS, "{\"event\":\"lost\",\"us\":5,\"count\":12}\n"), "lost");
    assertThat(browser.eval("document.querySelector('[data-fact=lost]').textContent"))
        .isEqualTo("12 hits were lost");
  }

  @Test
  void histogramsHaveTheRowsThatSystemTapPrints() throws Exception {
    String script =
        """
        global s, t
        probe begin {
          foreach_value(0) foreach_value(-5) foreach_value(3) foreach_value(3) foreach_value(70000)
          t <<< -1 t <<< 5 t <<< 95 t <<< 1000
          print(@hist_log(s))
          print(@hist_linear(t, 0, 100, 10))
        }
        function foreach_value(n:long) { s <<< n }
        """;
    Pictured run = Pictured.of("histograms", script, "");
    open(run, "histograms");
    String shown =
        browser.eval(
            "JSON.stringify([...document.querySelectorAll('.histogram tbody tr')]"
                + ".map(it => it.textContent))");
    List<String> printed =
        run.printed()
            .lines()
            .filter(it -> it.contains("|") && !it.contains("---") || it.strip().equals("~"))
            .map(it -> it.replaceAll("[ |@]", ""))
            .toList();
    assertThat(AnyJson.list(shown)).isEqualTo(printed);
    assertThat(printed).hasSizeGreaterThan(15).contains("~");
  }

  @Test
  void theLongestCallsAreKept() throws Exception {
    StringBuilder events = new StringBuilder();
    for (int call = 0; call < 45_000; call++) {
      long us = call * 100L;
      String name = "\"f" + call % 50 + "\"";
      events.append(entry(us, name));
      events.append(
          entry(us + 1 + (call % 97 == 0 ? 50 : 0), name)
              .replace("function__entry", "function__return"));
    }
    Pictured run = Pictured.of("calls", "probe process.mark(\"function__entry\") {}", events + "");
    open(run, "calls");
    assertThat(browser.eval("document.querySelector('#timeline .quiet').textContent"))
        .isEqualTo("The 20000 longest of 45000 calls.");
    assertThat(browser.eval("document.querySelector('#flame .says').textContent"))
        .isEqualTo("45000 calls");
  }

  @Test
  void stacksBeyondThePageAreCountedInTheirCallers() throws Exception {
    StringBuilder events = new StringBuilder(entry(0, "\"main\""));
    for (int call = 1; call <= 30_000; call++) {
      events.append(entry(call * 10L, "\"f" + call + "\""));
      events.append(
          entry(call * 10L + (call <= 10 ? 9 : 1), "\"f" + call + "\"")
              .replace("function__entry", "function__return"));
    }
    Pictured run = Pictured.of("stacks", "probe process.mark(\"function__entry\") {}", events + "");
    open(run, "stacks");
    assertThat(browser.eval("document.querySelector('#flame .says').textContent"))
        .contains("30001 calls; 1 call was never seen to return; ")
        .contains("small stacks are counted in their callers");
  }

  @Test
  void entriesAloneAreNoCalls() throws Exception {
    StringBuilder events = new StringBuilder();
    for (int call = 0; call < 5_000; call++) {
      events.append(entry(call, "\"f\""));
    }
    open(Pictured.of("entries", COUNTS, events + ""), "entries");
    assertThat(browser.eval("document.querySelector('#flame').textContent"))
        .isEqualTo(
            "CallsThe events hold beginnings and no ends: probe the returns, too, and calls are"
                + " shown here.");
  }

  private static Object elements(Pictured run, String global) {
    Map<?, ?> globals = (Map<?, ?>) AnyJson.object(run.values()).get("globals");
    return ((Map<?, ?>) globals.get(global)).get("elements");
  }

  @Test
  void thePageIsTheSameForTheSameRun() throws Exception {
    byte[] first = Files.readAllBytes(Pictured.example("CallCounts", "test").page());
    byte[] second = Files.readAllBytes(Pictured.example("CallCounts", "test").page());
    assertThat(new String(first, StandardCharsets.UTF_8))
        .isEqualTo(new String(second, StandardCharsets.UTF_8))
        .contains("Copyright 2010-2023 Mike Bostock", "https://d3js.org")
        .doesNotContain("src=\"", "http-equiv=\"refresh\"");
  }
}
