package io.github.stapwright.report.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Observer;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.plan.Instrument;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunMetricsTest {
  private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

  private final List<String> said = new ArrayList<>();

  private static Script script(String text) {
    return Parser.parse(Source.of("m.stp", text), ParseOptions.defaults()).orThrow();
  }

  /** What the server says after the script has run for a second. */
  private String page(String text, int most, String accepted) throws IOException {
    Script script = script(text);
    RunMetrics metrics = new RunMetrics(script, text, most, said::add);
    RunOptions options =
        new RunOptions(
            Settings.standard(), Map.of(), List.of(), Optional.of(Duration.ofSeconds(1)));
    new Run(script, options, Instrument.NONE, metrics).alone(new Transcript());
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (MetricsServer server = MetricsServer.at(place, metrics)) {
      URLConnection connection = URI.create(server.url()).toURL().openConnection();
      connection.setRequestProperty("Accept", accepted);
      try (InputStream in = connection.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }

  private String page(String text) throws IOException {
    return page(text, 1000, "text/plain");
  }

  @Test
  void eachGlobalIsTheMetricThatItIs() throws IOException {
    String page =
        page(
            """
            // Calls by function,
            // of all files.
            global calls
            global depth # How deep it is.
            global spent_total, name, took, sizes, steps, big = 9
            probe begin {
              calls["a.py", "f"]++
              calls["a.py", "g"] += 2
              depth = -4
              spent_total += 7 - 2
              name = "main"
              took <<< 3 took <<< 9
              sizes[1] <<< 5 sizes[1] <<< 6 sizes[2] <<< 100
              steps <<< -3 steps <<< 25 steps <<< 1000
            }
            probe timer.ms(300) {
              foreach ([file, func] in calls) printf("%d %s", calls[file, func], name)
              printf("%d%d%d%d", depth, spent_total, @sum(took), big)
              print(@hist_log(sizes[1]))
              print(@hist_linear(steps, 0, 20, 10))
            }
            """);
    assertThat(page)
        .isEqualTo(
            """
            # HELP big The global `big` of the script.
            # TYPE big gauge
            big 9.0
            # HELP calls_total Calls by function, of all files.
            # TYPE calls_total counter
            calls_total{file="a.py",func="f"} 1.0
            calls_total{file="a.py",func="g"} 2.0
            # HELP depth How deep it is.
            # TYPE depth gauge
            depth -4.0
            # HELP name_info The global `name` of the script.
            # TYPE name_info gauge
            name_info{value="main"} 1
            # HELP sizes The global `sizes` of the script.
            # TYPE sizes histogram
            sizes_bucket{key1="1",le="7.0"} 2
            sizes_bucket{key1="1",le="15.0"} 2
            sizes_bucket{key1="1",le="31.0"} 2
            sizes_bucket{key1="1",le="63.0"} 2
            sizes_bucket{key1="1",le="127.0"} 2
            sizes_bucket{key1="1",le="+Inf"} 2
            sizes_count{key1="1"} 2
            sizes_sum{key1="1"} 11.0
            sizes_bucket{key1="2",le="7.0"} 0
            sizes_bucket{key1="2",le="15.0"} 0
            sizes_bucket{key1="2",le="31.0"} 0
            sizes_bucket{key1="2",le="63.0"} 0
            sizes_bucket{key1="2",le="127.0"} 1
            sizes_bucket{key1="2",le="+Inf"} 1
            sizes_count{key1="2"} 1
            sizes_sum{key1="2"} 100.0
            # HELP spent_total The global `spent_total` of the script.
            # TYPE spent_total counter
            spent_total 5.0
            # HELP stapwright_elements_left_out Elements of an array that are no metrics, because it has too many.
            # TYPE stapwright_elements_left_out gauge
            stapwright_elements_left_out{global="calls"} 0.0
            stapwright_elements_left_out{global="name"} 0.0
            stapwright_elements_left_out{global="sizes"} 0.0
            # HELP stapwright_events_total What happened in the traced program.
            # TYPE stapwright_events_total counter
            stapwright_events_total 0.0
            # HELP stapwright_lost_events_total What the kernel had no room for.
            # TYPE stapwright_lost_events_total counter
            stapwright_lost_events_total 0.0
            # HELP steps The global `steps` of the script.
            # TYPE steps histogram
            steps_bucket{le="-1.0"} 1
            steps_bucket{le="9.0"} 1
            steps_bucket{le="19.0"} 1
            steps_bucket{le="29.0"} 2
            steps_bucket{le="+Inf"} 3
            steps_count 3
            steps_sum 1022.0
            # HELP took The global `took` of the script.
            # TYPE took summary
            took{quantile="0.0"} 3.0
            took{quantile="1.0"} 9.0
            took_count 2
            took_sum 12.0
            """);
  }

  @Test
  void openMetricsIsHandedOutToWhomeverAsks() throws IOException {
    assertThat(page("global n probe begin { n++ println(n) }", 9, OPEN_METRICS))
        .contains("# TYPE n counter\n", "n_total 1.0\n")
        .endsWith("# EOF\n");
  }

  @Test
  void labelsHoldAnyBytes() throws IOException {
    String page =
        page(
            """
            global n
            probe begin {
              n["a\\"b\\\\c\\nd"] = 2 n["\\351t\\351'"] = 2 n["$'x"] = 3 n["\\303\\251"] = 4
              foreach (k in n) println(n[k])
            }
            """);
    assertThat(page)
        .contains(
            "n{k=\"a\\\"b\\\\c\\nd\"} 2.0\n",
            "n{k=\"$'\\\\xe9t\\\\xe9\\\\''\"} 2.0\n",
            "n{k=\"$'$\\\\'x'\"} 3.0\n",
            "n{k=\"é\"} 4.0\n");
  }

  @Test
  void anExplosionOfKeysEndsAtTheBoundAndIsTold() throws IOException {
    String page =
        page(
            """
            global n, s
            probe timer.ms(1) { n[gettimeofday_ms()]++ s = sprint(gettimeofday_ms()) }
            probe end { println(s) foreach (k in n) println(n[k]) }
            """,
            3,
            "text/plain");
    assertThat(page.lines().filter(it -> it.startsWith("n_total{"))).hasSize(3);
    assertThat(page).contains("stapwright_elements_left_out{global=\"n\"} 997.0\n");
    assertThat(said)
        .containsExactly(
            "`n` has more than 3 elements: the first ones stay metrics, the others are left out;"
                + " use a key that has fewer values, or give `--metrics-series N`");
  }

  /** A thread that asks gets what the globals held between two events. */
  @Test
  @Timeout(60)
  void whoAsksDuringTheRunIsAnswered() {
    String text = "global n probe timer.ms(1) { n++ } probe end { println(n) }";
    Script script = script(text);
    RunMetrics metrics = new RunMetrics(script, text, 10, said::add);
    Simulation run =
        new Simulation(
            script, Settings.standard(), new Transcript(), Instrument.NONE, (Observer) metrics);
    run.begin();
    run.advance(Duration.ofMillis(5));
    CompletableFuture<MetricSnapshots> asked = CompletableFuture.supplyAsync(metrics::collect);
    while (!asked.isDone()) {
      run.advance(Duration.ZERO);
      Thread.onSpinWait();
    }
    assertThat(asked.join().get(0).getDataPoints().toString()).isNotEmpty();
    assertThat(asked.join().stream().map(it -> it.getMetadata().getName())).contains("n");
    run.finish();
    assertThat(metrics.collect().size()).isEqualTo(4);
  }

  @Test
  void theProbeForSystemTapHandsOutTheSame() {
    Script script =
        PrometheusProbe.addedTo(
            script(
                """
                global calls, key1 = -3, name, took
                probe begin {
                  calls["a\\"b", 7]++ name = "main" took[2] <<< 5 took[2] <<< 6
                  foreach ([file, line] in calls) println(calls[file, line], key1, name)
                  println(@sum(took[2]))
                }
                """));
    Simulation run = new Simulation(script, Settings.standard(), new Transcript());
    run.begin();
    assertThat(run.read("__prometheus").orElseThrow().utf8())
        .isEqualTo(
            """
            # HELP calls_total The global `calls` of the script.
            # TYPE calls_total counter
            calls_total{file="a\\"b",line="7"} 1
            # HELP key1 The global `key1` of the script.
            # TYPE key1 gauge
            key1 -3
            # HELP name_info The global `name` of the script.
            # TYPE name_info gauge
            name_info{value="main"} 1
            # HELP took The global `took` of the script.
            # TYPE took summary
            took_count{key1="2"} 2
            took_sum{key1="2"} 11
            """);
  }

  @Test
  void aBoundOfNothingIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RunMetrics(script("probe begin {}"), "", 0, said::add));
  }

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("../../examples/src/test/resources/golden"))) {
      return all.filter(it -> it.toString().endsWith(".stp")).sorted().toList().stream();
    }
  }

  /** {@code promtool} judges names, types and help. */
  @ParameterizedTest
  @MethodSource("examples")
  void prometheusIsContentWithEachExample(Path example) throws Exception {
    isContentWith(page(Files.readString(example)));
  }

  /** The same of the page that SystemTap's exporter reads, of a script with the probe for it. */
  @ParameterizedTest
  @MethodSource("examples")
  void prometheusIsContentWithTheProbeOfEachExample(Path example) throws Exception {
    Script with = PrometheusProbe.addedTo(script(Files.readString(example)));
    Simulation run = new Simulation(with, Settings.standard(), new Transcript());
    run.begin();
    String page = run.read("__prometheus").map(it -> it.utf8()).orElse("");
    assertThat(page.isEmpty()).isEqualTo(with.globals().isEmpty());
    isContentWith(page);
  }

  private static void isContentWith(String page) throws Exception {
    Path promtool = Path.of("/usr/bin/promtool");
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assumeTrue(Files.exists(promtool), "promtool is not installed");
    }
    Process check =
        new ProcessBuilder(promtool.toString(), "check", "metrics")
            .redirectErrorStream(true)
            .start();
    check.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    check.getOutputStream().close();
    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
    assertThat(check.waitFor()).isZero();
  }
}
