package io.github.stapwright.language.javac;

import io.github.stapwright.dsl.ProbeScript;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Sources compiled in memory: what the compiler said of them, and the classes that came of it. */
public final class JavaCompilation {
  private static final List<String> EVERY_WARNING = List.of("-Xlint:all", "-Werror");
  private static final List<String> ERRORS_ONLY = List.of("-nowarn");
  private static final List<String> OPTIONS =
      List.of("-proc:none", "--release", "17", "-encoding", "UTF-8", "-g", "-classpath");

  private final List<JavaProblem> problems;
  private final Map<String, byte[]> classes;

  private JavaCompilation(List<JavaProblem> problems, Map<String, byte[]> classes) {
    this.problems = List.copyOf(problems);
    this.classes = classes;
  }

  /** Whether this Java has a compiler. */
  public static boolean isPossible() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /**
   * Compiles sources, by the qualified names of their classes, as a project does that lets no
   * warning pass.
   *
   * @throws IllegalStateException if this Java has no compiler
   */
  public static JavaCompilation strict(Map<String, String> sources) {
    List<TextSource> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(TextSource.ofClass(name, text)));
    return of(units, EVERY_WARNING, ownPath());
  }

  /**
   * Compiles the texts of files, by their names.
   *
   * @param classPath what they use beside the DSL, which is there
   * @throws IllegalStateException if this Java has no compiler
   */
  public static JavaCompilation ofFiles(Map<String, String> texts, List<Path> classPath) {
    List<TextSource> units = new ArrayList<>();
    texts.forEach((name, text) -> units.add(TextSource.ofFile(name, text)));
    String path =
        Stream.concat(Stream.of(ownPath()), classPath.stream().map(Path::toString))
            .collect(Collectors.joining(File.pathSeparator));
    return of(units, ERRORS_ONLY, path);
  }

  private static JavaCompilation of(List<TextSource> units, List<String> lint, String classPath) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this Java has no compiler");
    }
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(lint);
    options.addAll(OPTIONS);
    options.add(classPath);
    MemoryClasses files =
        new MemoryClasses(
            compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8));
    compiler.getTask(null, files, said, options, null, units).call();
    List<JavaProblem> problems =
        said.getDiagnostics().stream()
            .filter(it -> lint.equals(EVERY_WARNING) || it.getKind() == Diagnostic.Kind.ERROR)
            .map(JavaProblem::of)
            .toList();
    return new JavaCompilation(problems, files.bytes());
  }

  private static String ownPath() {
    CodeSource source = ProbeScript.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the compiler said, in its order. */
  public List<JavaProblem> problems() {
    return problems;
  }

  /** The compiled classes, by their names. */
  public Map<String, byte[]> classes() {
    return classes;
  }

  /** An object of a compiled class; empty if it was not compiled. */
  public Optional<ProbeScript> script(String className) {
    if (!classes.containsKey(className)) {
      return Optional.empty();
    }
    try {
      Class<?> type = Class.forName(className, true, new Loader());
      return Optional.of((ProbeScript) type.getConstructor().newInstance());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(ProbeScript.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, Objects.requireNonNull(bytes), 0, bytes.length);
    }
  }
}
