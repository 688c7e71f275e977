package io.github.stapwright.live.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.live.run.UprobeRun;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.cost.CostEstimate;
import io.github.stapwright.simulator.cost.CostEstimator;
import io.github.stapwright.simulator.cost.Price;
import io.github.stapwright.simulator.cost.PriceList;
import io.github.stapwright.simulator.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Estimates beside what real runs cost, of scripts that no price was measured with. */
class CostOracleTest {
  private static final String PYTHON = "/usr/bin/python3.11";

  /** How far an estimate may be from what is measured, either way. */
  private static final double FACTOR = 2;

  private static final List<String> BODIES =
      List.of(
          "calls[user_string2($arg2, \"?\")]++",
          "both[user_string2($arg1, \"?\"), user_string2($arg2, \"?\")]++",
          "file = user_string2($arg1, \"?\") if (file =~ \"calls[.]py$\") files[file, $arg3]++",
          "if ($arg3 > 1000) n++",
          "spread <<< $arg3",
          "if (pid() != 1) lines[$arg3]++",
          "if (n++ % 100 == 0) printf(\"%s %d\\n\", user_string2($arg2, \"?\"), $arg3)",
          "text = thread_indent(0) . user_string2($arg2, \"?\")",
          "n += gettimeofday_us() - last[tid()] last[tid()] = gettimeofday_us()",
          "if (longer(user_string2($arg1, \"?\"))) n++ else calls[execname()]++");

  private static Script script(String body) {
    String used =
        List.of("calls", "both", "files", "lines", "last").stream()
            .filter(it -> body.contains(it + "["))
            .map(it -> it.equals("both") || it.equals("files") ? loop(it, "a, b") : loop(it, "a"))
            .collect(Collectors.joining());
    String scalars = body.contains("spread") ? "println(@sum(spread)) " : "println(n, text) ";
    String text =
        "global n, text, calls, both, files, lines, last, spread\n"
            + "function longer(s) { return strlen(s) > 3 }\n"
            + "probe process(\""
            + PYTHON
            + "\").mark(\"function__return\") { "
            + body
            + " }\n"
            + "probe end { "
            + used
            + scalars
            + "}\n";
    String declared = text.lines().skip(1).collect(Collectors.joining("\n"));
    String globals =
        List.of("n", "text", "calls", "both", "files", "lines", "last", "spread").stream()
            .filter(it -> declared.matches("(?s).*\\b" + it + "\\b.*"))
            .collect(Collectors.joining(", "));
    String initial =
        declared.contains("text =") ? "" : globals.contains("text") ? "text = \"\"" : "";
    String head =
        "global " + (initial.isEmpty() ? globals : globals.replaceFirst("\\btext\\b", initial));
    return Parser.parse(Source.of("o.stp", head + "\n" + declared), ParseOptions.defaults())
        .orThrow();
  }

  private static String loop(String array, String keys) {
    return "foreach ([" + keys + "] in " + array + ") println(" + array + "[" + keys + "]) ";
  }

  private static EventReader events() throws IOException {
    String lines =
        IntStream.range(0, 1_000)
            .mapToObj(
                it ->
                    "{\"us\":"
                        + it
                        + ",\"pid\":7,\"execname\":\"python3.11\",\"provider\":\"python\","
                        + "\"marker\":\"function__return\",\"args\":[\"/tmp/calls.py\",\"one\",3]}\n")
            .collect(Collectors.joining());
    return EventReader.of(
        "made up", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static Price estimate(PriceList prices, Script script) throws IOException {
    RunOptions options = new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.empty());
    CostEstimate estimate =
        new CostEstimator(prices, Map.of(), options)
            .of(script, Optional.of(CostOracleTest::events));
    return estimate.markers().get(0).most();
  }

  /** It takes minutes: the profile {@code thorough} runs it. */
  @Test
  @EnabledIfEnvironmentVariable(named = "STAPWRIGHT_THOROUGH", matches = "1")
  void nineOfTenEstimatesAreWithinAFactorOfTwo() throws IOException {
    boolean works = UprobeRun.obstacle().isEmpty() && Files.exists(Path.of(PYTHON));
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assumeTrue(works, "uprobe events and " + PYTHON);
    }
    PriceList prices =
        new Calibration(PYTHON, Calibration.USUAL_CALLS, it -> {}).measure(PriceList.shipped());
    StringBuilder table = new StringBuilder();
    int good = 0;
    HitPrices hits = new HitPrices(PYTHON, Calibration.USUAL_CALLS);
    for (String body : BODIES) {
      Script script = script(body);
      Price expected = estimate(prices, script);
      Price measured = hits.ofHit(script);
      double program = expected.program() / measured.program();
      double reader = expected.reader() / measured.reader();
      good += isNear(program) && isNear(reader) ? 1 : 0;
      table.append(
          String.format(
              Locale.ROOT,
              "program %5.0f as %5.0f ns (%.2f), reader %5.0f as %5.0f ns (%.2f): %s%n",
              expected.program(),
              measured.program(),
              program,
              expected.reader(),
              measured.reader(),
              reader,
              body));
    }
    System.out.print(table);
    assertThat(good).as(table.toString()).isGreaterThanOrEqualTo(9);
  }

  private static boolean isNear(double ratio) {
    return ratio <= FACTOR && ratio >= 1 / FACTOR;
  }
}
