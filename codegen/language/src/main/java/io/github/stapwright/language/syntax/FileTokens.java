package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A file's own tokens without loss: macros, conditionals and script arguments as they are written.
 * Written one after the other, {@link #before(int)} and token in turn, they give the file's bytes
 * back.
 */
public record FileTokens(Source source, List<ScriptToken> tokens) {

  /** Requires a source and copies the list. */
  public FileTokens {
    Objects.requireNonNull(source, "source");
    tokens = List.copyOf(tokens);
  }

  /** Cuts a file; what is no token is one of the kind {@link SystemTap#JUNK} or {@code BROKEN}. */
  public static FileTokens of(Source source) {
    Lexer lexer = new Lexer(source);
    List<ScriptToken> tokens = new ArrayList<>();
    for (ScriptToken token = lexer.next(); token != null; token = lexer.next()) {
      tokens.add(token);
    }
    return new FileTokens(source, tokens);
  }

  /** The spaces and comments before token {@code index}; for {@code size()}, those at the end. */
  public ByteString before(int index) {
    int from = index == 0 ? 0 : tokens.get(index - 1).end();
    int to = index == tokens.size() ? source.bytes().size() : tokens.get(index).begin();
    return source.bytes().slice(from, to);
  }
}
