package io.github.stapwright.simulator.coverage;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import io.github.stapwright.simulator.watch.PrintedScript;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final String SCRIPT =
      """
      global total
      function twice:long(n:long) {
        return n * 2
      }
      probe process.mark("x") {
        if ($arg1 > 0 && !($arg1 == 7))
          total += twice($arg1)
        else
          printf("%s\\n", $arg1 ? "odd" : "zero")
      }
      probe process.mark("never") {
        while (total) total--
      }
      """;

  private static CoveredScript covered(long... arguments) {
    Script script = Parser.parse(Source.of("x.stp", SCRIPT), ParseOptions.defaults()).orThrow();
    Coverage coverage = Coverage.ofFile("x.stp", SCRIPT, script);
    Simulation simulation = new Simulation(script, Settings.standard(), new Transcript(), coverage);
    simulation.begin();
    for (long argument : arguments) {
      simulation.fire(Event.mark(0, 1, "x", "p", "x", EventArgument.of(argument)));
    }
    simulation.finish();
    return coverage.covered();
  }

  @Test
  void countsProbesStatementsAndBothWaysOfEachCondition() {
    CoveredScript covered = covered(1, 2);
    assertThat(covered.handlers()).hasToString("2/3 (66.66%)");
    assertThat(covered.steps()).hasToString("3/6 (50.00%)");
    assertThat(covered.ways()).hasToString("2/8 (25.00%)");
    assertThat(CoverageText.missed(covered))
        .containsExactly(
            "x.stp:6: `$arg1 > 0` was never false",
            "x.stp:6: `$arg1 == 7` was never true",
            "x.stp:9: `printf(\"%s\\n\", $arg1 ? \"odd\" : \"zero\");` never ran",
            "x.stp:9: `$arg1` was never evaluated",
            "x.stp:11: `probe process.mark(\"never\")` never ran",
            "x.stp:12: `while (total)` never ran",
            "x.stp:12: `total` was never evaluated",
            "x.stp:12: `total--;` never ran");
  }

  @Test
  void runsAddUp() {
    CoverageReport report = CoverageReport.of(covered(1), covered(7), covered(0));
    assertThat(report.scripts()).hasSize(1);
    assertThat(report.ways()).hasToString("6/8 (75.00%)");
    assertThat(CoverageText.of(report))
        .startsWith(
            """
            script  probes              statements          conditions
            x.stp   2/3 (66.66%)        4/6 (66.66%)        6/8 (75.00%)
            """);
  }

  @Test
  void leadsGeneratedLinesBackToJava() {
    ProbeScript script =
        () ->
            Probes.of(
                onFunctionEntry().where(file("test.py")).print("%s\n", funcname()),
                onGcStart().print("gc\n"));
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
    assertThat(CoverageText.missed(coverage.covered()))
        .hasSize(5)
        .allMatch(
            it ->
                it.matches(
                    "Trace[.]stp:[0-9]+ [(]io/github/stapwright/simulator/coverage/"
                        + "CoverageTest[.]java:[0-9]+[)]: .*"));
  }

  @Test
  void theXmlIsThatOfJacoco() {
    assertThat(CoverageXml.of(CoverageReport.of(covered(1, 2))))
        .startsWith(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\">"
                + "<report name=\"stapwright\"><package name=\"\">"
                + "<class name=\"x\" sourcefilename=\"x.stp\">")
        .contains("<line nr=\"6\" mi=\"0\" ci=\"1\" mb=\"2\" cb=\"2\"/>")
        .contains("<counter type=\"METHOD\" missed=\"1\" covered=\"2\"/>")
        .endsWith("</report>\n");
  }
}
