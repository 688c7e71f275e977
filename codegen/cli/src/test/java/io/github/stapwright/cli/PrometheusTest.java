package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.report.value.GlobalValue;
import io.github.stapwright.report.value.Value;
import io.github.stapwright.report.value.Values;
import io.github.stapwright.report.value.ValuesMerge;
import io.github.stapwright.report.value.ValuesReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Debian's Prometheus scrapes three runs on three hosts: network namespaces of this test's own,
 * each joined to a fourth, where Prometheus runs, by a pair of interfaces.
 */
class PrometheusTest {
  private static final int HOSTS = 3;
  private static final int PORT = 9464;

  private static final String SCRIPT =
      """
      global calls, lines, deepest
      probe process("python3").mark("function__return") {
        if (user_string($arg1) !~ "/sums[.]py$") next
        calls[user_string($arg2)]++
        lines <<< $arg3
        if ($arg3 > deepest) deepest = $arg3
      }
      probe end {
        foreach (func in calls) println(func, calls[func])
        print(@hist_log(lines))
      }
      """;

  private static final String PROGRAM =
      """
      import os, sys, time
      def one(n):
          return n
      def two(n):
          return one(n)
      for n in range(int(sys.argv[1])):
          two(n)
      while not os.path.exists(sys.argv[2]):
          time.sleep(0.05)
      """;

  @TempDir private Path folder;

  private final List<Process> started = new ArrayList<>();
  private final String prefix = "sw" + ProcessHandle.current().pid();

  @AfterEach
  void leaveNothing() throws Exception {
    for (Process each : started) {
      each.destroy();
      if (!each.waitFor(20, TimeUnit.SECONDS)) {
        each.destroyForcibly();
      }
    }
    for (int host = 0; host <= HOSTS; host++) {
      new ProcessBuilder("ip", "netns", "del", name(host)).start().waitFor();
    }
  }

  private String name(int host) {
    return prefix + "-" + host;
  }

  private static void require(boolean condition, String what) {
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assumeTrue(condition, what);
    }
    assertThat(condition).as(what).isTrue();
  }

  private static boolean isOnPath(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(it -> Files.isExecutable(Path.of(it, tool)));
  }

  private void sh(String command) throws Exception {
    Process process =
        new ProcessBuilder(command.replace("PREFIX", prefix).split(" "))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
  }

  /** Host 0 is where Prometheus runs; 198.18.N.1 is its side of the way to host N. */
  private void network() throws Exception {
    sh("ip netns add PREFIX-0");
    sh("ip -n PREFIX-0 link set lo up");
    for (int host = 1; host <= HOSTS; host++) {
      String here = "PREFIX-" + host;
      sh("ip netns add " + here);
      sh("ip link add sw" + host + "a netns PREFIX-0 type veth peer name eth0 netns " + here);
      sh("ip -n PREFIX-0 addr add 198.18." + host + ".1/30 dev sw" + host + "a");
      sh("ip -n PREFIX-0 link set sw" + host + "a up");
      sh("ip -n " + here + " addr add 198.18." + host + ".2/30 dev eth0");
      sh("ip -n " + here + " link set eth0 up");
    }
  }

  private Process in(int host, String out, List<String> words) throws IOException {
    List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", name(host)));
    command.addAll(words);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(out).toFile())
            .start();
    started.add(process);
    return process;
  }

  private Process run(int host, Path script, Path program) throws IOException {
    return in(
        host,
        "run" + host,
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "io.github.stapwright.cli.Main",
            "run",
            "--via=profile",
            "--metrics=198.18." + host + ".2:" + PORT,
            "--values=" + values(host),
            script.toString(),
            "--",
            "python3",
            program.toString(),
            Integer.toString(host * 100),
            folder.resolve("stop").toString()));
  }

  private Path values(int host) {
    return folder.resolve("values" + host + ".json");
  }

  private void prometheus() throws IOException {
    StringBuilder targets = new StringBuilder();
    for (int host = 1; host <= HOSTS; host++) {
      targets.append("'198.18." + host + ".2:" + PORT + "',");
    }
    Path configuration =
        Files.writeString(
            folder.resolve("prometheus.yml"),
            """
            global:
              scrape_interval: 500ms
            scrape_configs:
              - job_name: traced
                static_configs:
                  - targets: [%s]
            """
                .formatted(targets));
    in(
        0,
        "prometheus",
        List.of(
            "prometheus",
            "--config.file=" + configuration,
            "--storage.tsdb.path=" + folder.resolve("data"),
            "--web.listen-address=127.0.0.1:9090"));
  }

  /** The value of the only series that the query gives, or nothing yet. */
  private String answer(String query) throws Exception {
    Process process =
        new ProcessBuilder(
                "ip",
                "netns",
                "exec",
                name(0),
                "promtool",
                "query",
                "instant",
                "http://127.0.0.1:9090",
                query)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    process.waitFor();
    return said.replaceFirst("(?s).*=> (\\S+) @.*", "$1");
  }

  private static long number(Value value) {
    return ((Value.Number) value).value();
  }

  private static long sum(GlobalValue array) {
    return ((GlobalValue.Array) array)
        .elements().stream().mapToLong(it -> number(it.value())).sum();
  }

  @Test
  @Timeout(180)
  void answersOfPrometheusEqualTheSumsOfTheScripts() throws Exception {
    boolean isRoot = "root".equals(System.getProperty("user.name"));
    require(
        isRoot && isOnPath("ip") && isOnPath("prometheus") && isOnPath("python3"),
        "root, ip, prometheus and python3");
    network();
    Path script = Files.writeString(folder.resolve("sums.stp"), SCRIPT);
    Path program = Files.writeString(folder.resolve("sums.py"), PROGRAM);
    List<Process> runs = new ArrayList<>();
    for (int host = 1; host <= HOSTS; host++) {
      runs.add(run(host, script, program));
    }
    prometheus();
    // All calls but that of the module, which lasts until the end.
    String calls = Integer.toString(2 * 100 * (1 + 2 + 3));
    for (int tries = 0; tries < 400 && !answer("sum(calls_total)").equals(calls); tries++) {
      Thread.sleep(100);
    }
    Map<String, String> answers = new LinkedHashMap<>();
    for (String query :
        List.of(
            "sum(calls_total)",
            "sum(calls_total{func=\"one\"})",
            "sum(lines_sum)",
            "sum(lines_bucket{le=\"+Inf\"})",
            "max(deepest)")) {
      answers.put(query, answer(query));
    }
    Files.createFile(folder.resolve("stop"));
    ValuesMerge merge = new ValuesMerge();
    for (int host = 1; host <= HOSTS; host++) {
      assertThat(runs.get(host - 1).waitFor())
          .as(Files.readString(folder.resolve("run" + host)))
          .isZero();
      merge.add("host " + host, ValuesReader.last(values(host)));
    }
    Values sums = merge.sum();
    Map<String, GlobalValue> globals = sums.globals();
    Value.Statistic lines = (Value.Statistic) ((GlobalValue.Scalar) globals.get("lines")).value();
    // Each module returns once, after the last scrape, from its line 1 or its last.
    assertThat(sum(globals.get("calls"))).isEqualTo(Long.parseLong(calls) + HOSTS);
    assertThat(answers.get("sum(calls_total)")).isEqualTo(calls);
    assertThat(answers.get("sum(calls_total{func=\"one\"})")).isEqualTo("600");
    assertThat(Long.parseLong(answers.get("sum(lines_bucket{le=\"+Inf\"})")) + HOSTS)
        .isEqualTo(lines.count());
    assertThat(Long.parseLong(answers.get("sum(lines_sum)")) + HOSTS * moduleLine(lines, answers))
        .isEqualTo(lines.sums().orElseThrow().sum());
    assertThat(answers.get("max(deepest)")).isEqualTo("5");
  }

  /** On which line the modules returned: the same in all three. */
  private static long moduleLine(Value.Statistic lines, Map<String, String> answers) {
    long rest = lines.sums().orElseThrow().sum() - Long.parseLong(answers.get("sum(lines_sum)"));
    assertThat(rest % HOSTS).isZero();
    assertThat(rest / HOSTS).isBetween(1L, PROGRAM.lines().count());
    return rest / HOSTS;
  }
}
