package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.generate.ProbeSources;
import io.github.stapwright.language.syntax.Source;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Probe classes that are named as {@code NAME.java}: compiled in memory. */
final class JavaSources {
  private static final String ENDING = ".java";

  private final Terminal terminal;

  JavaSources(Terminal terminal) {
    this.terminal = terminal;
  }

  static boolean isJava(String file) {
    return file.endsWith(ENDING);
  }

  /**
   * The files of a class path.
   *
   * @throws TroubleException if one is not there
   */
  static List<Path> classPath(String text) {
    List<Path> places =
        Arrays.stream(text.split(File.pathSeparator))
            .filter(it -> !it.isEmpty())
            .map(Inputs::path)
            .toList();
    for (Path place : places) {
      if (!Files.exists(place)) {
        throw new TroubleException(place + ": there is no such file or folder on the class path");
      }
    }
    return places;
  }

  /**
   * The classes of these files; empty after what the compiler said was written.
   *
   * @throws TroubleException if a file cannot be read, or this Java has no compiler
   */
  Optional<ProbeSources> compile(List<String> files, List<Path> classPath) {
    if (!ProbeSources.arePossible()) {
      throw new TroubleException(
          "a probe class in source needs a compiler, and this Java has none: use a JDK (Debian,"
              + " Ubuntu: openjdk-17-jdk-headless), or compile it and name `--classpath`");
    }
    List<Source> sources = files.stream().map(new Inputs(terminal)::source).toList();
    try {
      return Optional.of(ProbeSources.compile(sources, classPath));
    } catch (ReportException refused) {
      new ReportOutput(terminal)
          .text(
              refused.report(),
              sources.stream()
                  .collect(Collectors.toMap(Source::name, Source::bytes, (one, other) -> one)));
      return Optional.empty();
    }
  }
}
