package io.github.stapwright.editor.settings;

import io.github.stapwright.language.check.CheckOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How scripts are read, as the options of `stapwright check` say it.
 *
 * @param guru whether embedded C is allowed, {@code -g}
 * @param systemTap the version of SystemTap, {@code --stap}
 * @param tapset the folder of a tapset library instead of the built-in tables, {@code --tapset}
 * @param include folders with a tapset of the user's own, {@code -I}
 * @param markers the traced program or a lock of it, {@code --markers}
 * @param python the version of CPython that is traced, {@code --python}
 * @param arguments the arguments of every script
 */
public record EditorSettings(
    boolean guru,
    String systemTap,
    Optional<String> tapset,
    List<String> include,
    Optional<String> markers,
    Optional<String> python,
    List<String> arguments) {

  /** Requires every component and copies the lists. */
  public EditorSettings {
    Objects.requireNonNull(systemTap, "systemTap");
    Objects.requireNonNull(tapset, "tapset");
    include = List.copyOf(include);
    Objects.requireNonNull(markers, "markers");
    Objects.requireNonNull(python, "python");
    arguments = List.copyOf(arguments);
  }

  /** Those of `stapwright check` without options. */
  public static EditorSettings defaults() {
    return new EditorSettings(
        false,
        CheckOptions.defaults().systemTap(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
