package io.github.stapwright.language.syntax;

import io.github.stapwright.model.ByteString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to tokens, as SystemTap 4.8 and 5.6 cut them: see stap(1) and {@code stap -p1}. An
 * unterminated comment ends with the file, silently; an unterminated string or C text is a problem.
 */
final class Lexer {
  private final Source source;
  private final ByteReader input;
  private final Optional<List<ByteString>> arguments;
  private final Optional<AssumedArguments> assumed;
  private boolean spaceBefore;
  private int begin;
  private int line;
  private int column;
  private int endLine = 1;
  private int endColumn = 1;

  /** Reads a file whose arguments are not known. */
  Lexer(Source source) {
    this(source, Optional.empty(), Optional.empty());
  }

  Lexer(Source source, ParseOptions options) {
    this(source, options.arguments(), options.assumed());
  }

  private Lexer(
      Source source, Optional<List<ByteString>> arguments, Optional<AssumedArguments> assumed) {
    this.source = source;
    this.input = new ByteReader(source.bytes().toBytes());
    this.arguments = arguments;
    this.assumed = assumed;
  }

  /** The next token, null at the end. */
  @Nullable ScriptToken next() {
    spaceBefore = input.offset() == 0;
    while (true) {
      if (!skipSpaceAndComments()) {
        return null;
      }
      begin = input.offset();
      line = input.line();
      column = input.column();
      int first = input.peek(0);
      if ((first == '$' || first == '@') && (isDigit(input.peek(1)) || input.peek(1) == '#')) {
        ScriptToken argument = argument();
        if (argument != null) {
          return argument;
        }
        continue;
      }
      return token(first);
    }
  }

  String file() {
    return source.name();
  }

  boolean hasRead() {
    return endColumn > 1 || endLine > 1;
  }

  /** The end of the file, placed behind its last token. */
  ScriptToken end() {
    return new ScriptToken(
        Token.EOF, "", source, endLine, endColumn, input.offset(), input.offset(), true);
  }

  private ScriptToken token(int first) {
    if (isWordStart(first)) {
      return word();
    }
    if (isDigit(first)) {
      input.read();
      while (isAlphanumeric(input.peek(0))) {
        input.read();
      }
      return make(SystemTap.NUMBER);
    }
    if (first == '"') {
      return string();
    }
    if (first == '%' && input.peek(1) == '{') {
      return embedded();
    }
    return first > ' ' && first < 0x7f ? operator() : junk();
  }

  private boolean skipSpaceAndComments() {
    while (true) {
      int next = input.peek(0);
      if (next < 0) {
        return false;
      }
      if (isSpace(next)) {
        input.read();
      } else if (next == '#' || next == '/' && input.peek(1) == '/') {
        skipLine();
      } else if (next == '/' && input.peek(1) == '*') {
        skipBlockComment();
      } else {
        return true;
      }
      spaceBefore = true;
    }
  }

  private void skipLine() {
    int next = input.read();
    while (next >= 0 && next != '\n') {
      next = input.read();
    }
  }

  private void skipBlockComment() {
    input.read();
    input.read();
    int previous = input.read();
    int next = input.read();
    while (next >= 0 && !(previous == '*' && next == '/')) {
      previous = next;
      next = input.read();
    }
  }

  /** A script argument: a token when the arguments are unknown, otherwise null and its text. */
  private @Nullable ScriptToken argument() {
    boolean quoted = input.read() == '@';
    boolean nested = input.isPasted();
    boolean count = input.peek(0) == '#';
    long number = 0;
    if (count) {
      input.read();
    }
    while (!count && isDigit(input.peek(0))) {
      number = Math.min(number * 10 + input.read() - '0', 1_000_000);
    }
    if (arguments.isEmpty()) {
      return unknown(quoted, count);
    }
    List<ByteString> values = arguments.get();
    if (nested) {
      return broken("an argument holds `" + text() + "`, which would be replaced again");
    }
    if (!count && (number == 0 || number > values.size())) {
      String given = values.size() == 1 ? "1 argument" : values.size() + " arguments";
      return ScriptToken.broken(
          SyntaxProblem.at(
                  make(SystemTap.JUNK), "the script has " + given + ", but uses `" + text() + "`")
              .withFix("give it behind the name of the script"));
    }
    ByteString value =
        count ? ByteString.of(Integer.toString(values.size())) : values.get((int) number - 1);
    input.paste(quoted ? quote(value) : value.toBytes(), line, column);
    return null;
  }

  private @Nullable ScriptToken unknown(boolean quoted, boolean count) {
    if (assumed.isPresent() && (count || !quoted && assumed.get().areNames())) {
      String text = count ? "0" : "argument";
      input.paste(
          quoted ? quote(ByteString.of(text)) : ByteString.of(text).toBytes(), line, column);
      return null;
    }
    return make(quoted ? SystemTap.QUOTED_ARGUMENT : SystemTap.ARGUMENT);
  }

  private static byte[] quote(ByteString value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int index = 0; index < value.size(); index++) {
      int next = value.at(index);
      if (next == '"' || next == '\\') {
        quoted.append('\\').append((char) next);
      } else if (next < ' ' || next >= 0x7f) {
        quoted.append(String.format(java.util.Locale.ROOT, "\\%03o", next));
      } else {
        quoted.append((char) next);
      }
    }
    return quoted.append('"').toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private ScriptToken word() {
    input.read();
    while (isWordPart(input.peek(0))) {
      input.read();
    }
    String text = text();
    return text.equals("@") ? make(SystemTap.JUNK) : make(Kinds.ofWord(text), text);
  }

  private ScriptToken string() {
    input.read();
    while (true) {
      int next = input.read();
      if (next < 0 || next == '\n') {
        return ScriptToken.broken(
            SyntaxProblem.at(make(SystemTap.JUNK), "the string has no closing `\"` on its line")
                .withFix("close it with `\"`; a newline in a string is written `\\n`"));
      }
      if (next == '"') {
        return make(SystemTap.STRING);
      }
      if (next == '\\') {
        input.read();
      }
    }
  }

  private ScriptToken embedded() {
    input.read();
    input.read();
    int previous = input.read();
    int next = input.read();
    while (next >= 0) {
      if (previous == '%' && next == '}') {
        return make(SystemTap.EMBEDDED);
      }
      previous = next;
      next = input.read();
    }
    return broken("the C text has no closing `%}`");
  }

  private ScriptToken operator() {
    StringBuilder longest = new StringBuilder();
    for (int ahead = 0; ahead < 3 && input.peek(ahead) >= 0; ahead++) {
      longest.append((char) input.peek(ahead));
    }
    while (longest.length() > 1 && !Kinds.isOperator(longest.toString())) {
      longest.setLength(longest.length() - 1);
    }
    for (int index = 0; index < longest.length(); index++) {
      input.read();
    }
    String text = longest.toString();
    return make(Kinds.ofOperator(text), text);
  }

  private ScriptToken junk() {
    input.read();
    return make(SystemTap.JUNK);
  }

  private ScriptToken make(int kind) {
    return make(kind, text());
  }

  private ScriptToken make(int kind, String text) {
    endLine = input.line();
    endColumn = input.column();
    return new ScriptToken(kind, text, source, line, column, begin, input.offset(), spaceBefore);
  }

  private ScriptToken broken(String sentence) {
    return ScriptToken.broken(SyntaxProblem.at(make(SystemTap.JUNK), sentence));
  }

  private String text() {
    return input.text(begin, input.offset());
  }

  private static boolean isSpace(int value) {
    return value == ' ' || value >= '\t' && value <= '\r';
  }

  private static boolean isDigit(int value) {
    return value >= '0' && value <= '9';
  }

  private static boolean isAlphanumeric(int value) {
    return isDigit(value) || isLetter(value);
  }

  private static boolean isLetter(int value) {
    return value >= 'a' && value <= 'z' || value >= 'A' && value <= 'Z';
  }

  private static boolean isWordStart(int value) {
    return isLetter(value) || value == '_' || value == '$' || value == '@';
  }

  private static boolean isWordPart(int value) {
    return isAlphanumeric(value) || value == '_' || value == '$';
  }
}
