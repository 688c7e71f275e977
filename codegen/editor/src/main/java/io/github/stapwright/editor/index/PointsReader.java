package io.github.stapwright.editor.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the head of a probe, its points or the name of an alias, and then its body. */
final class PointsReader {
  private static final Set<String> BEFORE_ALTERNATIVES = Set.of(".", "probe", ",", "{", "=", "+=");

  private final ScriptWords words;
  private final Found found;
  private final BodyReader bodies;

  PointsReader(ScriptWords words, Found found, BodyReader bodies) {
    this.words = words;
    this.found = found;
    this.bodies = bodies;
  }

  void read(int first) {
    int scope = found.outlines().size();
    int open = bodyOpen(first);
    int alias = assign(first, open);
    boolean isAlias = alias < open;
    add(isAlias, first, isAlias ? alias : open, open);
    points(first, isAlias ? alias : first, open, scope);
    if (!words.is(open, "{")) {
      // A head without a body ends where the next declaration begins.
      bodies.skipTo(open);
      return;
    }
    bodies.read(open, scope);
    if (words.is(bodies.at(), ",") && words.is(bodies.at() + 1, "{")) {
      bodies.read(bodies.at() + 1, scope);
    }
  }

  private void add(boolean isAlias, int first, int nameEnd, int open) {
    int last = Math.max(first, Math.min(nameEnd, words.size()) - 1);
    boolean isNamed = first < words.size() && first < nameEnd;
    Word begin = words.get(first - 1);
    Word name = isNamed ? words.get(first) : begin;
    found.add(
        new Outline(
            isAlias ? Outline.Kind.ALIAS : Outline.Kind.PROBE,
            isNamed ? text(first, nameEnd) : "",
            text(first, open),
            begin.from(),
            isNamed ? words.get(last).to() : begin.to(),
            name.from(),
            isNamed ? words.get(last).to() : begin.to(),
            words.is(open, "{") ? words.get(open).from() : -1,
            List.of(),
            begin.line()));
  }

  /** The points as a person would write them. */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int at = from; at < to && at < words.size(); at++) {
      text.append(words.get(at).text());
      if (words.is(at, ",")) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private int bodyOpen(int first) {
    int alternatives = 0;
    for (int at = first; at < words.size(); at++) {
      if (words.beginsDeclaration(at)) {
        return at;
      }
      if (words.is(at, "{")) {
        if (!BEFORE_ALTERNATIVES.contains(words.get(at - 1).text())) {
          return at;
        }
        alternatives++;
      } else if (words.is(at, "}")) {
        if (alternatives == 0) {
          return at;
        }
        alternatives--;
      }
    }
    return words.size();
  }

  private int assign(int first, int open) {
    for (int at = first; at < open; at++) {
      if (words.is(at, "=") || words.is(at, "+=")) {
        return at;
      }
    }
    return open;
  }

  private void points(int first, int points, int open, int scope) {
    int begin = first;
    for (int at = first; at <= open && at <= words.size(); at++) {
      boolean ends = at == open || at == words.size() || isBetween(at);
      if (ends) {
        point(begin, at, scope, points > first && at <= points);
        begin = at + 1;
      } else if (words.is(at, "if") && words.is(at + 1, "(")) {
        point(begin, at, scope, false);
        int close = Math.min(words.closing(at + 1), open);
        bodies.words(at + 2, close, scope);
        begin = close + 1;
        at = close;
      }
    }
  }

  private boolean isBetween(int at) {
    return words.is(at, ",") || words.is(at, "=") || words.is(at, "+=");
  }

  /** One point: a name with dots, which may be an alias, or parts of a point of SystemTap. */
  private void point(int from, int to, int scope, boolean declares) {
    List<Word> parts = new ArrayList<>();
    boolean plain = true;
    for (int at = from; at < to && at < words.size(); at++) {
      Word word = words.get(at);
      boolean isPart = word.is(Word.Kind.NAME) || word.is(Word.Kind.KEYWORD) || word.is("*");
      if (isPart) {
        parts.add(word);
      } else if (word.is(Word.Kind.AT)) {
        bodies.word(at, scope);
      }
      plain &= isPart || word.is(".") || word.is("?") || word.is("!");
    }
    if (parts.isEmpty()) {
      return;
    }
    if (plain) {
      StringBuilder name = new StringBuilder();
      parts.forEach(it -> name.append(name.isEmpty() ? "" : ".").append(it.text()));
      Occurrence.Use use = declares ? Occurrence.Use.DECLARED : Occurrence.Use.READ;
      found.add(
          new Occurrence(
              new Symbol(SymbolKind.ALIAS, name.toString(), Symbol.EVERYWHERE),
              use,
              parts.get(0).from(),
              parts.get(parts.size() - 1).to(),
              false));
      return;
    }
    parts.forEach(it -> found.add(SymbolKind.POINT, scope, Occurrence.Use.READ, it));
  }
}
