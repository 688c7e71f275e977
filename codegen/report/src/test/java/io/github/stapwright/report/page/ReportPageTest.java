package io.github.stapwright.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.report.browser.AnyJson;
import io.github.stapwright.report.browser.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of real runs in a real browser. */
class ReportPageTest {
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

  private static Pictured open(String example, int width) throws Exception {
    Pictured run = Pictured.example(example, "workload");
    browser.open(run.page(), width, 900);
    browser.await("document.documentElement.dataset.drawn");
    return run;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CallTrace", "CallCounts", "GcPauses", "ImportTimes", "LineHotspots", "SlowCalls"})
  void everyExampleIsDrawnWithItsNumbers(String example) throws Exception {
    Pictured run = open(example, 1200);
    browser.screenshot(example);
    assertThat(browser.errors()).isEmpty();
    assertThat(shownGlobals()).isEqualTo(wantedGlobals(run.values()));
    assertThat(shownLines()).isEqualTo(run.printed().lines().toList());
  }

  @ParameterizedTest
  @CsvSource({"400, light", "400, dark", "1200, light", "1200, dark"})
  void nothingIsWiderThanTheWindow(int width, String scheme) throws Exception {
    browser.prefer(scheme);
    open("CallCounts", width);
    browser.screenshot("CallCounts-" + width + "-" + scheme);
    assertThat(browser.eval("document.documentElement.scrollWidth"))
        .isEqualTo(browser.eval("document.documentElement.clientWidth"));
    assertThat(browser.eval("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(scheme.equals("light") ? "rgb(255, 255, 255)" : "rgb(18, 24, 31)");
    browser.prefer("light");
  }

  @Test
  void aClickOnAHeadSorts() throws Exception {
    open("CallCounts", 1200);
    String head = "document.querySelectorAll('[data-global=calls] thead button')[%d].click();";
    String cells =
        "JSON.stringify([...document.querySelectorAll('[data-global=calls] tbody tr')]"
            + ".map(it => it.children[%d].textContent))";
    browser.eval(head.formatted(2));
    List<Long> down =
        AnyJson.list(browser.eval(cells.formatted(2))).stream()
            .map(it -> Long.valueOf((String) it))
            .toList();
    assertThat(down).hasSize(156).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    browser.eval(head.formatted(2));
    assertThat(browser.eval(cells.formatted(2))).startsWith("[\"1\",");
    browser.eval(head.formatted(1));
    assertThat(AnyJson.list(browser.eval(cells.formatted(1))).stream().map(String.class::cast))
        .isSorted();
    assertThat(browser.eval("document.querySelector('[aria-sort=ascending]').textContent"))
        .isEqualTo("key 2");
  }

  @Test
  void rowsAreFound() throws Exception {
    open("CallCounts", 1200);
    browser.eval(
        "const find = document.querySelector('[data-global=calls] input'); find.value = 'FIBO';"
            + " find.dispatchEvent(new Event('input')); ''");
    assertThat(
            browser.eval(
                "[...document.querySelectorAll('[data-global=calls] tbody tr')]"
                    + ".map(it => it.textContent).join()"))
        .isEqualTo("/tmp/job/workload/test.pyfibonacci25");
  }

  @Test
  void theFlameGraphZoomsByClickAndKeys() throws Exception {
    open("CallCounts", 1200);
    String wide = "document.querySelectorAll('.flame button[style*=\"width:100%\"]').length";
    assertThat(browser.eval(wide)).isEqualTo("1");
    browser.eval(
        "[...document.querySelectorAll('.flame button')].find(it => it.textContent === 'main').click()");
    assertThat(browser.eval("document.querySelectorAll('.flame .above').length")).isEqualTo("2");
    assertThat(browser.eval("document.activeElement.textContent")).isEqualTo("main");
    assertThat(browser.eval("document.querySelector('#flame .says.mono').textContent"))
        .startsWith("main /tmp/job/workload/test.py:33: ")
        .contains("1 call");
    browser.press("ArrowDown");
    assertThat(browser.eval("document.activeElement.textContent")).isEqualTo("slow");
    browser.press("ArrowUp");
    browser.press("ArrowUp");
    assertThat(browser.eval("document.activeElement.textContent")).isEqualTo("<module>");
    browser.press("Escape");
    assertThat(browser.eval("document.querySelectorAll('.flame .above').length")).isEqualTo("0");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void theTimeLineTellsWhatIsClicked() throws Exception {
    open("CallCounts", 1200);
    browser.eval("document.querySelector('.timeline canvas').scrollIntoView()");
    List<?> place =
        AnyJson.list(
            browser.eval(
                "const r = document.querySelector('.timeline canvas').getBoundingClientRect();"
                    + " JSON.stringify([r.left, r.top, r.width])"));
    double left = ((Number) place.get(0)).doubleValue();
    double top = ((Number) place.get(1)).doubleValue();
    double width = ((Number) place.get(2)).doubleValue();
    browser.click(left + width * 500_000 / 568_255, top + 20 + 15 + 7);
    assertThat(browser.eval("document.querySelector('#timeline .says').textContent"))
        .startsWith("<module> /tmp/job/workload/test.py:");
    browser.screenshot("timeline");
    browser.eval("document.querySelector('.timeline canvas').focus()");
    browser.press("+");
    browser.press("0");
    assertThat(browser.errors()).isEmpty();
  }

  /** The rows of each global as its table shows them, with its whole size. */
  private static Map<String, Object> shownGlobals() throws Exception {
    return AnyJson.object(
        browser.eval(
            """
            const found = {};
            document.querySelectorAll('#globals [data-global]').forEach(it => {
              const box = it.querySelector('.rows');
              while (box && box.querySelectorAll('tbody tr').length < parseInt(it.querySelector('.says').textContent)) {
                box.scrollTop = box.scrollHeight;
                box.dispatchEvent(new Event('scroll'));
              }
              found[it.dataset.global] = [...it.querySelectorAll('.rows > table > tbody > tr')]
                .map(row => [...row.children].map(cell => (cell.querySelector('summary') || cell).textContent));
              if (!box && it.querySelector('b')) {
                found[it.dataset.global] = [...it.querySelectorAll('b')].map(b => b.textContent);
              }
            });
            document.querySelectorAll('#globals > .rows tbody tr, #globals > div > .rows tbody tr').forEach(row => {
              found[row.children[0].textContent] = row.children[1].textContent;
            });
            JSON.stringify(found)
            """));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> wantedGlobals(String values) {
    Map<String, Object> wanted = new java.util.HashMap<>();
    Map<String, Object> globals = (Map<String, Object>) AnyJson.object(values).get("globals");
    globals.forEach((name, global) -> wanted.put(name, wantedGlobal((Map<String, Object>) global)));
    return wanted;
  }

  @SuppressWarnings("unchecked")
  private static Object wantedGlobal(Map<String, Object> global) {
    if (global.get("type").equals("statistic")) {
      Map<String, Object> sums = (Map<String, Object>) global.get("value");
      return List.of("count", "min", "avg", "max", "sum").stream()
          .map(it -> String.valueOf(sums.get(it)))
          .toList();
    }
    if (!global.get("type").equals("array")) {
      return String.valueOf(global.get("value"));
    }
    List<Object> rows = new ArrayList<>();
    for (Object each : (List<?>) global.get("elements")) {
      Map<String, Object> element = (Map<String, Object>) each;
      List<String> row = new ArrayList<>();
      ((List<?>) element.get("key")).forEach(it -> row.add(String.valueOf(it)));
      if (global.get("values").equals("statistic")) {
        Map<String, Object> sums = (Map<String, Object>) element.get("value");
        List.of("count", "min", "avg", "max", "sum")
            .forEach(it -> row.add(String.valueOf(sums.getOrDefault(it, ""))));
        if (sums.containsKey("log") || sums.containsKey("linear")) {
          row.add("show");
        }
      } else {
        row.add(String.valueOf(element.get("value")));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<?> shownLines() throws Exception {
    return AnyJson.list(
        browser.eval(
            "JSON.stringify([...document.querySelectorAll('#output tbody tr')]"
                + ".map(it => it.children[1].textContent))"));
  }
}
