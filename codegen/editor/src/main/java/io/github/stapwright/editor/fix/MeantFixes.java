package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.answer.PointNames;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.language.check.Similar;
import java.util.List;
import java.util.stream.Stream;

/** Names that are not there, and what somebody may have meant. */
final class MeantFixes {
  private MeantFixes() {}

  private static void nearest(Fixes fixes, Word word, String name, Stream<String> names) {
    Similar.nearest(name, names.filter(it -> !it.equals(name)))
        .ifPresent(
            it -> {
              boolean quoted = word.is(Word.Kind.STRING);
              fixes.replace("write `" + it + "`", word, quoted ? "\"" + it + "\"" : it);
            });
  }

  static void function(Fixes fixes) {
    int at = fixes.at();
    if (at < 0) {
      return;
    }
    Word word = fixes.words().get(at);
    Stream<String> own =
        fixes.analysis().index().outlines().stream()
            .filter(it -> it.kind() == Outline.Kind.FUNCTION)
            .map(Outline::name);
    Stream<String> library =
        Stream.concat(
            fixes.analysis().reading().ownNames(Outline.Kind.FUNCTION).stream(),
            fixes.analysis().reading().tapset().names().stream());
    nearest(fixes, word, word.text(), Stream.concat(own, library));
  }

  static void variable(Fixes fixes) {
    int at = fixes.at();
    if (at < 0) {
      return;
    }
    Word word = fixes.words().get(at);
    List<Outline> outlines = fixes.analysis().index().outlines();
    int scope = fixes.analysis().index().outlineAt(word.from()).map(outlines::indexOf).orElse(-1);
    Stream<String> locals = fixes.analysis().index().localsOf(scope).stream();
    Stream<String> globals =
        outlines.stream().filter(it -> it.kind() == Outline.Kind.GLOBAL).map(Outline::name);
    nearest(fixes, word, word.text(), Stream.concat(locals, globals));
  }

  /** The part of a point that nothing goes on with. */
  static void point(Fixes fixes) {
    List<String> before = new java.util.ArrayList<>();
    for (int at = Math.max(0, fixes.at()); at < fixes.words().size(); at++) {
      Word word = fixes.words().get(at);
      if (word.is("{") || word.is(",")) {
        return;
      }
      if (word.is(Word.Kind.NAME) || word.is(Word.Kind.KEYWORD)) {
        List<String> next = PointNames.next(before, fixes.analysis().reading().tapset());
        if (!next.contains(word.text())) {
          nearest(fixes, word, word.text(), next.stream());
          return;
        }
        before.add(word.text());
      }
    }
  }

  static void marker(Fixes fixes) {
    for (int at = Math.max(0, fixes.at()); at + 2 < fixes.words().size(); at++) {
      Word word = fixes.words().get(at);
      if (word.is("{")) {
        return;
      }
      if (word.is("mark") && fixes.words().is(at + 2, Word.Kind.STRING)) {
        Word name = fixes.words().get(at + 2);
        Stream<String> marks = PointNames.marks(fixes.analysis().reading()).stream();
        nearest(fixes, name, name.text().replace("\"", ""), marks);
        return;
      }
    }
  }
}
