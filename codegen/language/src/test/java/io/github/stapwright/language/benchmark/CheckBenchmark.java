package io.github.stapwright.language.benchmark;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Microseconds to check the call trace: in a warm JVM from its bytes on, by the command {@code
 * stapwright check} from the start of its launcher on (the environment variable {@code
 * STAPWRIGHT_LAUNCHER} names it), and by {@code stap -p2}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class CheckBenchmark {
  private static final String CALL_TRACE =
      """
      probe process("/usr/bin/python3.11").mark("function__entry") {
        filename = user_string2($arg1, "<unknown>");
        if (filename =~ "^(.*/)?test[.]py$") {
          funcname = user_string2($arg2, "<unknown>");
          printf("%s => %s in %s:%d\\n", thread_indent(1), funcname, filename, $arg3);
        }
      }

      probe process("/usr/bin/python3.11").mark("function__return") {
        filename = user_string2($arg1, "<unknown>");
        if (filename =~ "^(.*/)?test[.]py$") {
          funcname = user_string2($arg2, "<unknown>");
          printf("%s <= %s in %s:%d\\n", thread_indent(-1), funcname, filename, $arg3);
        }
      }
      """;

  private Path folder;
  private Path script;
  private String launcher;

  /** Writes the script and a kernel's build folder. */
  @Setup
  public void write() throws IOException {
    folder = Files.createTempDirectory("check-benchmark");
    script = Files.writeString(folder.resolve("trace.stp"), CALL_TRACE);
    KernelStub.writeTo(folder.resolve("kernel"));
    launcher =
        Objects.requireNonNull(
            System.getenv("STAPWRIGHT_LAUNCHER"), "STAPWRIGHT_LAUNCHER names bin/stapwright");
  }

  /** From bytes to verdict in one JVM. */
  @Benchmark
  public boolean warm() {
    Source source = Source.of("trace.stp", CALL_TRACE.getBytes(StandardCharsets.UTF_8));
    Parsed parsed =
        Parser.parse(source, ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()));
    return Checker.check(parsed.orThrow(), CheckOptions.defaults()).report().hasErrors();
  }

  /** The command with its class archive. */
  @Benchmark
  public void cold() throws IOException, InterruptedException {
    run(launcher, "check", script.toString());
  }

  /** Pass 2 with the installed tapset library. */
  @Benchmark
  public void systemTap() throws IOException, InterruptedException {
    run("stap", "-p2", "-r", folder.resolve("kernel").toString(), script.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(command[0] + " ended with " + process.exitValue());
    }
  }
}
