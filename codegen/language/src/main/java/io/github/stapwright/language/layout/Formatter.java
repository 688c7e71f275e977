package io.github.stapwright.language.layout;

import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.AssumedArguments;
import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The canonical text of a script as it was written: comments, the spelling of literals, macros and
 * every branch of a conditional stay; only the space between tokens changes.
 */
public final class Formatter {
  /** A file of the tapset library that holds macros only. */
  private static final String MACROS = ".stpm";

  private final Source source;
  private final ParseOptions options;

  private Formatter(Source source, ParseOptions options) {
    this.source = source;
    this.options = options;
  }

  /**
   * The canonical text, or what is wrong with the script. The arguments of the script are not
   * needed.
   *
   * @throws IllegalStateException if the canonical text would say something else, which is our own
   *     fault
   */
  public static Formatted format(Source source) {
    ParseOptions plain =
        ParseOptions.defaults().withGuru(true).withLibrary(LibraryMacros.builtIn());
    if (source.name().endsWith(MACROS)) {
      return new Formatter(source, plain).formatMacros();
    }
    Formatted first = new Formatter(source, plain).formatScript();
    return first.text().isEmpty() && hasArguments(source) ? assuming(source, plain, first) : first;
  }

  private static boolean hasArguments(Source source) {
    return FileTokens.of(source).tokens().stream().anyMatch(ScriptToken::isArgument);
  }

  private static Formatted assuming(Source source, ParseOptions plain, Formatted refused) {
    return AssumedArguments.ALL.stream()
        .map(it -> new Formatter(source, plain.assuming(it)).formatScript())
        .filter(it -> it.text().isPresent())
        .findFirst()
        .orElse(refused);
  }

  private Formatted formatMacros() {
    Report report = LibraryMacros.of(List.of(source)).report(options);
    return report.hasErrors() ? refused(report) : formatted(laidOut(Starts.none()));
  }

  private Formatted formatScript() {
    Parsed parsed = Parser.parse(source, options);
    return parsed.script().isEmpty() ? refused(parsed.report()) : formatted(laidOut(parsed));
  }

  private static Formatted refused(Report report) {
    return new Formatted(Optional.empty(), report);
  }

  private static Formatted formatted(ByteString text) {
    return new Formatted(Optional.of(text), Report.empty());
  }

  private ByteString laidOut(Parsed parsed) {
    Script script = parsed.orThrow();
    ByteString text = laidOut(Starts.of(script));
    Parsed again = Parser.parse(new Source(source.name(), text), options);
    if (!again.script().equals(Optional.of(script))) {
      throw changed("what it says");
    }
    return text;
  }

  private ByteString laidOut(Starts starts) {
    FileTokens tokens = FileTokens.of(source);
    List<Role> roles = new Roles(tokens.tokens(), starts).all();
    List<Piece> pieces =
        IntStream.range(0, roles.size())
            .mapToObj(
                it ->
                    new Piece(
                        tokens.tokens().get(it).text(),
                        roles.get(it),
                        gap(tokens, it),
                        Origin.unknown()))
            .toList();
    String lineEnd = lineEnd();
    String text =
        new Composer(pieces, gap(tokens, roles.size()))
            .lines().stream()
                .map(it -> it.text().replaceFirst("\r+$", "") + lineEnd)
                .collect(Collectors.joining());
    ByteString laidOut = ByteString.of(text.getBytes(StandardCharsets.ISO_8859_1));
    if (!words(tokens).equals(words(FileTokens.of(new Source(source.name(), laidOut))))) {
      throw changed("its tokens");
    }
    return laidOut;
  }

  /** That of the file's first line, so that a file of Windows stays one. */
  private String lineEnd() {
    ByteString bytes = source.bytes();
    for (int at = 0; at < bytes.size(); at++) {
      if (bytes.at(at) == '\n') {
        return at > 0 && bytes.at(at - 1) == '\r' ? "\r\n" : "\n";
      }
    }
    return "\n";
  }

  private static Gap gap(FileTokens tokens, int at) {
    return Gap.of(new String(tokens.before(at).toBytes(), StandardCharsets.ISO_8859_1));
  }

  private static List<String> words(FileTokens file) {
    return file.tokens().stream().map(ScriptToken::text).toList();
  }

  private IllegalStateException changed(String what) {
    return new IllegalStateException("formatting " + source.name() + " would change " + what);
  }
}
