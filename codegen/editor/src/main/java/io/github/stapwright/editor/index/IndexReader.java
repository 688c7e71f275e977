package io.github.stapwright.editor.index;

import java.util.ArrayList;
import java.util.List;

/** Goes over the tokens of a script, declaration by declaration. */
final class IndexReader {
  private final ScriptWords words;
  private final Found found = new Found();
  private final BodyReader bodies;
  private int at;

  IndexReader(ScriptWords words) {
    this.words = words;
    this.bodies = new BodyReader(words, found);
  }

  ScriptIndex read() {
    while (at < words.size()) {
      declaration();
    }
    return new ScriptIndex(words, found.outlines(), found.resolved());
  }

  private void declaration() {
    int begin = at;
    if (words.is(at, "private")) {
      at++;
    }
    if (words.is(at, "probe")) {
      new PointsReader(words, found, bodies).read(at + 1);
      end(begin, bodies.at());
    } else if (words.is(at, "function")) {
      function(begin);
    } else if (words.is(at, "global") || at > begin) {
      at += words.is(at, "global") ? 1 : 0;
      globals();
    } else if (words.is(at, "@define")) {
      macro(begin);
    } else {
      other(begin);
    }
  }

  private void other(int begin) {
    Word word = words.get(begin);
    if (word.is(Word.Kind.EMBEDDED)) {
      found.add(outline(Outline.Kind.EMBEDDED, "%{", begin, begin, begin, -1, List.of()));
    } else if (word.is("%(")) {
      at = bodies.behindCondition(begin);
      return;
    } else if (word.is(Word.Kind.AT)) {
      bodies.word(begin, Symbol.EVERYWHERE);
    }
    at = begin + 1;
  }

  /** Closes the declaration that was begun last. */
  private void end(int begin, int next) {
    at = Math.max(next, begin + 1);
    found.close(words.get(begin).from(), words.get(at - 1).to());
  }

  private Outline outline(
      Outline.Kind kind, String name, int begin, int end, int at, int body, List<String> names) {
    Word word = words.get(Math.min(at, words.size() - 1));
    return new Outline(
        kind,
        name,
        "",
        words.get(begin).from(),
        words.get(Math.min(end, words.size() - 1)).to(),
        word.from(),
        word.to(),
        body < 0 || body >= words.size() ? -1 : words.get(body).from(),
        names,
        words.get(begin).line());
  }

  private void function(int begin) {
    int name = at + 1;
    if (!isName(name)) {
      at = name;
      return;
    }
    int scope = found.outlines().size();
    found.add(SymbolKind.FUNCTION, Symbol.EVERYWHERE, Occurrence.Use.DECLARED, words.get(name));
    int open = name + 1;
    while (words.is(open, ":") || words.is(open, "string") || words.is(open, "long")) {
      open++;
    }
    List<String> parameters = new ArrayList<>();
    int close = words.is(open, "(") ? parameters(open, scope, parameters) : open;
    int body = close;
    while (body < words.size()
        && (words.is(body, ")") || words.is(body, ":") || words.is(body, Word.Kind.NUMBER))) {
      body++;
    }
    boolean hasBody = words.is(body, "{");
    found.add(
        outline(
            Outline.Kind.FUNCTION,
            words.get(name).text(),
            begin,
            body,
            name,
            hasBody ? body : -1,
            parameters));
    if (hasBody) {
      bodies.read(body, scope);
      end(begin, bodies.at());
    } else {
      end(begin, words.is(body, Word.Kind.EMBEDDED) ? body + 1 : body);
    }
  }

  private boolean isName(int index) {
    return words.is(index, Word.Kind.NAME) || words.is(index, "string") || words.is(index, "long");
  }

  private int parameters(int open, int scope, List<String> names) {
    int close = words.closing(open);
    for (int index = open + 1; index < close; index++) {
      if (words.is(index, Word.Kind.NAME) && !words.is(index - 1, ":")) {
        names.add(words.get(index).text());
        found.add(SymbolKind.PARAMETER, scope, Occurrence.Use.DECLARED, words.get(index));
      }
    }
    return close;
  }

  private void globals() {
    while (words.is(at, Word.Kind.NAME)) {
      int begin = at;
      found.add(SymbolKind.GLOBAL, Symbol.EVERYWHERE, Occurrence.Use.DECLARED, words.get(at));
      at++;
      while (at < words.size() && continuesGlobal()) {
        at++;
      }
      found.add(
          outline(
              Outline.Kind.GLOBAL, words.get(begin).text(), begin, at - 1, begin, -1, List.of()));
      if (!words.is(at, ",")) {
        break;
      }
      at++;
    }
  }

  private boolean continuesGlobal() {
    Word word = words.get(at);
    return word.is(Word.Kind.NUMBER)
        || word.is(Word.Kind.STRING)
        || word.is(Word.Kind.ARGUMENT)
        || List.of("%", "[", "]", "=", "-").contains(word.text());
  }

  private void macro(int begin) {
    int name = begin + 1;
    if (!words.is(name, Word.Kind.NAME) && !words.is(name, Word.Kind.KEYWORD)) {
      at = name;
      return;
    }
    int scope = found.outlines().size();
    found.add(SymbolKind.MACRO, Symbol.EVERYWHERE, Occurrence.Use.DECLARED, words.get(name));
    List<String> parameters = new ArrayList<>();
    int body = name + 1;
    if (words.is(body, "(")) {
      int close = words.closing(body);
      for (int index = body + 1; index < close; index++) {
        if (words.is(index, Word.Kind.NAME)) {
          parameters.add(words.get(index).text());
          found.add(SymbolKind.MACRO_PARAMETER, scope, Occurrence.Use.DECLARED, words.get(index));
        }
      }
      body = close + 1;
    }
    found.add(
        outline(Outline.Kind.MACRO, words.get(name).text(), begin, body, name, body, parameters));
    bodies.macro(body, scope, parameters);
    end(begin, bodies.at());
  }
}
