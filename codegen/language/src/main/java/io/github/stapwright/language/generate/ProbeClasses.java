package io.github.stapwright.language.generate;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.model.Origin;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Probe classes of a project: they see our {@code dsl} and {@code model} packages, so that their
 * objects are ours, and for all else only their own class path and the JDK.
 */
public final class ProbeClasses implements AutoCloseable {
  private final ProjectLoader loader;

  private ProbeClasses(ProjectLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens the jars and folders of a class path.
   *
   * @throws ReportException if the class path holds a {@code stapwright-dsl} of another version
   */
  public static ProbeClasses on(List<Path> classPath) {
    return of(classPath, Map.of());
  }

  static ProbeClasses of(List<Path> classPath, Map<String, byte[]> compiled) {
    URL[] places = classPath.stream().map(ProbeClasses::url).toArray(URL[]::new);
    ProjectLoader loader = new ProjectLoader(places, compiled, ProbeScript.class.getClassLoader());
    DslVersion.requireOurs(loader);
    return new ProbeClasses(loader);
  }

  /** The class loader of the project, for whoever calls the code of its classes. */
  ClassLoader loader() {
    return loader;
  }

  /**
   * The names of the public classes below {@code folder} that are probe scripts, sorted: not
   * abstract, not an interface, not inside a method.
   *
   * @throws IOException if the folder cannot be read
   * @throws ReportException if a class file is newer than this Java
   */
  public List<String> find(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.getFileName().toString().endsWith(".class"))
          .map(it -> className(folder.relativize(it)))
          .filter(it -> !it.endsWith("-info"))
          .sorted()
          .filter(this::isScript)
          .toList();
    }
  }

  /** The names of those among classes that lie in memory, sorted. */
  List<String> scriptsAmong(Set<String> names) {
    return names.stream().sorted().filter(this::isScript).toList();
  }

  /**
   * An object of the class.
   *
   * @throws ReportException with one problem, if it is missing, cannot be loaded, is no probe
   *     script, or has no public constructor without parameters
   */
  public ProbeScript load(String name) {
    Class<?> type = type(name);
    if (!ProbeScript.class.isAssignableFrom(type)) {
      throw refused(type, "the class does not implement `ProbeScript`");
    }
    if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
      throw refused(type, "a probe class is public and not abstract");
    }
    try {
      Constructor<?> constructor = type.getConstructor();
      return (ProbeScript) UserCode.run(loader, type, "its constructor", constructor::newInstance);
    } catch (NoSuchMethodException absent) {
      throw refused(type, "a probe class needs a public constructor without parameters");
    }
  }

  private Class<?> type(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException absent) {
      throw refused(name, "there is no such class on the class path");
    } catch (UnsupportedClassVersionError newer) {
      throw refused(name, newer(newer));
    } catch (LinkageError broken) {
      throw refused(name, "the class cannot be loaded: " + broken);
    }
  }

  /** Classes that cannot be loaded are no probe scripts that anybody could use: not our matter. */
  private boolean isScript(String name) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      return ProbeScript.class.isAssignableFrom(type)
          && Modifier.isPublic(type.getModifiers())
          && !Modifier.isAbstract(type.getModifiers())
          && !type.isAnonymousClass()
          && !type.isLocalClass();
    } catch (UnsupportedClassVersionError newer) {
      throw refused(name, newer(newer));
    } catch (ClassNotFoundException | LinkageError broken) {
      return false;
    }
  }

  private static String newer(UnsupportedClassVersionError failure) {
    String text =
        String.valueOf(failure.getMessage()).replaceFirst("^.*?\\(class file", "(class file");
    return "the class was compiled for a newer Java than the "
        + Runtime.version().feature()
        + " that runs this: compile it with `--release "
        + Runtime.version().feature()
        + "` or run a newer Java "
        + text;
  }

  static ReportException refused(String className, String sentence) {
    return problem(Origin.unknown(), className, sentence);
  }

  private static ReportException refused(Class<?> type, String sentence) {
    return problem(Origin.unknown(), type.getName(), sentence);
  }

  static ReportException problem(Origin origin, String className, String sentence) {
    return new ReportException(
        Report.of(Diagnostic.of(Problem.PROBE_CLASS, origin, "`" + className + "`: " + sentence)));
  }

  private static String className(Path file) {
    String path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
    return path.substring(0, path.length() - ".class".length());
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }

  /** Loads classes of a project, and those of our packages that its objects are made of. */
  static final class ProjectLoader extends URLClassLoader {
    private static final List<String> SHARED =
        List.of("io.github.stapwright.dsl.", "io.github.stapwright.model.");
    private final Map<String, byte[]> compiled;
    private final ClassLoader ours;

    ProjectLoader(URL[] places, Map<String, byte[]> compiled, ClassLoader ours) {
      super("stapwright-project", places, ClassLoader.getPlatformClassLoader());
      this.compiled = compiled;
      this.ours = ours;
    }

    /**
     * Nothing holds {@code Runtime.halt} once it is called: the build would end with success and
     * nothing written. So a class that names it is not loaded.
     */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = compiled.get(name);
      try (InputStream file = classFile(name, bytes)) {
        if (file != null
            && CalledMethods.of(new BufferedInputStream(file)).has("java/lang/Runtime", "halt")) {
          throw refused(name, "the class calls `Runtime.halt`, which would end this process");
        }
      } catch (IOException unreadable) {
        throw new ClassNotFoundException(name, unreadable);
      }
      return bytes == null ? super.findClass(name) : defineClass(name, bytes, 0, bytes.length);
    }

    private @Nullable InputStream classFile(String name, byte @Nullable [] bytes) {
      return bytes == null
          ? getResourceAsStream(name.replace('.', '/') + ".class")
          : new ByteArrayInputStream(bytes);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (SHARED.stream().anyMatch(name::startsWith)) {
        try {
          return ours.loadClass(name);
        } catch (ClassNotFoundException theirs) {
          // A user may have generated marker classes into a package below ours.
          return super.loadClass(name, resolve);
        }
      }
      return super.loadClass(name, resolve);
    }
  }
}
