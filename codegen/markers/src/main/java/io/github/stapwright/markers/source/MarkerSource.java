package io.github.stapwright.markers.source;

import com.palantir.javapoet.JavaFile;
import io.github.stapwright.markers.Provider;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The source of a class for the markers, or the events, of any provider.
 *
 * @param path where it belongs below a source folder, such as {@code com/example/Hotspot.java}
 * @param text the source
 */
public record MarkerSource(String path, String text) {
  private static final Pattern CLASS = Pattern.compile("([a-z_][\\w.]*)[.]([A-Z]\\w*)");

  /** Requires both. */
  public MarkerSource {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(text, "text");
  }

  /**
   * The source for {@code provider}.
   *
   * @param className a qualified name such as {@code com.example.Hotspot}
   * @throws IllegalArgumentException if that is no name of a class in a package
   */
  public static MarkerSource of(String className, Provider provider) {
    return of(className, provider, Map.of());
  }

  /**
   * The source for {@code provider}, with names for contexts that several markers share, by the
   * names of these markers.
   *
   * @throws IllegalArgumentException if {@code className} is no name of a class in a package
   */
  public static MarkerSource of(
      String className, Provider provider, Map<Set<String>, String> contextNames) {
    return of(
        className,
        (packageName, name) -> MarkerClass.source(packageName, name, provider, contextNames));
  }

  /**
   * The source of the test kit's class of events, a method for each marker of {@code provider}.
   *
   * @throws IllegalArgumentException if {@code className} is no name of a class in a package
   */
  public static MarkerSource ofEvents(String className, Provider provider) {
    return of(className, (packageName, name) -> EventClass.source(packageName, name, provider));
  }

  private static MarkerSource of(
      String className, BiFunction<String, String, JavaFile> sourceOfPackageAndName) {
    if (!CLASS.matcher(className).matches() || !SourceVersion.isName(className)) {
      throw new IllegalArgumentException(
          "the class needs a qualified name such as `com.example.Hotspot`, not `"
              + className
              + "`");
    }
    int dot = className.lastIndexOf('.');
    String packageName = className.substring(0, dot);
    String simpleName = className.substring(dot + 1);
    return new MarkerSource(
        className.replace('.', '/') + ".java",
        sourceOfPackageAndName.apply(packageName, simpleName).toString());
  }
}
