package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import java.util.List;
import java.util.Optional;

/** Formats and arguments that do not fit each other. */
final class FormatFixes {
  private FormatFixes() {}

  /** The other conversion for an argument of the other type. */
  static void type(Fixes fixes) {
    int at = fixes.at();
    if (at < 0) {
      return;
    }
    Optional<PrintCall> call = PrintCall.around(fixes.words(), at);
    boolean wantsString = fixes.message().contains("a string is needed here");
    boolean mentions = wantsString || fixes.message().contains("a number is needed here");
    String letter = wantsString ? "d" : "s";
    if (mentions) {
      call.flatMap(it -> it.conversion(at, letter))
          .ifPresent(it -> fixes.change("print it with `%" + letter + "`", List.of(it)));
    }
  }

  /** More directives for more values, or fewer of what is too much. */
  static void count(Fixes fixes) {
    Optional<PrintCall> found = PrintCall.around(fixes.words(), fixes.at());
    if (found.isEmpty()) {
      return;
    }
    PrintCall call = found.get();
    int wanted = call.directives().size();
    int given = call.arguments().size();
    if (given > wanted) {
      addDirectives(fixes, call, wanted);
      int from = fixes.words().get(call.arguments().get(wanted) - 1).from();
      int to = fixes.words().get(call.close()).from();
      fixes.replace("leave out the values that are too many", from, to, "");
    } else if (given < wanted) {
      List<Fixes.Change> changes =
          call.directives().subList(given, wanted).stream()
              .map(it -> new Fixes.Change(it.from(), it.to(), ""))
              .toList();
      fixes.change("leave out the directives that are too many", changes);
    }
  }

  private static void addDirectives(Fixes fixes, PrintCall call, int wanted) {
    StringBuilder more = new StringBuilder();
    for (int begin : call.arguments().subList(wanted, call.arguments().size())) {
      more.append(isString(fixes, fixes.words().get(begin), begin) ? " %s" : " %d");
    }
    String format = call.format().text();
    int end = call.format().to() - 1;
    boolean endsLine = format.endsWith("\\n\"");
    fixes.insert("print them, too:" + more, endsLine ? end - 2 : end, more.toString());
  }

  private static boolean isString(Fixes fixes, Word word, int at) {
    if (word.is(Word.Kind.STRING) || fixes.words().is(at + 1, "(")) {
      return word.is(Word.Kind.STRING)
          || fixes.analysis().reading().tapset().overloads(word.text()).stream()
              .anyMatch(it -> it.result().map(r -> r.name().equals("STRING")).orElse(false));
    }
    Optional<Outline> scope = fixes.analysis().index().outlineAt(word.from());
    Optional<Variable> variable =
        fixes
            .analysis()
            .types()
            .global(word.text())
            .or(() -> scope.flatMap(it -> fixes.analysis().types().local(it, word.text())));
    return variable.filter(it -> it.value() == Kind.STRING).isPresent();
  }
}
