package io.github.stapwright.language.importer;

import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.Source;
import java.util.Set;

/** Whether a file says something by macros or conditionals, which no model holds. */
final class ExpandedText {
  private static final Set<String> OPERATORS =
      Set.of(
          "@cast",
          "@var",
          "@defined",
          "@entry",
          "@perf",
          "@probewrite",
          "@const",
          "@kregister",
          "@kderef",
          "@uregister",
          "@uderef",
          "@enum",
          "@enumname",
          "@count",
          "@sum",
          "@min",
          "@max",
          "@avg",
          "@variance",
          "@hist_log",
          "@hist_linear");

  private ExpandedText() {}

  static boolean isIn(Source source) {
    return FileTokens.of(source).tokens().stream()
        .map(it -> it.text())
        .anyMatch(it -> it.equals("%(") || isMacro(it));
  }

  private static boolean isMacro(String token) {
    return token.matches("@[A-Za-z_].*") && !OPERATORS.contains(token);
  }
}
