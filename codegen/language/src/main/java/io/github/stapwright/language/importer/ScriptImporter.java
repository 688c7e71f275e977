package io.github.stapwright.language.importer;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.javac.JavaCompilation;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.source.MarkerSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes probe classes of scripts. Each class that it gives was compiled without a warning, and
 * binds to a model equal to that of its script in normal form.
 */
public final class ScriptImporter {
  private static final int MOST_ROUNDS = 12;

  private final ReadOptions reading;
  private final String packageName;
  private final List<MarkerClassWords> markers;

  private ScriptImporter(ReadOptions reading, String packageName, List<MarkerClassWords> markers) {
    this.reading = reading;
    this.packageName = packageName;
    this.markers = markers;
  }

  /**
   * An importer into a package.
   *
   * @param reading how scripts are read
   * @param providers whose markers get classes of their own, beside CPython's
   * @throws IllegalArgumentException if a marker class cannot be made
   */
  public static ScriptImporter into(
      String packageName, ReadOptions reading, List<Provider> providers) {
    Objects.requireNonNull(packageName, "packageName");
    List<MarkerClassWords> markers = new ArrayList<>(List.of(MarkerClassWords.python()));
    providers.stream()
        .filter(it -> !it.name().equals("python"))
        .forEach(it -> markers.add(MarkerClassWords.of(it, packageName)));
    return new ScriptImporter(Objects.requireNonNull(reading, "reading"), packageName, markers);
  }

  /** Whether this Java has a compiler, without which nothing can be proved. */
  public static boolean isPossible() {
    return JavaCompilation.isPossible();
  }

  /** Makes a class of each source; what one of them lacks keeps no other from being made. */
  public Imported read(List<Source> sources) {
    List<Diagnostic> refused = new ArrayList<>();
    List<ScriptDraft> drafts = new ArrayList<>();
    Map<String, String> taken = new LinkedHashMap<>();
    ScriptReader reader = ScriptReader.with(reading);
    for (Source source : sources) {
      ReadScript read = reader.readText(source);
      Optional<Report> report = Importable.refusal(read);
      String name = packageName + "." + JavaWords.className(source.name());
      String other = report.isPresent() ? null : taken.putIfAbsent(name, source.name());
      if (report.isPresent()) {
        refused.addAll(report.get().diagnostics());
      } else if (other != null) {
        refused.add(sameName(source, other, name));
      } else {
        drafts.add(new ScriptDraft(read, name, markers, reading));
      }
    }
    prove(drafts);
    drafts.forEach(it -> it.fault().ifPresent(refused::add));
    List<ScriptDraft> proved = drafts.stream().filter(ScriptDraft::isProved).toList();
    return new Imported(
        proved.stream().map(ScriptDraft::imported).toList(), used(proved), new Report(refused));
  }

  private static Diagnostic sameName(Source source, String other, String name) {
    return Diagnostic.of(
            Problem.NOT_IMPORTED,
            source.origin(1, 1, 0),
            "`" + name + "` is already the class of `" + other + "`")
        .withFix("give one of the files another name");
  }

  private List<MarkerSource> used(List<ScriptDraft> drafts) {
    return markers.stream()
        .filter(it -> it.source().isPresent())
        .filter(it -> drafts.stream().anyMatch(draft -> draft.uses(it)))
        .map(it -> it.source().orElseThrow())
        .toList();
  }

  private void prove(List<ScriptDraft> drafts) {
    List<ScriptDraft> open = new ArrayList<>(drafts);
    for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
      Map<String, String> sources = new LinkedHashMap<>();
      open.forEach(it -> it.write().ifPresent(text -> sources.put(it.className(), text)));
      markers.stream()
          .flatMap(it -> it.source().stream())
          .forEach(
              it -> sources.put(it.path().replaceAll("[.]java$", "").replace('/', '.'), it.text()));
      JavaCompilation compiled = JavaCompilation.strict(sources);
      Set<String> wrong = new TreeSet<>();
      compiled.problems().forEach(it -> wrong.add(it.source()));
      for (ScriptDraft draft : open) {
        if (wrong.isEmpty() || wrong.contains(draft.className())) {
          draft.judge(compiled);
        }
      }
      open.removeIf(it -> it.isProved() || it.fault().isPresent());
    }
    open.forEach(it -> it.giveUp("its class still binds to another model"));
  }
}
