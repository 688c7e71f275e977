package io.github.stapwright.language.benchmark;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Milliseconds to parse the installed tapset library: its own folder and `linux`, without the
 * folders of other machines. The rival is {@code stap -p1}, which reads the same files before any
 * script; its time without a library is to be taken off.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(1)
public class ParseBenchmark {
  private static final Path TAPSET = Path.of("/usr/share/systemtap/tapset");

  private final List<Source> scripts = new ArrayList<>();
  private ParseOptions options;
  private long bytes;
  private Path folder;

  /** Reads the files and copies them for the rival. */
  @Setup
  public void read() throws IOException {
    folder = Files.createTempDirectory("parse-benchmark");
    List<Source> macros = new ArrayList<>();
    for (Path from : List.of(TAPSET, TAPSET.resolve("linux"))) {
      for (Path file : files(from)) {
        byte[] content = Files.readAllBytes(file);
        boolean script = file.toString().endsWith(".stp");
        (script ? scripts : macros).add(Source.of(file.toString(), content));
        bytes += script ? content.length : 0;
        write("library", file, content);
        if (!script) {
          write("macros", file, content);
        }
      }
    }
    Files.writeString(folder.resolve("empty.stp"), "probe begin {}");
    KernelStub.writeTo(folder.resolve("kernel"));
    options =
        ParseOptions.defaults()
            .withGuru(true)
            .withSystemtapVersion("4.8")
            .withArguments(List.of())
            .withLibrary(LibraryMacros.of(macros));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(it -> it.toString().matches(".*[.]stpm?")).sorted().toList();
    }
  }

  private void write(String library, Path file, byte[] content) throws IOException {
    Path copy = folder.resolve(library).resolve(TAPSET.relativize(file).toString());
    Files.createDirectories(copy.getParent());
    Files.write(copy, content);
  }

  /** All files in one JVM. */
  @Benchmark
  public int stapwright() {
    int models = 0;
    for (Source script : scripts) {
      models += Parser.parse(script, options).script().isPresent() ? 1 : 0;
    }
    return models;
  }

  /** {@code stap -p1} with the files as its library. */
  @Benchmark
  public int systemTap() throws IOException, InterruptedException {
    return stap("library");
  }

  /** {@code stap -p1} without them. */
  @Benchmark
  public int systemTapAlone() throws IOException, InterruptedException {
    return stap("macros");
  }

  private int stap(String library) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "stap",
            "-p1",
            "-r",
            folder.resolve("kernel").toString(),
            folder.resolve("empty.stp").toString());
    builder.environment().put("SYSTEMTAP_TAPSET", folder.resolve(library).toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return builder.start().waitFor();
  }

  /** Says how much was read and what one more parse allocates. */
  @TearDown
  public void tellSizes() {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    int models = stapwright();
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    System.out.printf(
        "%n%d files of %d bytes, %d models, %.1f bytes allocated per byte read%n",
        scripts.size(), bytes, models, (double) allocated / bytes);
  }
}
