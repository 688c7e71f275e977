package io.github.stapwright.editor.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads statements and expressions: what each of their names stands for. */
final class BodyReader {
  private static final Set<String> STORING =
      Set.of(
          "=", "<<<", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|=", ".=", "++",
          "--");

  private final ScriptWords words;
  private final Found found;

  /** The words that a loop or a {@code catch} stores to. */
  private final Set<Integer> stored = new HashSet<>();

  private int at;

  BodyReader(ScriptWords words, Found found) {
    this.words = words;
    this.found = found;
  }

  /** The word behind what was read last. */
  int at() {
    return at;
  }

  void skipTo(int index) {
    at = index;
  }

  /** Reads a block; the word behind it is next. */
  void read(int open, int scope) {
    int close = words.closing(open);
    words(open + 1, close, scope);
    at = words.is(close, "}") ? close + 1 : close;
  }

  /** Reads the words between two places. */
  void words(int from, int to, int scope) {
    int index = from;
    while (index < to) {
      if (words.is(index, "%(")) {
        index = behindCondition(index);
      } else {
        word(index, scope);
        index++;
      }
    }
  }

  /** The word behind `%( CONDITION %?`; its names are those of settings. */
  int behindCondition(int open) {
    int index = open + 1;
    while (index < words.size() && !words.is(index, "%?") && !words.beginsDeclaration(index)) {
      index++;
    }
    return words.is(index, "%?") ? index + 1 : Math.max(index, open + 1);
  }

  void word(int index, int scope) {
    Word word = words.get(index);
    switch (word.kind()) {
      case NAME -> name(index, scope);
      case TARGET -> found.add(SymbolKind.TARGET, scope, Occurrence.Use.READ, word);
      case AT -> found.add(SymbolKind.BUILT_IN, Symbol.EVERYWHERE, Occurrence.Use.READ, word);
      case KEYWORD -> keyword(index);
      default -> {}
    }
  }

  private void keyword(int index) {
    if (words.is(index, "foreach") && words.is(index + 1, "(")) {
      for (int at = index + 2; at < words.size() && !words.is(at, "in"); at++) {
        if (words.is(at, ")") || words.is(at, "{")) {
          break;
        }
        stored.add(at);
      }
    } else if (words.is(index, "catch") && words.is(index + 1, "(")) {
      stored.add(index + 2);
    } else if (words.is(index, "delete")) {
      stored.add(index + 1);
    }
  }

  private void name(int index, int scope) {
    Word word = words.get(index);
    if (words.is(index - 1, "->")) {
      found.add(SymbolKind.MEMBER, scope, Occurrence.Use.READ, word);
    } else if (words.is(index + 1, "(")) {
      boolean isBuiltIn = BuiltIns.isPrint(word.text());
      found.add(
          isBuiltIn ? SymbolKind.BUILT_IN : SymbolKind.FUNCTION,
          Symbol.EVERYWHERE,
          Occurrence.Use.READ,
          word);
    } else {
      Occurrence.Use use = stores(index) ? Occurrence.Use.WRITTEN : Occurrence.Use.READ;
      found.add(SymbolKind.LOCAL, scope, use, word);
    }
  }

  private boolean stores(int index) {
    int behind = index + 1;
    if (words.is(behind, "[")) {
      behind = words.closing(behind) + 1;
    }
    return stored.contains(index)
        || behind < words.size() && STORING.contains(words.get(behind).text())
        || words.is(index - 1, "++")
        || words.is(index - 1, "--");
  }

  /** Reads {@code %( BODY %)} of a macro. */
  void macro(int open, int scope, List<String> parameters) {
    int index = open;
    if (!words.is(open, "%(")) {
      at = open;
      return;
    }
    int depth = 0;
    while (index < words.size()) {
      depth += words.is(index, "%(") ? 1 : words.is(index, "%)") ? -1 : 0;
      if (depth == 0) {
        break;
      }
      inMacro(index, scope, parameters);
      index++;
    }
    at = Math.min(index + 1, words.size());
  }

  private void inMacro(int index, int scope, List<String> parameters) {
    Word word = words.get(index);
    boolean isParameter = word.is(Word.Kind.AT) && parameters.contains(word.text().substring(1));
    if (isParameter) {
      found.add(SymbolKind.MACRO_PARAMETER, scope, Occurrence.Use.READ, word);
    } else if (word.is(Word.Kind.AT)) {
      found.add(SymbolKind.BUILT_IN, Symbol.EVERYWHERE, Occurrence.Use.READ, word);
    } else if (word.is(Word.Kind.NAME) && !words.is(index - 1, "->")) {
      boolean called = words.is(index + 1, "(") && !BuiltIns.isPrint(word.text());
      found.add(
          called ? SymbolKind.FUNCTION : SymbolKind.LOCAL,
          word.text(),
          called ? Symbol.EVERYWHERE : scope,
          Occurrence.Use.READ,
          word,
          true);
    }
  }
}
