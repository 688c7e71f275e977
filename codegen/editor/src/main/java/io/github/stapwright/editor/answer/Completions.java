package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Word;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** What may be written where the cursor is. */
public final class Completions {
  private final Analysis analysis;
  private final int offset;
  private final Offers offers;

  private Completions(Analysis analysis, int offset) {
    this.analysis = analysis;
    this.offset = offset;
    this.offers = new Offers(analysis.document(), offset);
  }

  /** All that may follow at the position. */
  public static List<CompletionItem> at(Analysis analysis, Position position) {
    Completions completions = new Completions(analysis, analysis.document().offset(position));
    completions.offer();
    return completions.offers.items();
  }

  /** The same item with its documentation. */
  public static CompletionItem resolved(CompletionItem item, Analysis analysis) {
    Optional<String> page =
        item.getKind() == CompletionItemKind.Event
            ? MarkerFacts.page(item.getLabel(), analysis.reading())
            : item.getKind() == CompletionItemKind.Variable
                ? variable(item, analysis)
                : Hovers.page(item.getLabel(), analysis);
    page.ifPresent(it -> item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, it)));
    return item;
  }

  /** Where the name is used its type is told. */
  private static Optional<String> variable(CompletionItem item, Analysis analysis) {
    int offset = analysis.document().offset(item.getTextEdit().getLeft().getRange().getStart());
    return Hovers.variable(item.getLabel(), offset, analysis);
  }

  private void offer() {
    ScriptIndex index = analysis.index();
    int before = index.words().before(offset - 1);
    if (isInComment(index.words(), before)) {
      return;
    }
    if (before >= 0) {
      Word word = index.words().get(before);
      if (word.is(Word.Kind.STRING) && isInside(word)) {
        inString(index, before);
        return;
      }
      if (word.is(Word.Kind.NUMBER) && word.to() >= offset || isEmbedded(word)) {
        return;
      }
    }
    Optional<Outline> outline = index.outlineAt(offset).or(() -> lastBefore(index));
    boolean isBody = outline.filter(it -> it.bodyHolds(offset) && !isClosed(it)).isPresent();
    if (isBody) {
      new BodyOffers(analysis, offset, offers).in(outline.get());
    } else if (!inHead(outline)) {
      offers.declarations();
    }
  }

  private boolean isClosed(Outline outline) {
    return offset == outline.to() && analysis.document().text().startsWith("}", outline.to() - 1);
  }

  private boolean isEmbedded(Word word) {
    return word.is(Word.Kind.EMBEDDED) && offset < word.to();
  }

  /** A string ends with its quote; one that was never closed goes on. */
  private boolean isInside(Word word) {
    boolean closed = word.text().length() > 1 && word.text().endsWith("\"");
    return offset > word.from() && (closed ? offset < word.to() : offset <= word.to());
  }

  private boolean isInComment(ScriptWords words, int before) {
    int from = before < 0 ? 0 : Math.min(words.get(before).to(), offset);
    String gap = analysis.document().text().substring(from, offset);
    String line = gap.substring(gap.lastIndexOf('\n') + 1);
    boolean inLine = line.contains("#") || line.contains("//");
    return inLine || gap.lastIndexOf("/*") > gap.lastIndexOf("*/");
  }

  private Optional<Outline> lastBefore(ScriptIndex index) {
    return index.outlines().stream().filter(it -> it.from() < offset).reduce((a, b) -> b);
  }

  private boolean inHead(Optional<Outline> outline) {
    Optional<List<String>> parts =
        outline
            .filter(it -> it.kind() == Outline.Kind.PROBE || it.kind() == Outline.Kind.ALIAS)
            .filter(it -> it.bodyFrom() < 0 || offset <= it.bodyFrom())
            .map(it -> analysis.document().text().substring(it.from(), offset))
            .filter(it -> it.startsWith("probe") && it.length() > "probe".length())
            .flatMap(ProbeHead::parts);
    parts.ifPresent(
        it -> {
          offers.points(ProbeHead.next(it, analysis.reading().tapset()));
          if (it.isEmpty()) {
            ownAliases();
          }
        });
    return parts.isPresent();
  }

  private void ownAliases() {
    analysis.index().outlines().stream()
        .filter(it -> it.kind() == Outline.Kind.ALIAS)
        .forEach(it -> offers.add(it.name(), CompletionItemKind.Event, "alias of this script"));
    analysis
        .reading()
        .ownNames(Outline.Kind.ALIAS)
        .forEach(it -> offers.add(it, CompletionItemKind.Event, "alias of the own tapset"));
  }

  private void inString(ScriptIndex index, int at) {
    ScriptWords words = index.words();
    if (words.is(at - 1, "(") && words.is(at - 2, "mark")) {
      offers.inString(words.get(at).from() + 1);
      MarkerFacts.choices(analysis.reading())
          .forEach(it -> offers.add(it.name(), CompletionItemKind.Event, it.detail()));
    } else if (words.is(at - 1, "(") && at >= 2 && words.get(at - 2).text().endsWith("printf")) {
      directives();
    }
  }

  private void directives() {
    String before = analysis.document().text().substring(Math.max(0, offset - 8), offset);
    if (before.matches("(?s).*%[-+ 0-9.*#]*")) {
      offers.inString(offset);
      offers.add("d", CompletionItemKind.Value, "a number");
      offers.add("s", CompletionItemKind.Value, "a string");
      offers.add("x", CompletionItemKind.Value, "a number in hexadecimal");
      offers.add("u", CompletionItemKind.Value, "a number without a sign");
      offers.add("o", CompletionItemKind.Value, "a number in octal");
      offers.add("p", CompletionItemKind.Value, "an address");
      offers.add("c", CompletionItemKind.Value, "the byte of a number");
      offers.add("m", CompletionItemKind.Value, "memory of the kernel as bytes, `%4m`");
      offers.add("M", CompletionItemKind.Value, "memory of the kernel in hexadecimal, `%4M`");
      offers.add("%", CompletionItemKind.Value, "a percent sign");
    }
  }
}
