package io.github.stapwright.report.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.stapwright.report.browser.AnyJson;
import io.github.stapwright.report.browser.Browser;
import io.github.stapwright.simulator.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is read by those for whom it is written. */
class ConversionTest {
  private static final Path RECORDING =
      Path.of("../../examples/recordings/workload.events.jsonl.gz");

  /** What the simulator adds up over the same events: see {@code CallsTest}. */
  private static final long MICROSECONDS = 527_239;

  private static final Path SPEEDSCOPE =
      Path.of("src/test/npm/node_modules/speedscope/dist/release/index.html");

  @TempDir private Path folder;

  private Path converted(String name) throws IOException {
    try (EventReader events = EventReader.open(RECORDING)) {
      return converted(name, events);
    }
  }

  private Path converted(String name, String events) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8));
    return converted(name, EventReader.of("events", in));
  }

  private Path converted(String name, EventReader events) throws IOException {
    Path file = folder.resolve(name);
    Conversion.of(file).orElseThrow().convert("workload", events, file);
    return file;
  }

  private static void require(boolean there, String tool) {
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      Assumptions.assumeTrue(there, tool + " is not installed");
    }
    assertThat(there).as("%s is installed", tool).isTrue();
  }

  @Test
  void aNameWithAnotherEndHasNoForm() {
    assertThat(Conversion.of(Path.of("a.svg"))).isEmpty();
    assertThat(Conversion.endings())
        .isEqualTo(".folded, .speedscope.json, .trace.json, .pb.gz, .html");
  }

  private static String mark(long us, int tid, String marker, String function) {
    return "{\"us\":%d,\"pid\":42,\"tid\":%d,\"execname\":\"py;thon\",\"provider\":\"python\",\"marker\":\"function__%s\",\"args\":[\"a.py\",\"%s\",3]}\n"
        .formatted(us, tid, marker, function);
  }

  private static final String THREADS =
      mark(0, 42, "entry", "f;g")
          + mark(2, 43, "entry", "lost")
          + mark(3, 42, "entry", "h")
          + mark(7, 42, "return", "h")
          + mark(9, 42, "return", "f;g")
          + mark(12, 42, "return", "early")
          + mark(20, 43, "entry", "open");

  @Test
  void foldedStacksNameThreadsAndWhatIsUnpaired() throws IOException {
    assertThat(Files.readString(converted("a.folded", THREADS)))
        .isEqualTo(
            """
            py:thon 42;f:g (a.py) 5
            py:thon 42;f:g (a.py);h (a.py) 4
            py:thon 42;early [entry not seen] (a.py) 3
            py:thon 42/43;lost (a.py);open (a.py);[no return seen] 0
            py:thon 42/43;lost (a.py);[no return seen] 18
            """);
  }

  @Test
  void traceEventsArePairedAndNamed() throws IOException {
    Map<String, Object> trace =
        AnyJson.object(Files.readString(converted("a.trace.json", THREADS)));
    List<?> events = (List<?>) trace.get("traceEvents");
    assertThat(events).hasSize(12);
    assertThat(events.get(0))
        .isEqualTo(
            AnyJson.of(
                "{\"name\":\"f;g\",\"ph\":\"B\",\"ts\":0,\"pid\":42,\"tid\":42,"
                    + "\"args\":{\"file\":\"a.py\",\"line\":3}}"));
    assertThat(events.get(5))
        .isEqualTo(
            AnyJson.of(
                "{\"name\":\"early\",\"ph\":\"X\",\"ts\":9,\"pid\":42,\"tid\":42,\"dur\":3,"
                    + "\"args\":{\"unpaired\":\"entry not seen\"}}"));
    assertThat(events.get(7))
        .isEqualTo(
            AnyJson.of(
                "{\"name\":\"open\",\"ph\":\"E\",\"ts\":20,\"pid\":42,\"tid\":43,"
                    + "\"args\":{\"unpaired\":\"no return seen\"}}"));
    assertThat(events.get(9))
        .isEqualTo(
            AnyJson.of(
                "{\"name\":\"process_name\",\"ph\":\"M\",\"ts\":0,\"pid\":42,\"tid\":42,"
                    + "\"args\":{\"name\":\"py;thon\"}}"));
  }

  @Test
  void theFoldedStacksAddUpToWhatTheSimulatorSays() throws IOException {
    long sum =
        Files.readAllLines(converted("w.folded")).stream()
            .mapToLong(it -> Long.parseLong(it.substring(it.lastIndexOf(' ') + 1)))
            .sum();
    assertThat(sum).isEqualTo(MICROSECONDS);
  }

  @ParameterizedTest
  @CsvSource({"w.speedscope.json, python3.9 526", "w.folded, w.folded", "w.trace.json, python3.9"})
  void speedscopeReadsIt(String name, String title) throws Exception {
    Browser.require();
    require(Files.exists(SPEEDSCOPE), "speedscope (npm ci in codegen/report/src/test/npm)");
    String base64 = Base64.getEncoder().encodeToString(Files.readAllBytes(converted(name)));
    Path script =
        Files.writeString(
            folder.resolve("load.js"),
            "speedscope.loadFileFromBase64('" + name + "', '" + base64 + "')");
    try (Browser browser = Browser.start()) {
      String ready = "document.body?.innerText.includes('" + title + "')";
      browser.open(
          java.net.URI.create(SPEEDSCOPE.toUri() + "#localProfilePath=" + script),
          1200,
          700,
          ready);
      browser.screenshot("speedscope-" + name);
      browser.press("3");
      browser.await("document.querySelectorAll('table tr').length > 5");
      assertThat(browser.errors()).isEmpty();
      // `slow` was called four times, one in the other, and took 62.54 ms itself.
      assertThat(sandwich(browser, "slow")).containsAnyOf("62.54ms", "62,538");
    }
  }

  private static String sandwich(Browser browser, String function) throws Exception {
    return browser.eval(
        "[...document.querySelectorAll('table tr')].map(it => it.textContent)"
            + ".find(it => /(^|[^a-z])"
            + function
            + "( |$)/.test(it)) || document.body.innerText");
  }

  @Test
  void pprofReadsIt() throws Exception {
    require(Files.isExecutable(Path.of("/usr/bin/go")), "go");
    Path file = converted("w.pb.gz");
    String top = pprof(file, "-top", "-sample_index=time", "-nodecount=3");
    assertThat(top).contains("Type: time", "Duration: 568.25ms", "62.54ms 11.86%");
    assertThat(total(top)).isEqualTo("527.24ms");
    assertThat(pprof(file, "-top", "-sample_index=calls")).contains("Total samples", "1351 total");
    assertThat(pprof(file, "-tags")).contains("process: Total", "thread: Total", "python3.9");
    assertThat(pprof(file, "-raw")).contains("/tmp/job/workload/test.py:33");
  }

  private String pprof(Path file, String... options) throws Exception {
    List<String> words = new java.util.ArrayList<>(List.of("/usr/bin/go", "tool", "pprof"));
    words.addAll(List.of(options));
    words.add(file.toString());
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PPROF_TMPDIR", folder.toString());
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private static String total(String top) {
    Matcher total = Pattern.compile("Total samples = (\\S+)").matcher(top);
    assertThat(total.find()).as(top).isTrue();
    return total.group(1);
  }

  @Test
  void aProfileIsWhatTheProtocolSays() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ProtocolBuffer().number(1, 300).number(2, 0).numbers(3, 1, -1).text(4, "é").writeTo(bytes);
    assertThat(bytes.toByteArray())
        .containsExactly(
            0x08, 0xac, 0x02, 0x1a, 0x0b, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
            0xff, 0x01, 0x22, 0x02, 0xc3, 0xa9);
  }

  @Test
  void itIsWhatTheSchemaOfSpeedscopeSays() throws IOException {
    Path schema = SPEEDSCOPE.resolveSibling("file-format-schema.json");
    require(Files.exists(schema), "speedscope (npm ci in codegen/report/src/test/npm)");
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(Files.readString(schema))
                .validate(
                    Files.readString(converted("a.speedscope.json", THREADS)), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void oneProfileForEachThreadOfSpeedscope() throws IOException {
    Map<String, Object> file =
        AnyJson.object(Files.readString(converted("a.speedscope.json", THREADS)));
    Set<Object> names =
        ((List<?>) file.get("profiles"))
            .stream().map(it -> ((Map<?, ?>) it).get("name")).collect(Collectors.toSet());
    assertThat(names).containsExactlyInAnyOrder("py;thon 42", "py;thon 42/43");
  }
}
