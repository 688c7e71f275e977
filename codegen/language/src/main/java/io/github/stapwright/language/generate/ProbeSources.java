package io.github.stapwright.language.generate;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.javac.JavaCompilation;
import io.github.stapwright.language.javac.JavaProblem;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Probe classes handed over as source, compiled in memory and with nothing but the JDK, the DSL and
 * what lies on a class path.
 *
 * @param classes the compiled classes
 * @param names those of them that are probe scripts, sorted
 */
public record ProbeSources(ProbeClasses classes, List<String> names) implements AutoCloseable {
  /** Requires every component and copies the names. */
  public ProbeSources {
    Objects.requireNonNull(classes, "classes");
    names = List.copyOf(names);
  }

  /** Whether this Java has a compiler. */
  public static boolean arePossible() {
    return JavaCompilation.isPossible();
  }

  /**
   * Compiles sources together.
   *
   * @throws ReportException if the compiler refuses one, if none holds a public class that
   *     implements {@code ProbeScript}, or if the class path holds a {@code stapwright-dsl} of
   *     another version
   * @throws IllegalStateException if this Java has no compiler
   */
  public static ProbeSources compile(List<Source> sources, List<Path> classPath) {
    Map<String, String> texts = new LinkedHashMap<>();
    sources.forEach(it -> texts.put(it.name(), it.bytes().utf8()));
    JavaCompilation compiled = JavaCompilation.ofFiles(texts, classPath);
    if (!compiled.problems().isEmpty()) {
      throw new ReportException(
          new Report(compiled.problems().stream().map(ProbeSources::told).toList()));
    }
    ProbeClasses classes = ProbeClasses.of(classPath, compiled.classes());
    List<String> names = classes.scriptsAmong(compiled.classes().keySet());
    if (names.isEmpty()) {
      throw new ReportException(Report.of(without(sources.get(0))));
    }
    return new ProbeSources(classes, names);
  }

  private static Diagnostic told(JavaProblem problem) {
    Diagnostic told =
        Diagnostic.of(Problem.PROBE_CLASS, problem.place(), CompilerWords.sentence(problem));
    return CompilerWords.fix(problem).map(told::withFix).orElse(told);
  }

  private static Diagnostic without(Source source) {
    return Diagnostic.of(
            Problem.PROBE_CLASS,
            Origin.script(source.name(), 1, 1, 0),
            "no public class here implements `ProbeScript`")
        .withFix(
            "public final class NAME implements ProbeScript { public Probes probes() { ... } }");
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }
}
