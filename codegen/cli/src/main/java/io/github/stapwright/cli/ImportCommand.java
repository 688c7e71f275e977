package io.github.stapwright.cli;

import io.github.stapwright.language.importer.Imported;
import io.github.stapwright.language.importer.ImportedClass;
import io.github.stapwright.language.importer.ScriptImporter;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.provider.ProviderFormatException;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stapwright import}: probe classes from scripts. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Writes a probe class in Java for each script.",
    footer = {
      "",
      "Each class is compiled in memory, without a warning, and bound: only one whose model equals"
          + " that of its script is written. What the DSL has no word for stays as raw text, and is"
          + " counted. A script that cannot become a class is told; the others are written.",
      "",
      "Example: stapwright import -o src/main/java --package com.example.probes trace.stp"
    })
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "The source folder that the classes go to.")
  private String output;

  @Option(
      names = "--package",
      paramLabel = "P",
      defaultValue = "probes",
      description = "The package of the classes. Default: ${DEFAULT-VALUE}.")
  private String packageName = "probes";

  @Option(
      names = "--markers",
      paramLabel = "FILE",
      description =
          "Provider descriptions (NAME.d), programs or libraries whose markers get typed words; may"
              + " be repeated.")
  private List<String> markers = List.of();

  @Option(
      names = "--test",
      description =
          "Also a scenario file for each script: events that reach its probes and both ways of its"
              + " conditions, and what the simulator prints of them today.")
  private boolean test;

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Scripts; behind `--` the scripts' arguments.")
  private List<String> words;

  @Spec private @Nullable CommandSpec spec;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int behind = spec == null ? 0 : Inputs.wordsBehindDashes(spec);
    int files = words.size() - behind;
    if (files < 1) {
      throw new TroubleException("which script is to be imported? Name it before `--`");
    }
    requireUse();
    List<Source> sources = new ArrayList<>();
    Map<String, ByteString> contents = new HashMap<>();
    for (String file : words.subList(0, files)) {
      Source source = new Inputs(terminal).source(file);
      sources.add(source);
      contents.put(source.name(), source.bytes());
    }
    Imported imported = importer(words.subList(files, words.size())).read(sources);
    write(imported);
    if (test) {
      testAll(imported, sources, words.subList(files, words.size()));
    }
    return new ReportOutput(terminal).text(imported.report(), contents);
  }

  private void requireUse() {
    if (!SourceVersion.isName(packageName)) {
      throw new TroubleException("`" + packageName + "` is no name of a package");
    }
    if (!ScriptImporter.isPossible()) {
      throw new TroubleException(
          "this Java has no compiler, which proves the classes: run stapwright with a JDK");
    }
  }

  private ScriptImporter importer(List<String> arguments) throws IOException {
    try {
      var reading = options.reading();
      return ScriptImporter.into(
          packageName,
          arguments.isEmpty() ? reading : reading.withArguments(arguments),
          providers());
    } catch (ElfFormatException | ProviderFormatException | IllegalArgumentException refused) {
      throw new TroubleException(refused);
    }
  }

  private List<Provider> providers() throws IOException {
    List<Provider> providers = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String file : markers) {
      if (file.endsWith(".d") && Files.isRegularFile(Inputs.path(file))) {
        providers.addAll(ProviderDescriptions.read(Inputs.path(file)));
      } else {
        files.add(file);
      }
    }
    List<Provider> all = files.isEmpty() ? providers : new ArrayList<>();
    for (String file : files) {
      MarkerListing listing = new MarkerListing(Targets.resolve(file), providers);
      for (String name : listing.providers()) {
        all.add(listing.evidence(name).provider());
      }
    }
    return all;
  }

  private void write(Imported imported) throws IOException {
    Path folder = Inputs.path(output);
    for (var source : imported.markers()) {
      write(folder.resolve(source.path()), source.text());
    }
    for (ImportedClass one : imported.classes()) {
      Path file = folder.resolve(one.path());
      write(file, one.text());
      terminal.out().print(file + ": " + told(one) + "\n");
    }
    terminal.out().flush();
  }

  private void testAll(Imported imported, List<Source> sources, List<String> arguments)
      throws IOException {
    var reading = options.reading();
    ImportedTest tests =
        new ImportedTest(
            Inputs.path(output),
            ScriptReader.with(arguments.isEmpty() ? reading : reading.withArguments(arguments)),
            arguments);
    for (ImportedClass one : imported.classes()) {
      for (Source source : sources) {
        if (source.name().equals(one.script())) {
          terminal.out().print(tests.write(one, source) + "\n");
        }
      }
    }
    terminal.out().flush();
  }

  private static void write(Path file, String text) throws IOException {
    OutputFile.at(file).writeIfChanged(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String told(ImportedClass one) {
    int raw = one.raw().size();
    String stays =
        raw == 0 ? "no raw text" : raw == 1 ? "1 piece of raw text" : raw + " pieces of raw text";
    return one.target().map(it -> "target " + it + ", ").orElse("")
        + stays
        + (one.expanded() ? ", macros and conditionals expanded" : "");
  }
}
