package io.github.stapwright.language.render;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.model.Script;
import java.util.Objects;

/**
 * A script made from a probe class for one target.
 *
 * @param name the simple name of the class, from which the file has its name
 * @param script the model that the text says
 * @param text the text, ended by a newline; empty if the report holds an error
 * @param map where each line came from
 * @param report what was found
 */
public record CompiledScript(
    String name, Script script, String text, SourceMap map, Report report) {
  /** Requires every component. */
  public CompiledScript {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(script, "script");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(map, "map");
    Objects.requireNonNull(report, "report");
  }

  /** {@code NAME.stp}. */
  public String fileName() {
    return name + ".stp";
  }
}
