package io.github.stapwright.language.oracle;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The installed SystemTap as an oracle: its passes 1 to 3, which need neither root nor a kernel
 * tree, only the stub of one. Tests that ask it are skipped when it is missing, and fail instead
 * when {@code STAPWRIGHT_REQUIRE_ORACLES} is 1.
 */
public final class Stap {
  private static final long SECONDS = 60;

  private static final Set<String> FEW =
      Set.of(
          "argv.stp",
          "ansi.stp",
          "context.stp",
          "conversions.stp",
          "ctime.stp",
          "errno.stp",
          "indent.stp",
          "indent-default.stp",
          "logging.stp",
          "oneshot.stp",
          "init.stp",
          "pn.stp",
          "python.stp",
          "random.stp",
          "regex.stp",
          "registers.stp",
          "stopwatch.stp",
          "string.stp",
          "switchfile.stp",
          "system.stp",
          "speculative.stp",
          "task.stp",
          "task_time.stp",
          "this.stp",
          "timers.stp",
          "timestamp.stp",
          "timestamp_gtod.stp",
          "pstrace.stp",
          "timestamp_monotonic.stp",
          "tokenize.stp",
          "tzinfo.stp",
          "uconversions.stp",
          "utrace.stp",
          "ucontext.stp",
          "ucontext-symbols.stp",
          "ucontext-unwind.stp",
          "context-symbols.stp",
          "context-unwind.stp");

  /** How much of the tapset library SystemTap sees. */
  private enum Library {
    MACROS,
    FEW,
    WHOLE
  }

  private final Path folder;

  private Stap(Path folder) {
    this.folder = folder;
  }

  /** The oracle, with {@code folder} for its files, or the end of the test. */
  public static Stap in(Path folder) {
    requireTool("stap");
    try {
      writeKernelStub(folder.resolve("kernel"));
      Path tapset = Path.of("/usr/share/systemtap/tapset");
      copy(tapset, folder.resolve("macros"), Stap::isMacroFile);
      copy(tapset, folder.resolve("few"), it -> isMacroFile(it) || isFew(it));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new Stap(folder);
  }

  /** Skips the test, or fails it, when the tool is not installed. */
  public static void requireTool(String tool) {
    boolean installed =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(it -> Files.isExecutable(Path.of(it, tool)));
    if (!installed && "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      fail("`" + tool + "` is required but not installed");
    }
    assumeTrue(installed, "skipped: `" + tool + "` is not installed");
  }

  /** The same for a file that a script needs, such as a program with markers. */
  public static void requireFile(String file) {
    boolean exists = Files.exists(Path.of(file));
    if (!exists && "1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      fail("`" + file + "` is required but does not exist");
    }
    assumeTrue(exists, "skipped: `" + file + "` does not exist");
  }

  /** What the tool answered. */
  public record Answer(int status, byte[] output, String errors) {
    /** Whether the pass succeeded. */
    public boolean accepts() {
      return status == 0;
    }

    /** Standard output, byte for byte as characters. */
    public String text() {
      return new String(output, StandardCharsets.ISO_8859_1);
    }
  }

  /** Pass 1 with library macros but without the library, which parsing does not need. */
  public Answer parse(byte[] script) {
    return run(script, "-p1", Library.MACROS);
  }

  /**
   * Pass 3 with the few files of the library that scripts about programs use: a tenth of the time.
   */
  public Answer translateWithFew(String script, String... arguments) {
    return run(script.getBytes(StandardCharsets.UTF_8), "-p3", Library.FEW, arguments);
  }

  /** Pass 2: names and types, which it prints. */
  public Answer elaborate(byte[] script, String... options) {
    return run(script, "-p2", Library.WHOLE, options);
  }

  /** Pass 3: everything short of compiling the module. */
  public Answer translate(String script, String... arguments) {
    return run(script.getBytes(StandardCharsets.UTF_8), "-p3", Library.WHOLE, arguments);
  }

  /**
   * Pass 1 with more options, and without an answer when it crashes or takes longer than {@code
   * seconds}, as it does on macros that use themselves.
   */
  public Optional<Answer> parseWithin(int seconds, byte[] script, String... options) {
    return parse(seconds, script, List.of(options), List.of());
  }

  /** The same for a script with arguments. */
  public Optional<Answer> parseScript(int seconds, byte[] script, List<String> arguments) {
    return parse(seconds, script, List.of(), arguments);
  }

  private Optional<Answer> parse(
      int seconds, byte[] script, List<String> options, List<String> arguments) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "script", ".stp"), script);
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path errors = Files.createTempFile(folder, "err", ".txt");
      List<String> command = new ArrayList<>(List.of("sh", "-c"));
      command.add("ulimit -v 4000000; exec timeout -s KILL \"$@\"");
      command.addAll(List.of("sh", Integer.toString(seconds), "stap", "-p1", "-r"));
      command.add(folder.resolve("kernel").toString());
      command.addAll(options);
      command.add(file.toString());
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("SYSTEMTAP_TAPSET", folder.resolve("macros").toString());
      int status =
          builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start().waitFor();
      Answer answer = new Answer(status, Files.readAllBytes(out), read(errors));
      for (Path used : List.of(file, out, errors)) {
        Files.delete(used);
      }
      return status > 1 ? Optional.empty() : Optional.of(answer);
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The library macros that it uses. */
  public List<Path> macroFiles() {
    try (Stream<Path> files = Files.walk(folder.resolve("macros"))) {
      return files.filter(it -> it.toString().endsWith(".stpm")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Answer run(byte[] script, String pass, Library library, String... arguments) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "script", ".stp"), script);
      Path out = Files.createTempFile(folder, "out", ".txt");
      Path errors = Files.createTempFile(folder, "err", ".txt");
      List<String> command = new ArrayList<>(List.of("sh", "-c"));
      command.add("ulimit -v 4000000; exec stap -r \"$@\"");
      command.addAll(List.of("sh", folder.resolve("kernel").toString(), pass, file.toString()));
      command.addAll(List.of(arguments));
      ProcessBuilder builder = new ProcessBuilder(command);
      if (library != Library.WHOLE) {
        String name = library == Library.FEW ? "few" : "macros";
        builder.environment().put("SYSTEMTAP_TAPSET", folder.resolve(name).toString());
      }
      Process process = builder.redirectOutput(out.toFile()).redirectError(errors.toFile()).start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        fail("stap did not answer in " + SECONDS + " s for " + file);
      }
      return new Answer(process.exitValue(), Files.readAllBytes(out), read(errors));
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  private static void writeKernelStub(Path kernel) throws IOException {
    Files.createDirectories(kernel.resolve("include/config"));
    Files.writeString(
        kernel.resolve(".config"),
        "CONFIG_UTRACE=y\nCONFIG_TRACEPOINTS=y\nCONFIG_ARCH_SUPPORTS_UPROBES=y\n"
            + "CONFIG_UPROBES=y\nCONFIG_UTS_NS=y\nCONFIG_PROC_FS=y\n");
    Files.writeString(kernel.resolve("Module.symvers"), "");
    Files.writeString(kernel.resolve("include/config/kernel.release"), "6.1.0-stub\n");
  }

  private static boolean isMacroFile(Path file) {
    return file.toString().endsWith(".stpm") && isForKernelRuntime(file);
  }

  private static boolean isFew(Path file) {
    return FEW.contains(file.getFileName().toString()) && isForKernelRuntime(file);
  }

  private static boolean isForKernelRuntime(Path file) {
    String name = file.toString();
    return !name.contains("/bpf/") && !name.contains("/dyninst/");
  }

  private static void copy(Path tapset, Path target, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(tapset)) {
      for (Path file : files.filter(wanted).toList()) {
        Path copy = target.resolve(tapset.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
