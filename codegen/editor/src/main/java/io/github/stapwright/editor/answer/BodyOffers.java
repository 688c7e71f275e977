package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.InferredTypes;
import io.github.stapwright.editor.index.BuiltIns;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.SymbolKind;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.language.tapset.TapsetFunction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/** What may be written in the body of a probe or a function. */
final class BodyOffers {
  private static final List<String> STATEMENTS =
      List.of(
          "if",
          "else",
          "while",
          "for",
          "foreach",
          "in",
          "limit",
          "return",
          "delete",
          "break",
          "continue",
          "next",
          "try",
          "catch");

  private static final List<String> OF_MARKS = List.of("$$vars", "$$parms", "$$name", "$$provider");

  private final Analysis analysis;
  private final int offset;
  private final Offers offers;

  BodyOffers(Analysis analysis, int offset, Offers offers) {
    this.analysis = analysis;
    this.offset = offset;
    this.offers = offers;
  }

  void in(Outline outline) {
    String prefix = offers.prefix();
    if (prefix.startsWith("$")) {
      targets(outline);
    } else if (prefix.startsWith("@")) {
      operators();
    } else if (isBehind("->")) {
      members();
    } else if (isBehindIn()) {
      arrays();
    } else {
      keys();
      variables(outline);
      ownGlobals();
      offers.nextRank();
      functions();
      STATEMENTS.forEach(it -> offers.add(it, CompletionItemKind.Keyword, ""));
    }
  }

  private int wordBehind() {
    return analysis.index().words().before(offset - offers.prefix().length() - 1);
  }

  private boolean isBehind(String text) {
    return analysis.index().words().is(wordBehind(), text);
  }

  /** Behind the {@code in} of a loop or a test there are arrays only. */
  private boolean isBehindIn() {
    return isBehind("in");
  }

  private void targets(Outline outline) {
    int count = MarkerFacts.arguments(outline, analysis.index(), analysis.reading());
    for (int number = 1; number <= count; number++) {
      String name = "$arg" + number;
      String detail =
          MarkerFacts.argument(outline, name, analysis.index())
              .map(it -> it.name() + ": " + it.declaration().summary())
              .orElse("");
      offers.add(name, CompletionItemKind.Variable, detail);
    }
    if (!MarkerFacts.marks(outline, analysis.index()).isEmpty()) {
      OF_MARKS.forEach(it -> offers.add(it, CompletionItemKind.Variable, ""));
    }
    others(SymbolKind.TARGET, CompletionItemKind.Variable);
  }

  private void members() {
    others(SymbolKind.MEMBER, CompletionItemKind.Field);
  }

  /** Names of that kind which the script uses elsewhere. */
  private void others(SymbolKind kind, CompletionItemKind shown) {
    analysis.index().occurrences().stream()
        .filter(it -> it.symbol().kind() == kind && !it.holds(offset))
        .forEach(it -> offers.add(it.symbol().name(), shown, "used in this script"));
  }

  private void operators() {
    for (Outline macro : analysis.index().outlines()) {
      if (macro.kind() == Outline.Kind.MACRO) {
        offers.add("@" + macro.name(), CompletionItemKind.Constant, "macro" + parameters(macro));
      }
    }
    for (String macro : analysis.reading().ownNames(Outline.Kind.MACRO)) {
      offers.add("@" + macro, CompletionItemKind.Constant, "macro of the own tapset");
    }
    offers.nextRank();
    BuiltIns.operators()
        .forEach(it -> offers.add("@" + it, CompletionItemKind.Operator, "operator"));
  }

  private static String parameters(Outline macro) {
    return macro.parameters().isEmpty() ? "" : "(" + String.join(", ", macro.parameters()) + ")";
  }

  private void arrays() {
    for (Outline global : globals()) {
      Optional<Variable> type = global(global.name());
      if (type.isEmpty() || type.get().isArray()) {
        variable(global.name(), type, "global");
      }
    }
  }

  private Optional<Variable> global(String name) {
    return analysis.knownTypes().flatMap(it -> it.global(name));
  }

  private List<Outline> globals() {
    return analysis.index().outlines().stream()
        .filter(it -> it.kind() == Outline.Kind.GLOBAL)
        .toList();
  }

  private void variable(String name, Optional<Variable> type, String what) {
    String text = type.flatMap(InferredTypes::text).map(it -> what + ", " + it).orElse(what);
    offers.add(name, CompletionItemKind.Variable, text);
  }

  private void variables(Outline outline) {
    int scope = analysis.index().outlines().indexOf(outline);
    String word = offers.prefix();
    for (String name : analysis.index().localsOf(scope)) {
      if (!name.equals(word) || isElsewhere(name, scope)) {
        variable(name, analysis.knownTypes().flatMap(it -> it.local(outline, name)), "local");
      }
    }
    for (Outline global : globals()) {
      variable(global.name(), global(global.name()), "global");
    }
  }

  private void ownGlobals() {
    analysis
        .reading()
        .ownNames(Outline.Kind.GLOBAL)
        .forEach(it -> offers.add(it, CompletionItemKind.Variable, "global of the own tapset"));
  }

  /** The word that is being written is no local yet. */
  private boolean isElsewhere(String name, int scope) {
    return analysis.index().of(new Symbol(SymbolKind.LOCAL, name, scope)).size() > 1
        || !analysis.index().of(new Symbol(SymbolKind.PARAMETER, name, scope)).isEmpty();
  }

  private void functions() {
    for (Outline function : analysis.index().outlines()) {
      if (function.kind() == Outline.Kind.FUNCTION) {
        function(
            function.name(),
            function.parameters().isEmpty(),
            "(" + String.join(", ", function.parameters()) + ")");
      }
    }
    for (Outline function : analysis.reading().own()) {
      if (function.kind() == Outline.Kind.FUNCTION) {
        String names = String.join(", ", function.parameters());
        function(function.name(), names.isEmpty(), "(" + names + ") of the own tapset");
      }
    }
    BuiltIns.prints().forEach(it -> function(it, false, "prints"));
    for (String name : analysis.reading().tapset().names()) {
      if (!offers.fits(name)) {
        continue;
      }
      TapsetFunction first = analysis.reading().tapset().overloads(name).get(0);
      function(name, first.parameters().isEmpty(), detail(first));
    }
  }

  private String detail(TapsetFunction function) {
    int arity = function.parameters().size();
    String names =
        WordBook.function(function.name(), arity)
            .map(it -> String.join(", ", it.parameters()))
            .orElseGet(
                () ->
                    function.parameters().stream()
                        .map(it -> it.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    String result =
        function.result().map(it -> ": " + it.name().toLowerCase(Locale.ROOT)).orElse("");
    String since =
        analysis
            .reading()
            .tapset()
            .since(function.name(), arity)
            .map(it -> ", since SystemTap " + it)
            .orElse("");
    return "(" + names + ")" + result + since;
  }

  private void function(String name, boolean isEmpty, String detail) {
    String text = name + (isEmpty ? "()" : "($1)");
    offers.call(name, text, CompletionItemKind.Function, detail);
  }

  /** Behind {@code array[} the keys that the script uses elsewhere with the array. */
  private void keys() {
    ScriptWords words = analysis.index().words();
    int open = wordBehind();
    if (!words.is(open, "[") || !words.is(open - 1, Word.Kind.NAME)) {
      return;
    }
    Symbol array = new Symbol(SymbolKind.GLOBAL, words.get(open - 1).text(), Symbol.EVERYWHERE);
    for (Occurrence use : analysis.index().of(array)) {
      int at = words.before(use.from());
      if (at + 1 != open && words.is(at + 1, "[")) {
        int close = words.closing(at + 1);
        if (words.is(close, "]") && close > at + 2) {
          String key =
              analysis
                  .document()
                  .text()
                  .substring(words.get(at + 2).from(), words.get(close - 1).to());
          offers.add(key, CompletionItemKind.Value, "key used in this script");
        }
      }
    }
    offers.nextRank();
  }
}
