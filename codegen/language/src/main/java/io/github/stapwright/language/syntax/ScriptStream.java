package io.github.stapwright.language.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that the grammar reads, as far as they have been asked for. A problem that the
 * preprocessor finds becomes a token, so that it is reported when the grammar reaches it.
 */
final class ScriptStream implements TokenStream {
  // So many need some 300 MB of memory; real declarations have some thousands.
  private static final int MOST_TOKENS = 1_000_000;

  private final Preprocessor input;
  private final Lexer lexer;
  private final AllowedTokens allowed;
  private final TokenRoles roles = new TokenRoles();
  private final List<ScriptToken> tokens = new ArrayList<>();
  private ScriptToken ahead;
  private int at;
  private @Nullable ScriptToken previousEnd;
  private int previousBegin = Token.EOF;

  ScriptStream(Preprocessor input, Lexer lexer, ParseOptions options) {
    this.input = input;
    this.lexer = lexer;
    this.allowed = new AllowedTokens(options);
    this.ahead = read();
  }

  /** Whether the file holds any token, even if the preprocessor has taken all of them. */
  boolean hasRead() {
    return lexer.hasRead();
  }

  /** The kind of the token that the declaration before this one begins with. */
  int previousBegin() {
    return previousBegin;
  }

  /** The token that is read next. */
  ScriptToken current() {
    return token(at);
  }

  /** Forgets all tokens before the current one. */
  void forgetRead() {
    if (at > 0) {
      previousBegin = tokens.get(0).kind();
      previousEnd = tokens.get(at - 1);
    }
    tokens.subList(0, at).clear();
    at = 0;
    for (int index = 0; index < tokens.size(); index++) {
      tokens.get(index).placeAt(index);
    }
  }

  private ScriptToken read() {
    try {
      ScriptToken token = input.next();
      if (token == null) {
        return lexer.end();
      }
      allowed.require(token);
      return token;
    } catch (SyntaxProblem problem) {
      return ScriptToken.broken(problem);
    }
  }

  private ScriptToken token(int index) {
    while (tokens.size() <= index) {
      ScriptToken token = ahead;
      if (token.kind() != Token.EOF) {
        ahead = read();
      }
      if (tokens.size() == MOST_TOKENS) {
        String sentence = "a declaration has at most " + MOST_TOKENS + " tokens";
        token = ScriptToken.broken(SyntaxProblem.at(token, sentence).withFix("split it in two"));
      }
      int role = roles.roleOf(token, ahead.kind());
      token.takeRole(role);
      token.placeAt(tokens.size());
      tokens.add(token);
      if (role == Token.EOF && tokens.size() <= index) {
        return token;
      }
    }
    return tokens.get(index);
  }

  @Override
  public @Nullable ScriptToken LT(int k) {
    if (k < 0) {
      return at + k < 0 ? previousEnd : tokens.get(at + k);
    }
    return token(at + k - 1);
  }

  @Override
  public int LA(int offset) {
    ScriptToken token = LT(offset);
    return token == null ? Token.INVALID_TYPE : token.kind();
  }

  @Override
  public void consume() {
    if (LA(1) == Token.EOF) {
      throw new IllegalStateException("nothing is behind the end of the file");
    }
    at++;
  }

  @Override
  public ScriptToken get(int index) {
    return tokens.get(index);
  }

  @Override
  public int mark() {
    return 0;
  }

  @Override
  public void release(int marker) {
    // All tokens of a declaration are kept, so a mark needs nothing.
  }

  @Override
  public int index() {
    return at;
  }

  @Override
  public void seek(int index) {
    token(index);
    at = index;
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String getSourceName() {
    return lexer.file();
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("tokens come from the preprocessor");
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int index = interval.a; index <= interval.b; index++) {
      text.append(tokens.get(index).text());
    }
    return text.toString();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, tokens.size() - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
