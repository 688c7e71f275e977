package io.github.stapwright.markers;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The source of a marker class for any provider.
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
    if (!CLASS.matcher(className).matches() || !SourceVersion.isName(className)) {
      throw new IllegalArgumentException(
          "a marker class has a qualified name such as `com.example.Hotspot`, not `"
              + className
              + "`");
    }
    int dot = className.lastIndexOf('.');
    String packageName = className.substring(0, dot);
    String simpleName = className.substring(dot + 1);
    return new MarkerSource(
        className.replace('.', '/') + ".java",
        MarkerClass.source(packageName, simpleName, provider, contextNames).toString());
  }
}
