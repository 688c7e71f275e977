package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsOptionsTest {
  private static final Pattern URL = Pattern.compile("metrics at (http://127[.]0[.]0[.]1:\\S+)");

  private static final Pattern LEFT_OUT = Pattern.compile("left_out[{]global=\"calls\"[}] [1-9]");

  @TempDir private Path folder;

  private String script() throws Exception {
    return Files.writeString(
            folder.resolve("m.stp"),
            "global calls probe process(\"python3\").mark(\"function__return\") {"
                + " calls[$arg3]++ } probe end { foreach (line in calls) println(calls[line]) }")
        .toString();
  }

  /** A run that lasts until the test has seen its metrics. */
  @Test
  @Timeout(120)
  void aRunHandsOutItsGlobals() throws Exception {
    boolean isThere =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, "python3")));
    assumeTrue(isThere, "python3 is not installed");
    Path stop = folder.resolve("stop");
    Path program =
        Files.writeString(
            folder.resolve("p.py"),
            """
            import os, sys
            def one(): pass

            def two(): pass

            one(); two(); two()
            while not os.path.exists(sys.argv[1]): pass
            """);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    String[] words = {
      "run",
      "--via=profile",
      "--metrics",
      "0",
      "--metrics-series",
      "1",
      script(),
      "--",
      "python3",
      program.toString(),
      stop.toString()
    };
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> Main.commandLine(terminal).execute(words));
    try {
      String page = "";
      while (!LEFT_OUT.matcher(page).find() && !status.isDone()) {
        Matcher url = URL.matcher(err.toString(StandardCharsets.UTF_8));
        page = url.find() ? read(url.group(1)) : "";
        Thread.sleep(20);
      }
      assertThat(page.lines().filter(it -> it.startsWith("calls_total{line="))).hasSize(1);
    } finally {
      Files.createFile(stop);
    }
    assertThat(status.get()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("`calls` has more than 1 elements");
  }

  private static String read(String url) throws Exception {
    try (InputStream in = URI.create(url).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--metrics=web                   | this is PORT or ADDR:PORT",
        "--metrics=70000                 | this is PORT or ADDR:PORT",
        "--metrics=no.such.host.invalid:1 | this machine knows no address",
        "--metrics-series=5              | says how many elements `--metrics` hands out",
        "--metrics=0 --metrics-series=0  | says how many elements `--metrics` hands out",
      })
  void whatCannotBeIsRefused(String options, String message) throws Exception {
    String words = "run --via=profile " + options + " " + script() + " -- python3 -c pass";
    Ran ran = Ran.stapwright(words.split(" "));
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void aPortThatIsTakenIsRefused() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      Ran ran =
          Ran.stapwright(
              "run",
              "--via=profile",
              "--metrics=" + taken.getLocalPort(),
              script(),
              "--",
              "python3",
              "-c",
              "pass");
      assertThat(ran.status()).isEqualTo(2);
      assertThat(ran.err()).contains("nobody can listen there");
    }
  }

  @Test
  void systemTapItselfHandsOutNothing() throws Exception {
    Ran ran = Ran.stapwright("run", "--via=stap", "--metrics", "0", script());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("`--metrics` is for runs without SystemTap");
  }

  @Test
  void addressesMayBeOfTheNewKind() {
    assertThat(MetricsOptions.address("[::1]:9464").toString())
        .contains("0:0:0:1")
        .contains("9464");
    assertThat(MetricsOptions.address("9464").getAddress().isLoopbackAddress()).isTrue();
  }
}
