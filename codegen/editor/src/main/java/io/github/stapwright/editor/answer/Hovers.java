package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.InferredTypes;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.Word;
import io.github.stapwright.language.check.Variable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** What is known of the word under the cursor. */
public final class Hovers {
  private final Analysis analysis;

  private Hovers(Analysis analysis) {
    this.analysis = analysis;
  }

  /** What is known of what stands at the position. */
  public static Optional<Hover> at(Analysis analysis, Position position) {
    return new Hovers(analysis).at(analysis.document().offset(position));
  }

  private Optional<Hover> at(int offset) {
    Optional<Occurrence> occurrence = analysis.index().at(offset);
    if (occurrence.isPresent()) {
      Occurrence found = occurrence.get();
      return of(found).map(it -> hover(it, found.from(), found.to()));
    }
    ScriptWords words = analysis.index().words();
    int at = words.before(offset);
    if (at < 0 || words.get(at).to() < offset) {
      return Optional.empty();
    }
    Word word = words.get(at);
    return literal(words, at).map(it -> hover(it, word.from(), word.to()));
  }

  private Hover hover(String page, int from, int to) {
    return new Hover(
        new MarkupContent(MarkupKind.MARKDOWN, page), analysis.document().range(from, to));
  }

  private Optional<String> literal(ScriptWords words, int at) {
    Word word = words.get(at);
    if (word.is(Word.Kind.NUMBER)) {
      return number(word.text());
    }
    boolean isMark = words.is(at - 1, "(") && words.is(at - 2, "mark");
    return word.is(Word.Kind.STRING) && isMark
        ? MarkerFacts.page(word.text().replace("\"", ""), analysis.reading())
        : Optional.empty();
  }

  private static Optional<String> number(String text) {
    try {
      boolean octal = text.length() > 1 && text.startsWith("0") && !text.startsWith("0x");
      long value =
          text.toLowerCase(java.util.Locale.ROOT).startsWith("0x")
              ? Long.parseUnsignedLong(text.substring(2), 16)
              : Long.parseUnsignedLong(text, octal ? 8 : 10);
      return Optional.of("`" + value + "` = `0x" + Long.toHexString(value) + "`\n");
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private Optional<String> of(Occurrence occurrence) {
    Symbol symbol = occurrence.symbol();
    return switch (symbol.kind()) {
      case GLOBAL ->
          Optional.of(
              variable("global", symbol.name(), global(symbol.name())) + begins(symbol.name()));
      case LOCAL -> Optional.of(variable("local", symbol.name(), local(symbol)));
      case PARAMETER -> Optional.of(variable("parameter", symbol.name(), local(symbol)));
      case FUNCTION -> function(symbol.name(), analysis);
      case ALIAS -> alias(symbol.name());
      case MACRO -> macro(symbol.name());
      case MACRO_PARAMETER ->
          Optional.of(code("@" + symbol.name()) + "A parameter of the macro.\n");
      case TARGET -> target(occurrence);
      case POINT -> WordBook.word(symbol.name());
      case MEMBER -> Optional.empty();
      case BUILT_IN -> WordBook.word(symbol.name()).or(() -> WordBook.word("@" + symbol.name()));
    };
  }

  /** What is known of the variable of that name where the offset is. */
  static Optional<String> variable(String name, int offset, Analysis analysis) {
    if (name.startsWith("$")) {
      return WordBook.word(name);
    }
    List<Outline> outlines = analysis.index().outlines();
    int scope = analysis.index().outlineAt(offset).map(outlines::indexOf).orElse(-1);
    boolean isLocal = scope >= 0 && analysis.index().localsOf(scope).contains(name);
    return Optional.of(
        isLocal
            ? variable("local", name, analysis.types().local(outlines.get(scope), name))
            : variable("global", name, analysis.types().global(name)));
  }

  /** The value that a global begins with. */
  private String begins(String name) {
    return analysis.index().declared(Outline.Kind.GLOBAL, name).stream()
        .map(it -> analysis.document().text().substring(it.nameTo(), it.to()))
        .filter(it -> it.contains("="))
        .map(it -> "It begins as `" + it.substring(it.indexOf('=') + 1).strip() + "`.\n")
        .findFirst()
        .orElse("");
  }

  private Optional<Variable> global(String name) {
    return analysis.types().global(name);
  }

  private Optional<Variable> local(Symbol symbol) {
    List<Outline> outlines = analysis.index().outlines();
    return symbol.scope() < 0 || symbol.scope() >= outlines.size()
        ? Optional.empty()
        : analysis.types().local(outlines.get(symbol.scope()), symbol.name());
  }

  private static String variable(String what, String name, Optional<Variable> type) {
    String text = type.flatMap(InferredTypes::text).map(it -> ": " + it).orElse("");
    return code(what + " " + name + text);
  }

  private static String code(String text) {
    return "```systemtap\n" + text + "\n```\n";
  }

  private static Optional<String> function(String name, Analysis analysis) {
    List<FunctionFacts> all = FunctionFacts.named(name, analysis);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(all.stream().map(FunctionFacts::page).collect(Collectors.joining("\n")));
  }

  /** What is known of a function, a word of the language or a macro by its name. */
  static Optional<String> page(String name, Analysis analysis) {
    return WordBook.word(name)
        .or(() -> function(name, analysis))
        .or(
            () ->
                name.startsWith("@")
                    ? new Hovers(analysis).macro(name.substring(1))
                    : Optional.empty());
  }

  private Optional<String> alias(String name) {
    List<Outline> own = analysis.index().declared(Outline.Kind.ALIAS, name);
    if (!own.isEmpty()) {
      int end = own.get(0).bodyFrom() < 0 ? own.get(0).to() : own.get(0).bodyFrom();
      String head = analysis.document().text().substring(own.get(0).from(), end).strip();
      return Optional.of(code(head) + "An alias of this script.\n");
    }
    boolean isOfLibrary = analysis.reading().tapset().aliasNames().contains(name);
    String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    return WordBook.word(first)
        .or(
            () ->
                isOfLibrary
                    ? Optional.of(code("probe " + name) + "An alias of the tapset library.\n")
                    : Optional.empty());
  }

  private Optional<String> macro(String name) {
    return analysis.index().declared(Outline.Kind.MACRO, name).stream()
        .findFirst()
        .map(it -> code(analysis.document().text().substring(it.from(), it.to())));
  }

  private Optional<String> target(Occurrence occurrence) {
    String name = occurrence.symbol().name();
    Optional<Outline> probe = analysis.index().outlineAt(occurrence.from());
    return WordBook.word(name)
        .or(
            () ->
                probe
                    .flatMap(it -> MarkerFacts.argument(it, name, analysis.index()))
                    .map(
                        it ->
                            code(name + ": " + it.declaration().cType())
                                + "`"
                                + it.name()
                                + "`: "
                                + it.declaration().summary()
                                + ".\n\n"
                                + MarkerFacts.marks(probe.get(), analysis.index()).stream()
                                    .flatMap(m -> MarkerFacts.page(m, analysis.reading()).stream())
                                    .findFirst()
                                    .orElse("")));
  }
}
