package io.github.stapwright.language.syntax;

import io.github.stapwright.language.oracle.Stap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts that Debian's packages systemtap-common and systemtap-doc install. */
final class Installed {
  private static final List<Path> ROOTS =
      List.of(
          Path.of("/usr/share/systemtap/tapset"),
          Path.of("/usr/share/systemtap/examples"),
          Path.of("/usr/share/doc/systemtap/examples"));

  private Installed() {}

  static List<Path> files() {
    return ROOTS.stream()
        .filter(Files::isDirectory)
        .flatMap(Installed::files)
        .filter(it -> it.toString().endsWith(".stp") || it.toString().endsWith(".stpm"))
        .sorted()
        .toList();
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the oracle reads scripts with: version 4.8, its macros, the stub of a kernel. */
  static ParseOptions options(Stap stap) {
    List<Source> macros =
        stap.macroFiles().stream().map(it -> Source.of(it.toString(), bytes(it))).toList();
    return asOracle().withLibrary(LibraryMacros.of(macros));
  }

  /** The same with the built-in macros. */
  static ParseOptions asOracle() {
    Map<String, String> configuration =
        Map.of(
            "CONFIG_UTRACE", "y",
            "CONFIG_TRACEPOINTS", "y",
            "CONFIG_ARCH_SUPPORTS_UPROBES", "y",
            "CONFIG_UPROBES", "y",
            "CONFIG_UTS_NS", "y",
            "CONFIG_PROC_FS", "y");
    return ParseOptions.defaults()
        .withSystemtapVersion("4.8")
        .withArguments(List.of())
        .withConditions(
            new ConditionSettings("x86_64", "6.1.0-stub", "kernel", "stapdev", configuration));
  }
}
