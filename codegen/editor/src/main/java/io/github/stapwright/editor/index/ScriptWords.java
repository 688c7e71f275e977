package io.github.stapwright.editor.index;

import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.language.syntax.FileTokens;
import io.github.stapwright.language.syntax.ScriptToken;
import io.github.stapwright.language.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tokens of a script, and how brackets and directives nest. */
public final class ScriptWords {
  private static final Set<String> DECLARING = Set.of("probe", "global", "private", "function");

  private final List<Word> words;

  private ScriptWords(List<Word> words) {
    this.words = words;
  }

  /** Those of a text. */
  public static ScriptWords of(ByteOffsets offsets) {
    List<Word> words = new ArrayList<>();
    for (ScriptToken token : FileTokens.of(Source.of("", offsets.bytes().toBytes())).tokens()) {
      words.add(
          new Word(
              token.text(),
              Word.kindOf(token),
              offsets.character(token.begin()),
              offsets.character(token.end()),
              token.line()));
    }
    return new ScriptWords(words);
  }

  /** All of them, in order. */
  public List<Word> all() {
    return words;
  }

  /** How many there are. */
  public int size() {
    return words.size();
  }

  /** One of them. */
  public Word get(int at) {
    return words.get(at);
  }

  /** Whether there is such a word, and it is that text. */
  public boolean is(int at, String text) {
    return at >= 0 && at < words.size() && words.get(at).is(text);
  }

  /** Whether there is such a word, and it is of that kind. */
  public boolean is(int at, Word.Kind kind) {
    return at >= 0 && at < words.size() && words.get(at).is(kind);
  }

  /** Whether a declaration begins with the word: it does so whatever stands open before it. */
  public boolean beginsDeclaration(int at) {
    if (is(at, Word.Kind.EMBEDDED)) {
      return false;
    }
    boolean declares = DECLARING.contains(words.get(at).text()) || is(at, "@define");
    return declares && !is(at - 1, ".") && !is(at - 1, "->") && !is(at - 1, "private");
  }

  /** The bracket that closes the one at {@code open}; the number of words if none does. */
  public int closing(int open) {
    String opener = words.get(open).text();
    String closer = opener.equals("(") ? ")" : opener.equals("[") ? "]" : "}";
    int depth = 0;
    for (int at = open; at < words.size(); at++) {
      if (at > open && beginsDeclaration(at)) {
        return at;
      }
      depth += is(at, opener) ? 1 : is(at, closer) ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return words.size();
  }

  /** The last word that begins at or before the offset; -1 if there is none. */
  public int before(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).from() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
