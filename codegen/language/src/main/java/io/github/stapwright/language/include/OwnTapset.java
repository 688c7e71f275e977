package io.github.stapwright.language.include;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files of the folders of {@code stap -I}. SystemTap looks into each folder and into those of
 * the architecture and of the runtime in it, not deeper; of two files with one name below their
 * folders the first counts, and a folder that is not there is no error (5.6, tried with it).
 */
public final class OwnTapset {
  private static final OwnTapset NONE = new OwnTapset(List.of(), List.of(), List.of());

  private static final List<String> PLACES = List.of("", "x86_64", "linux", "linux/x86_64");

  private final List<Path> folders;
  private final List<Source> scripts;
  private final List<Source> macros;
  private final Map<ParseOptions, ReadFiles> read = new ConcurrentHashMap<>();

  private OwnTapset(List<Path> folders, List<Source> scripts, List<Source> macros) {
    this.folders = List.copyOf(folders);
    this.scripts = scripts;
    this.macros = macros;
  }

  /** No folders. */
  public static OwnTapset none() {
    return NONE;
  }

  /**
   * The files of {@code folders}, which are read here and understood with each script.
   *
   * @throws IOException if one of them cannot be read
   */
  public static OwnTapset of(List<Path> folders) throws IOException {
    return folders.isEmpty()
        ? NONE
        : new OwnTapset(folders, sources(folders, ".stp"), sources(folders, ".stpm"));
  }

  /**
   * These folders and then {@code more}.
   *
   * @throws IOException if a file cannot be read
   */
  public OwnTapset and(List<Path> more) throws IOException {
    List<Path> all = new ArrayList<>(folders);
    all.addAll(more);
    return more.isEmpty() ? this : of(all);
  }

  private static List<Source> sources(List<Path> folders, String ending) throws IOException {
    Map<String, Source> sources = new LinkedHashMap<>();
    for (Path folder : folders) {
      for (String place : PLACES) {
        for (Path file : files(folder.resolve(place), ending)) {
          String name = place + "/" + file.getFileName();
          if (!sources.containsKey(name)) {
            sources.put(name, Source.of(file.toString(), Files.readAllBytes(file)));
          }
        }
      }
    }
    return List.copyOf(sources.values());
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(it -> it.toString().endsWith(ending) && Files.isRegularFile(it))
          .sorted()
          .toList();
    }
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return scripts.isEmpty() && macros.isEmpty();
  }

  /** The macros of a library and those of these files. */
  public LibraryMacros with(LibraryMacros library) {
    return macros.isEmpty() ? library : library.and(macros);
  }

  /** The bytes of each file by its name, to show lines of it. */
  public Map<String, ByteString> texts() {
    Map<String, ByteString> texts = new LinkedHashMap<>();
    Stream.concat(scripts.stream(), macros.stream())
        .forEach(it -> texts.put(it.name(), it.bytes()));
    return texts;
  }

  /** What is wrong with the files, and what there is in them, read as {@code options} say. */
  ReadFiles files(ParseOptions options) {
    return read.computeIfAbsent(options.withGuru(true), this::read);
  }

  private ReadFiles read(ParseOptions options) {
    Report report = options.library().report(options);
    List<Diagnostic> problems = new ArrayList<>();
    macros.forEach(it -> problems.addAll(report.about(it.name()).diagnostics()));
    List<Script> parsed = new ArrayList<>();
    for (Source source : scripts) {
      Parsed file = Parser.parse(source, options);
      if (file.script().isPresent()) {
        parsed.add(PrivateNames.apart(file.script().get(), parsed.size()));
      } else {
        file.report().diagnostics().forEach(it -> problems.add(skipped(it)));
      }
    }
    return new ReadFiles(List.copyOf(parsed), new Report(problems));
  }

  /** SystemTap tells it, leaves the file out and goes on. */
  private static Diagnostic skipped(Diagnostic problem) {
    Diagnostic warning =
        Diagnostic.of(
            Problem.TAPSET_FILE,
            problem.origin(),
            "SystemTap leaves this file out: " + problem.sentence());
    return problem.fix().map(warning::withFix).orElse(warning);
  }

  /**
   * The files as one parse sees them.
   *
   * @param scripts those whose text is right, with their private names made their own
   * @param report what is wrong with the others and with the macros
   */
  record ReadFiles(List<Script> scripts, Report report) {}
}
