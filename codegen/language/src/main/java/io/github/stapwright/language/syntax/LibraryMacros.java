package io.github.stapwright.language.syntax;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The macros that every script knows without defining them: the `.stpm` files of a tapset library.
 */
public final class LibraryMacros {
  /** The file name of built-in macros; their tokens stand where the macro is used. */
  static final String BUILT_IN_FILE = "<macros>";

  private static final LibraryMacros NONE = new LibraryMacros(List.of());
  private static final LibraryMacros BUILT_IN = new LibraryMacros(List.of(builtInSource()));

  private final List<Source> files;
  private final List<String> texts;
  private final Map<ParseOptions, Definitions> definitions = new ConcurrentHashMap<>();

  private LibraryMacros(List<Source> files) {
    this.files = List.copyOf(files);
    this.texts = files.stream().map(it -> it.bytes().utf8()).toList();
  }

  /** No macros. */
  public static LibraryMacros none() {
    return NONE;
  }

  /** The macros of SystemTap's own library, 4.8 to 5.6. */
  public static LibraryMacros builtIn() {
    return BUILT_IN;
  }

  /** The macros of `.stpm` files; where two define the same name, the first counts. */
  public static LibraryMacros of(List<Source> files) {
    return new LibraryMacros(files);
  }

  /** These macros and those of more files, none of which may define one of these again. */
  public LibraryMacros and(List<Source> more) {
    List<Source> all = new ArrayList<>(files);
    all.addAll(more);
    return new LibraryMacros(all);
  }

  /** What is wrong with the files, read with {@code options}. */
  public Report report(ParseOptions options) {
    return definitions(options).report();
  }

  /** The macros as one parse with {@code options} sees them. */
  MacroExpander.Library seenWith(ParseOptions options) {
    return new Lookup(options);
  }

  /** Conditionals in the files decide which macros there are, hence the options. */
  private Definitions definitions(ParseOptions options) {
    ParseOptions own = options.withLibrary(NONE).withArguments(List.of());
    return definitions.computeIfAbsent(own, this::read);
  }

  private Definitions read(ParseOptions options) {
    Map<String, Macro> macros = new HashMap<>();
    Report report = Report.empty();
    for (Source file : files) {
      MacroFile read = MacroFile.read(file, options);
      report = report.and(read.report()).and(twice(read, macros.keySet()));
      read.macros().forEach(macros::putIfAbsent);
    }
    return new Definitions(Map.copyOf(macros), report);
  }

  private static Report twice(MacroFile read, Set<String> known) {
    return new Report(
        read.macros().entrySet().stream()
            .filter(it -> known.contains(it.getKey()))
            .map(
                it ->
                    Diagnostic.of(
                            Problem.SYNTAX,
                            it.getValue().name().origin(),
                            "the macro `@" + it.getKey() + "` is one of the library's already")
                        .withFix("give it another name"))
            .toList());
  }

  private static Source builtInSource() {
    try (InputStream in = LibraryMacros.class.getResourceAsStream("macros.stpm")) {
      return Source.of(BUILT_IN_FILE, Objects.requireNonNull(in, BUILT_IN_FILE).readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private record Definitions(Map<String, Macro> macros, Report report) {}

  /** Reads the files when one of them holds the name at all: most scripts use no such macro. */
  private final class Lookup implements MacroExpander.Library {
    private final ParseOptions options;
    private @Nullable Map<String, Macro> macros;

    Lookup(ParseOptions options) {
      this.options = options;
    }

    @Override
    public @Nullable Macro macro(String name) {
      if (macros == null && texts.stream().anyMatch(it -> it.contains(name))) {
        macros = definitions(options).macros();
      }
      return macros == null ? null : macros.get(name);
    }
  }
}
