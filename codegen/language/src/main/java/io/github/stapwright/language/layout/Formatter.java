package io.github.stapwright.language.layout;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The canonical text of a script as it was written: comments, the spelling of literals, macros and
 * every branch of a conditional stay; only the space between tokens changes.
 */
public final class Formatter {
  /** A file of the tapset library that holds macros only. */
  private static final String MACROS = ".stpm";

  private Formatter() {}

  /** The canonical text, or what is wrong with the script. */
  public static Formatted format(Source source) {
    ParseOptions options =
        ParseOptions.defaults().withGuru(true).withLibrary(LibraryMacros.builtIn());
    if (source.name().endsWith(MACROS)) {
      Report report = LibraryMacros.of(List.of(source)).report(options);
      return report.hasErrors() ? refused(report) : written(source, Starts.none());
    }
    Parsed parsed = Parser.parse(source, options);
    return parsed
        .script()
        .map(it -> written(source, Starts.of(it)))
        .orElseGet(() -> refused(parsed.report()));
  }

  private static Formatted refused(Report report) {
    return new Formatted(Optional.empty(), report);
  }

  private static Formatted written(Source source, Starts starts) {
    FileTokens tokens = FileTokens.of(source);
    List<Role> roles = new Roles(tokens.tokens(), starts).all();
    String text = new Composer(tokens, roles).text();
    ByteString formatted = ByteString.of(text.getBytes(StandardCharsets.ISO_8859_1));
    requireSameTokens(tokens, FileTokens.of(new Source(source.name(), formatted)));
    return new Formatted(Optional.of(formatted), Report.empty());
  }

  private static void requireSameTokens(FileTokens before, FileTokens after) {
    List<String> wanted = before.tokens().stream().map(ScriptToken::text).toList();
    List<String> found = after.tokens().stream().map(ScriptToken::text).toList();
    if (!wanted.equals(found)) {
      throw new IllegalStateException(
          "formatting " + before.source().name() + " would change its tokens");
    }
  }
}
