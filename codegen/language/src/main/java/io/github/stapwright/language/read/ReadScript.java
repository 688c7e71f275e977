package io.github.stapwright.language.read;

import io.github.stapwright.language.check.Types;
import io.github.stapwright.language.diagnostic.Excerpts;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found in a script.
 *
 * @param source its name and bytes
 * @param written the script as it is written; empty if its text is wrong
 * @param whole the same with what it uses of the user's own tapset: what is checked, and runs
 * @param types the types of its variables; empty if names or its text are wrong
 * @param report all that is wrong with it
 * @param texts the bytes of all files that the report may speak of, by their names
 */
public record ReadScript(
    Source source,
    Optional<Script> written,
    Optional<Script> whole,
    Optional<Types> types,
    Report report,
    Map<String, ByteString> texts) {

  /** Requires every component and copies the texts. */
  public ReadScript {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(whole, "whole");
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(report, "report");
    texts = Map.copyOf(texts);
  }

  static ReadScript refused(Source source, Report report, Map<String, ByteString> more) {
    return new ReadScript(
        source, Optional.empty(), Optional.empty(), Optional.empty(), report, texts(source, more));
  }

  static Map<String, ByteString> texts(Source source, Map<String, ByteString> more) {
    Map<String, ByteString> texts = new HashMap<>(more);
    texts.put(source.name(), source.bytes());
    return texts;
  }

  /** Whether nothing stands against running it. */
  public boolean isRight() {
    return whole.isPresent() && !report.hasErrors();
  }

  /**
   * What runs.
   *
   * @throws io.github.stapwright.language.diagnostic.ReportException if the script is wrong
   */
  public Script orThrow() {
    report.orThrow();
    return whole.orElseThrow();
  }

  /** The lines that the report is about. */
  public Excerpts excerpts() {
    return Excerpts.of(texts);
  }
}
