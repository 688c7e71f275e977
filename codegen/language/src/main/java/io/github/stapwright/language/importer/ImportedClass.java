package io.github.stapwright.language.importer;

import io.github.stapwright.model.Script;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A probe class made of a script.
 *
 * @param script the name of the script
 * @param className its qualified name
 * @param text its source
 * @param target the target that it has to be bound to for the same script, if it matters
 * @param raw the methods that take raw text, as often as the class calls them
 * @param expanded whether macros or conditionals were expanded
 * @param bound what it binds to
 */
public record ImportedClass(
    String script,
    String className,
    String text,
    Optional<String> target,
    List<String> raw,
    boolean expanded,
    Script bound) {
  /** Requires every component and copies the list. */
  public ImportedClass {
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(className, "className");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(target, "target");
    raw = List.copyOf(raw);
    Objects.requireNonNull(bound, "bound");
  }

  /** Where it belongs below a source folder. */
  public String path() {
    return className.replace('.', '/') + ".java";
  }
}
