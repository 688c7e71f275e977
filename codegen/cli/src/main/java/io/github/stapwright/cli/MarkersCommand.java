package io.github.stapwright.cli;

import io.github.stapwright.language.render.OutputFile;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.listing.ProviderListing;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.provider.ProviderFormatException;
import io.github.stapwright.markers.registry.RuntimeVersion;
import io.github.stapwright.markers.source.MarkerSource;
import io.github.stapwright.markers.tapset.TapsetFile;
import io.github.stapwright.markers.target.LockFormatException;
import io.github.stapwright.markers.target.ProviderEvidence;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright markers}: what a file has, as a list, a lock, Java source or a difference. */
@Command(
    name = "markers",
    mixinStandardHelpOptions = true,
    description = "The markers in a program, a library, a process or a provider description.",
    footer = {
      "",
      "PATH is an executable, a library, a script that starts one, a process id, or a provider"
          + " description (NAME.d). Links, wrappers and the libpython that a program loads are"
          + " followed; nothing is run.",
      "",
      "With --diff A B are versions of CPython (3.10 3.12), or two of: a lock, an ELF file. Versions"
          + " end with status 0; locks and files with 1 when they differ.",
      "",
      "Examples:",
      "  stapwright markers --lock -o python.lock /usr/bin/python3",
      "  stapwright markers --tapset --python 3.9 -o tapset/cpython.stp"
    })
final class MarkersCommand implements Callable<Integer> {
  private final Terminal terminal;

  @ArgGroup private Form form = new Form();

  /** What is made of the markers; at most one. */
  static final class Form {
    @Option(names = "--lock", description = "A target lock, to be committed and checked against.")
    private boolean lock;

    @Option(names = "--diff", description = "What changes from A to B.")
    private boolean difference;

    @Option(names = "--dsl", description = "A probe class that prints every marker that fires.")
    private boolean dsl;

    @Option(
        names = "--tapset",
        description = "Probes with named variables, as a tapset file for `stap -I`.")
    private boolean tapset;

    @Option(
        names = "--java",
        paramLabel = "CLASS",
        description = "The source of a marker class for the DSL, such as com.example.Hotspot.")
    private String java;

    @Option(
        names = "--events",
        paramLabel = "CLASS",
        description = "The source of a class of events for tests, such as com.example.JvmEvents.")
    private String events;

    @Option(
        names = "--library",
        description = "Of descriptions: libraries whose functions fire the markers, in -o DIR.")
    private boolean library;

    private boolean isSource() {
      return java != null || events != null;
    }

    private MarkerSource source(Provider provider) {
      return java == null
          ? MarkerSource.ofEvents(events, provider)
          : MarkerSource.of(java, provider);
    }
  }

  @Option(
      names = "--declared",
      paramLabel = "FILE.d",
      description = "Provider descriptions: names and types for the arguments of an ELF file.")
  private List<String> declared = List.of();

  @Option(
      names = "--provider",
      paramLabel = "NAME",
      description = "The provider for --java, --events and --dsl, if there are several.")
  private String provider;

  @Option(
      names = "--python",
      paramLabel = "X.Y",
      description = "With --tapset, instead of PATH: that CPython, wherever it is installed.")
  private String python;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private OutputFormat format = OutputFormat.text;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where it goes instead of standard output; a folder for classes, libraries.")
  private String output;

  @Parameters(arity = "0..*", paramLabel = "PATH", description = "What to look at.")
  private List<String> paths = List.of();

  MarkersCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command without options. */
  MarkersCommand(Terminal terminal, List<String> paths) {
    this.terminal = terminal;
    this.paths = paths;
  }

  @Override
  public Integer call() throws IOException {
    try {
      if (form.difference) {
        return new MarkerDifference(terminal).between(paths);
      }
      if (form.library) {
        return new ProviderLibraries(terminal).write(paths, output);
      }
      return python == null ? each() : tapsetOfVersion();
    } catch (ElfFormatException | ProviderFormatException | LockFormatException wrong) {
      terminal.err().print("stapwright: " + wrong.getMessage() + "\n");
      return Exit.WRONG_INPUT;
    }
  }

  private int each() throws IOException {
    if (paths.isEmpty()) {
      throw new TroubleException("name a program, a library, a process or a provider description");
    }
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      if (form.isSource()) {
        writeJava(path, all);
      } else {
        all.append(all.isEmpty() || format == OutputFormat.json ? "" : "\n").append(shown(path));
      }
    }
    return written(form.isSource() ? null : output, all.toString());
  }

  private int tapsetOfVersion() throws IOException {
    if (!form.tapset || !paths.isEmpty()) {
      throw new TroubleException("--python X.Y stands with --tapset, instead of PATH");
    }
    try {
      return written(output, TapsetFile.ofCpython(RuntimeVersion.of(python)));
    } catch (IllegalArgumentException unknown) {
      throw new TroubleException(unknown);
    }
  }

  private int written(@Nullable String file, String text) throws IOException {
    if (file == null) {
      terminal.out().print(text);
    } else {
      OutputFile.at(Inputs.path(file)).writeIfChanged(text.getBytes(StandardCharsets.UTF_8));
    }
    return Exit.FINE;
  }

  private String shown(String path) throws IOException {
    if (isDescription(path)) {
      ProviderListing listing =
          new ProviderListing(path, ProviderDescriptions.read(Inputs.path(path)));
      if (form.lock || form.tapset) {
        throw new TroubleException(
            path
                + ": a provider description is no target; name a program or library, and this with"
                + " --declared");
      }
      if (form.dsl) {
        Provider one = chosen(path, listing.providers());
        return listing.dsl(one, "com.example." + className(one.name()));
      }
      return format == OutputFormat.json ? listing.json() : listing.text();
    }
    ResolvedTarget target = Targets.resolve(path);
    if (form.lock) {
      return TargetLock.of(target).text();
    }
    MarkerListing listing = new MarkerListing(target, declarations());
    if (form.dsl) {
      String one = chosen(path, listing);
      return listing.dsl(one, "com.example." + className(one));
    }
    if (form.tapset) {
      return TapsetFile.of(listing);
    }
    return format == OutputFormat.json ? listing.json() : listing.text();
  }

  private void writeJava(String path, StringBuilder all) throws IOException {
    MarkerSource source;
    try {
      source = form.source(javaProvider(path));
    } catch (IllegalArgumentException refused) {
      throw new TroubleException(refused);
    }
    if (output == null) {
      all.append(source.text());
      return;
    }
    Path file = Inputs.path(output).resolve(source.path());
    OutputFile.at(file).writeIfChanged(source.text().getBytes(StandardCharsets.UTF_8));
    all.append(file).append('\n');
  }

  private Provider javaProvider(String path) throws IOException {
    if (isDescription(path)) {
      return chosen(path, ProviderDescriptions.read(Inputs.path(path)));
    }
    MarkerListing listing = new MarkerListing(Targets.resolve(path), declarations());
    ProviderEvidence evidence = listing.evidence(chosen(path, listing));
    evidence.remarks().forEach(it -> terminal.err().print("stapwright: " + it + "\n"));
    return evidence.provider();
  }

  private List<Provider> declarations() throws IOException {
    List<Provider> all = new ArrayList<>();
    for (String file : declared) {
      all.addAll(ProviderDescriptions.read(Inputs.path(file)));
    }
    return all;
  }

  private String chosen(String path, MarkerListing listing) {
    return chosenName(path, listing.providers());
  }

  private Provider chosen(String path, List<Provider> providers) {
    String name = chosenName(path, providers.stream().map(Provider::name).toList());
    return providers.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private String chosenName(String path, List<String> names) {
    if (names.isEmpty()) {
      throw new TroubleException(path + ": there are no markers");
    }
    if (provider != null && names.contains(provider)) {
      return provider;
    }
    if (provider == null && names.size() == 1) {
      return names.get(0);
    }
    throw new TroubleException(
        path + ": name one provider with --provider; there are " + String.join(", ", names));
  }

  private static String className(String provider) {
    String letters = provider.replaceAll("[^A-Za-z0-9]", "");
    return letters.isEmpty() || !Character.isLetter(letters.charAt(0))
        ? "Markers"
        : Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
  }

  private static boolean isDescription(String path) {
    return path.endsWith(".d") && Files.isRegularFile(Inputs.path(path));
  }
}
