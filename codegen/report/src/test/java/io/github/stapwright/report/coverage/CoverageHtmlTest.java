package io.github.stapwright.report.coverage;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.report.browser.Browser;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.coverage.CoverageReport;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.watch.PrintedScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageHtmlTest {
  private static CoverageReport report() {
    ProbeScript script =
        () ->
            Probes.of(
                onFunctionEntry().where(file("test.py")).print("%s\n", funcname()),
                onGcStart()
                    .where(generation().gt(0))
                    .print("gc </td> & " + "x".repeat(300) + "\n"));
    CompiledScript compiled =
        ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3")))
            .compile("Trace", "Trace", script.probes());
    PrintedScript printed = PrintedScript.of(compiled, ReadOptions.defaults());
    Coverage coverage = Coverage.of("Trace.stp", compiled.text(), printed.script(), printed::java);
    Simulation simulation =
        new Simulation(printed.script(), Settings.standard(), new Transcript(), coverage);
    simulation.fire(
        Event.mark(
            0,
            1,
            "python3",
            "python",
            "function__entry",
            EventArgument.of("other.py"),
            EventArgument.of("f"),
            EventArgument.of(1)));
    return CoverageReport.of(coverage.covered());
  }

  @Test
  void showsTheScriptAndItsJava() {
    assertThat(new CoverageHtml(List.of(Path.of("src/test/java"))).of(report()))
        .contains("<h2>io/github/stapwright/report/coverage/CoverageHtmlTest.java</h2>")
        .containsPattern("<tr class=\"none\">.*onGcStart")
        .containsPattern("<tr class=\"some\">.*if \\(filename =~");
  }

  @Test
  void hidesNoMarkup() {
    assertThat(new CoverageHtml(List.of()).of(report()))
        .contains("gc &lt;/td&gt; &amp; x")
        .doesNotContain("<script", "<h2>io/");
  }

  @Test
  void needsNoScrollBarAcross() throws Exception {
    Browser.require();
    Path page = Path.of("target", "pages", "coverage.html");
    Files.createDirectories(page.getParent());
    Files.writeString(page, new CoverageHtml(List.of(Path.of("src/test/java"))).of(report()));
    try (Browser browser = Browser.start()) {
      for (int width : new int[] {1200, 400}) {
        browser.open(page, width, 900);
        browser.screenshot("coverage-" + width);
        assertThat(browser.eval("document.documentElement.scrollWidth"))
            .isEqualTo(browser.eval("document.documentElement.clientWidth"));
      }
      assertThat(browser.errors()).isEmpty();
    }
  }
}
