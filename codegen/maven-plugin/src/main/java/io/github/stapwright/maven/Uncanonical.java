package io.github.stapwright.maven;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.layout.Formatted;
import io.github.stapwright.language.layout.Formatter;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The scripts that are not in their canonical form, with that form, and what is wrong with those
 * that have none.
 */
record Uncanonical(Map<Path, ByteString> scripts, Report report) {

  static Uncanonical below(Path folder) throws IOException {
    Map<Path, ByteString> scripts = new TreeMap<>();
    Report report = Report.empty();
    for (Path script : ScriptFolder.scripts(folder)) {
      ByteString text = ByteString.of(Files.readAllBytes(script));
      Formatted formatted = Formatter.format(new Source(script.toString(), text));
      report = report.and(formatted.report());
      formatted
          .text()
          .filter(it -> !it.equals(text))
          .ifPresent(canonical -> scripts.put(script, canonical));
    }
    return new Uncanonical(scripts, report);
  }
}
