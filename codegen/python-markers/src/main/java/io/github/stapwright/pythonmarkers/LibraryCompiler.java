package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Builds the library from its C source. It needs a C compiler that knows GCC's options, and neither
 * headers nor libraries; the same compiler gives the same bytes wherever the source stands.
 */
final class LibraryCompiler {
  private static final long SECONDS = 120;

  private LibraryCompiler() {}

  /** Whether there is a compiler for that machine. */
  static boolean isHere(SiteMachine machine) {
    return command(machine).isPresent();
  }

  /**
   * The library for that machine.
   *
   * @throws PythonMarkersException if there is no compiler, or it refuses
   */
  static byte[] compile(SiteMachine machine) throws IOException {
    String compiler =
        command(machine)
            .orElseThrow(
                () ->
                    new PythonMarkersException(
                        "there is no C compiler for "
                            + machine.machineName()
                            + " on the PATH (cc, gcc or clang); install one, or leave out"
                            + " --compiled"));
    Path folder = Files.createTempDirectory("python-markers");
    try {
      Resources.copyFolder("library", folder);
      return compile(compiler, folder);
    } finally {
      delete(folder);
    }
  }

  private static byte[] compile(String compiler, Path folder) throws IOException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(options(compiler))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .start();
    try {
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new PythonMarkersException(
            compiler
                + " did not build the library"
                + (ended ? ": " + said(log) : " within " + SECONDS + " s"));
      }
      return Files.readAllBytes(folder.resolve(MarkerFolder.LIBRARY));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new PythonMarkersException("interrupted while " + compiler + " built the library");
    } finally {
      process.destroyForcibly();
    }
  }

  private static String said(Path log) throws IOException {
    String text = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1).strip();
    return text.lines().limit(5).reduce((a, b) -> a + "\n" + b).orElse("it says nothing");
  }

  private static List<String> options(String compiler) throws IOException {
    List<String> words = new ArrayList<>(List.of(compiler));
    words.addAll(
        List.of(
            "-std=gnu11 -O2 -fPIC -shared -nostdlib -ffreestanding -fvisibility=hidden"
                .split(" ")));
    words.addAll(List.of("-fno-stack-protector", "-fno-tree-loop-distribute-patterns"));
    words.addAll(List.of("-Wl,--hash-style=both", "-Wl,--build-id=sha1", "-Wl,-s"));
    words.addAll(List.of("-Wl,-soname," + MarkerFolder.LIBRARY, "-o", MarkerFolder.LIBRARY));
    Resources.names("library").stream().filter(it -> !it.endsWith(".h")).forEach(words::add);
    return words;
  }

  private static Optional<String> command(SiteMachine machine) {
    String cross = machine.machineName() + "-linux-gnu-gcc";
    boolean own = ThisMachine.siteMachine().filter(machine::equals).isPresent();
    List<String> names = own ? List.of("cc", "gcc", "clang", cross) : List.of(cross);
    return names.stream().filter(LibraryCompiler::isOnPath).findFirst();
  }

  private static boolean isOnPath(String name) {
    String path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(":"))
            .filter(it -> !it.isEmpty())
            .anyMatch(it -> Files.isExecutable(Path.of(it, name)));
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
