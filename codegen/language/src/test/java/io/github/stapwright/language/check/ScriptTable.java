package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.Severity;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Small scripts in a table of ours, one in a row, and what the checker says of one. */
final class ScriptTable {
  private ScriptTable() {}

  /** The rows behind the head; in a cell, a backslash begins {@code \n}, {@code \t} or itself. */
  static Stream<List<String>> rows(String name) throws IOException {
    try (var in = ScriptTable.class.getResourceAsStream("/io/github/stapwright/language/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(it -> Stream.of(it.split("\t", -1)).map(ScriptTable::unescaped).toList());
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      if (next == '\\' && at + 1 < text.length() && "nt\\".indexOf(text.charAt(at + 1)) >= 0) {
        char escaped = text.charAt(++at);
        plain.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : '\\');
      } else {
        plain.append(next);
      }
    }
    return plain.toString();
  }

  static Report report(String script) {
    Parsed parsed =
        Parser.parse(
            Source.of("f.stp", script),
            ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()).withArguments(List.of()));
    return parsed
        .script()
        .map(it -> parsed.report().and(Checker.check(it, CheckOptions.defaults()).report()))
        .orElse(parsed.report());
  }

  /** Where the errors are, as {@code LINE:COLUMN}. */
  static List<String> errorPlaces(Report report) {
    return report.diagnostics().stream()
        .filter(it -> it.severity() == Severity.ERROR)
        .map(Diagnostic::origin)
        .map(it -> it.line() + ":" + it.column())
        .toList();
  }
}
