package io.github.stapwright.language.importer;

import io.github.stapwright.dsl.ProbeScript;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory, as a project that lets no warning pass does. */
final class JavaCompilation {
  private static final List<String> OPTIONS =
      List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-encoding", "UTF-8");

  private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private JavaCompilation() {}

  /**
   * What the compiler says of a source.
   *
   * @param className the class, or nothing
   */
  record Problem(String className, long line, String message) {}

  /** Whether this Java has a compiler. */
  static boolean isPossible() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /** Compiles sources, by the qualified names of their classes. */
  static JavaCompilation of(Map<String, String> sources) {
    JavaCompilation compilation = new JavaCompilation();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(List.of("-classpath", ownPath()));
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((name, text) -> units.add(new TextSource(name, text)));
    JavaFileManager files =
        compilation
        .new Memory(compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8));
    compiler.getTask(null, files, said, options, null, units).call();
    for (Diagnostic<? extends JavaFileObject> one : said.getDiagnostics()) {
      compilation.problems.add(
          new Problem(
              one.getSource() instanceof TextSource source ? source.className : "",
              one.getLineNumber(),
              one.getMessage(Locale.ROOT)));
    }
    return compilation;
  }

  private static String ownPath() {
    CodeSource source = ProbeScript.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** An object of a compiled class; empty if it was not compiled. */
  Optional<ProbeScript> script(String className) {
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
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }

  private static final class TextSource extends SimpleJavaFileObject {
    private final String className;
    private final String text;

    TextSource(String className, String text) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.className = className;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(className, bytes);
          return bytes;
        }
      };
    }
  }
}
