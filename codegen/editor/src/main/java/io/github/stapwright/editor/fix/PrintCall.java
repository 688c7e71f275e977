package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call of {@code printf} or {@code sprintf}: its format, and its arguments word by word. */
final class PrintCall {
  private static final Pattern DIRECTIVE =
      Pattern.compile("%[-+ 0#]*(?:\\*|[0-9]*)(?:\\.(?:\\*|[0-9]*))?([a-zA-Z])|%%");

  private final Word format;
  private final int close;

  /** The numbers of the words that the arguments behind the format begin with. */
  private final List<Integer> arguments = new ArrayList<>();

  private PrintCall(ScriptWords words, int open) {
    this.format = words.get(open + 1);
    this.close = words.closing(open);
    int depth = 0;
    for (int at = open + 2; at < close; at++) {
      boolean opens = words.is(at, "(") || words.is(at, "[");
      boolean closes = words.is(at, ")") || words.is(at, "]");
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth == 0 && words.is(at, ",")) {
        arguments.add(at + 1);
      }
    }
  }

  /** The nearest call around a word, or the one that begins with it. */
  static Optional<PrintCall> around(ScriptWords words, int at) {
    for (int name = Math.min(at, words.size() - 1); name >= 0; name--) {
      boolean isPrint = words.is(name, "printf") || words.is(name, "sprintf");
      if (isPrint && words.is(name + 1, "(") && words.is(name + 2, Word.Kind.STRING)) {
        PrintCall call = new PrintCall(words, name + 1);
        if (at <= call.close) {
          return Optional.of(call);
        }
      }
      if (words.beginsDeclaration(name)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  List<Integer> arguments() {
    return arguments;
  }

  Word format() {
    return format;
  }

  int close() {
    return close;
  }

  /** One directive: where it begins and ends in the text, and where its letter is. */
  record Directive(int from, int to) {}

  List<Directive> directives() {
    List<Directive> directives = new ArrayList<>();
    for (Matcher directive = DIRECTIVE.matcher(format.text()); directive.find(); ) {
      if (directive.group(1) != null) {
        directives.add(
            new Directive(format.from() + directive.start(), format.from() + directive.end()));
      }
    }
    return directives;
  }

  /** Whether the places in the text can be told: widths that are arguments shift them. */
  private boolean isPlain() {
    return format.to() - format.from() == format.text().length() && !format.text().contains("*");
  }

  /** Another letter for the directive of the argument that begins with, or holds, the word. */
  Optional<Fixes.Change> conversion(int word, String letter) {
    int index = -1;
    for (int begin : arguments) {
      index += begin <= word ? 1 : 0;
    }
    List<Directive> directives = directives();
    if (!isPlain() || index < 0 || index >= directives.size()) {
      return Optional.empty();
    }
    int at = directives.get(index).to() - 1;
    return Optional.of(new Fixes.Change(at, at + 1, letter));
  }
}
