package io.github.stapwright.language.library;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A tapset library that was read from a folder.
 *
 * @param tapset what scripts can call
 * @param macros the macros of its {@code .stpm} files
 */
public record TapsetLibrary(Tapset tapset, LibraryMacros macros) {
  /** Folders for other machines and other ways to run than a kernel module on x86_64. */
  private static final Set<String> ELSEWHERE =
      Set.of("bpf", "dyninst", "arm", "arm64", "i386", "ia64", "mips", "powerpc", "riscv", "s390");

  private static final TapsetLibrary BUILT_IN =
      new TapsetLibrary(Tapset.builtIn(), LibraryMacros.builtIn());

  /** The tables and macros that come with this program: SystemTap 5.6's. */
  public static TapsetLibrary builtIn() {
    return BUILT_IN;
  }

  /** Requires both. */
  public TapsetLibrary {
    Objects.requireNonNull(tapset, "tapset");
    Objects.requireNonNull(macros, "macros");
  }

  /**
   * Reads all {@code .stp} and {@code .stpm} files below {@code folder} that are meant for a kernel
   * module on x86_64. As with SystemTap, a file that does not follow the grammar is left out.
   *
   * @throws IOException if a file cannot be read
   */
  public static TapsetLibrary read(Path folder, String systemTapVersion) throws IOException {
    LibraryMacros macros = LibraryMacros.of(sources(folder, ".stpm"));
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(true)
            .withLibrary(macros)
            .withSystemtapVersion(systemTapVersion)
            .withArguments(List.of());
    List<Declaration> declarations = new ArrayList<>();
    for (Source source : sources(folder, ".stp")) {
      Parser.parse(source, options)
          .script()
          .ifPresent(it -> declarations.addAll(it.declarations()));
    }
    Script script = new Script(declarations, Origin.unknown());
    return new TapsetLibrary(new LibraryFacts(script).tapset(), macros);
  }

  private static List<Source> sources(Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(it -> it.getFileName().toString().endsWith(ending))
              .filter(it -> isMeant(folder.relativize(it)))
              .sorted()
              .toList();
    }
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      sources.add(new Source(file.toString(), ByteString.of(Files.readAllBytes(file))));
    }
    return sources;
  }

  private static boolean isMeant(Path file) {
    for (Path folder : file) {
      if (ELSEWHERE.contains(folder.toString())) {
        return false;
      }
    }
    return true;
  }
}
