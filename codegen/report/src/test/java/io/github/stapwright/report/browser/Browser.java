package io.github.stapwright.report.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Chromium without a window, driven by its DevTools protocol; it reaches no network. */
public final class Browser implements AutoCloseable {
  private static final long PATIENCE_MS = 60_000;

  private final Process process;
  private final Path profile;
  private final DevTools page;

  private Browser(Process process, Path profile, DevTools page) {
    this.process = process;
    this.profile = profile;
    this.page = page;
  }

  /** Skips the test if there is none, unless tools are required. */
  public static void require() {
    boolean there = chromium().isPresent();
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assumeTrue(there, "chromium is not installed");
    }
    assertThat(there).as("chromium is installed").isTrue();
  }

  private static Optional<Path> chromium() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(it -> Path.of(it, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one. */
  public static Browser start() throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("stapwright-chromium");
    Process process =
        new ProcessBuilder(
                chromium().orElseThrow().toString(),
                "--headless",
                // Tests run as root in containers, and open what they have written themselves.
                "--no-sandbox",
                "--use-angle=swiftshader",
                "--enable-unsafe-swiftshader",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    await(() -> Files.exists(port) && Files.readAllLines(port).size() > 1, "it listens");
    String number = Files.readAllLines(port).get(0);
    return new Browser(process, profile, DevTools.ofFirstPage(number));
  }

  /** Opens a page and waits until {@code ready} is true in it. */
  public void open(URI page, int width, int height, String ready) throws Exception {
    this.page.errors().clear();
    resize(width, height);
    this.page.call("Page.navigate", Map.of("url", page.toString()));
    await(() -> eval("String(!!(" + ready + "))").equals("true"), ready + " in " + page);
  }

  /** Opens a report and waits until it is drawn. */
  public void open(Path page, int width, int height) throws Exception {
    open(
        page.toUri(),
        width,
        height,
        "location.protocol === 'file:' && document.readyState === 'complete'");
  }

  /** Makes the window as large. */
  public void resize(int width, int height) throws Exception {
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Prefers light or dark. */
  public void prefer(String scheme) throws Exception {
    Object feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    page.call("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** The value of an expression as text. */
  public String eval(String expression) throws Exception {
    Map<String, Object> answer =
        page.call("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true));
    Map<?, ?> result = (Map<?, ?>) answer.get("result");
    assertThat(answer.get("exceptionDetails")).as(expression).isNull();
    return String.valueOf(Objects.requireNonNull(result).get("value"));
  }

  /** Presses a key where the focus is. */
  public void press(String key) throws Exception {
    String text = key.length() == 1 ? key : "";
    for (String type : List.of("keyDown", "keyUp")) {
      page.call("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "text", text));
    }
  }

  /** Clicks at a place of the window. */
  public void click(double x, double y) throws Exception {
    for (String type : List.of("mousePressed", "mouseReleased")) {
      page.call(
          "Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
  }

  /** What went wrong in the page: exceptions, errors on its console. */
  public List<String> errors() {
    return new ArrayList<>(page.errors());
  }

  /** Keeps what it shows in {@code target/screenshots}. */
  public Path screenshot(String name) throws Exception {
    Map<String, Object> answer = page.call("Page.captureScreenshot", Map.of("format", "png"));
    Path file = Path.of("target", "screenshots", name + ".png");
    Files.createDirectories(file.getParent());
    return Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
  }

  /** A condition that may fail while it is asked. */
  @FunctionalInterface
  private interface Condition {
    boolean holds() throws Exception;
  }

  /** Waits until an expression of the page is true. */
  public void await(String expression) throws Exception {
    await(() -> eval("String(!!(" + expression + "))").equals("true"), expression);
  }

  private static void await(Condition condition, String what) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    try {
      while (!condition.holds()) {
        assertThat(System.nanoTime()).as("waiting until %s", what).isLessThan(end);
        Thread.sleep(20);
      }
    } catch (Exception failure) {
      throw new AssertionError("waiting until " + what, failure);
    }
  }

  @Override
  public void close() throws IOException {
    page.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    List<Path> files;
    try (Stream<Path> all = Files.walk(profile)) {
      files = all.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
