package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.analysis.InferredTypes;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.SymbolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What a reader does not see in the text: the types of variables, and the names of arguments. */
public final class InlayHints {
  private final Analysis analysis;

  private InlayHints(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The hints in a range. */
  public static List<InlayHint> of(Analysis analysis, Range range) {
    InlayHints hints = new InlayHints(analysis);
    int from = analysis.document().offset(range.getStart());
    int to = analysis.document().offset(range.getEnd());
    List<InlayHint> found = new ArrayList<>();
    for (Occurrence each : analysis.index().occurrences()) {
      if (each.from() >= from && each.to() <= to) {
        hints.of(each).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<InlayHint> of(Occurrence occurrence) {
    Symbol symbol = occurrence.symbol();
    if (symbol.kind() == SymbolKind.TARGET) {
      return scope(symbol)
          .flatMap(it -> MarkerFacts.argument(it, symbol.name(), analysis.index()))
          .map(it -> hint(occurrence, " " + it.name(), InlayHintKind.Parameter));
    }
    if (occurrence.use() != Occurrence.Use.DECLARED) {
      return Optional.empty();
    }
    return type(symbol).map(it -> hint(occurrence, ": " + it, InlayHintKind.Type));
  }

  private Optional<String> type(Symbol symbol) {
    return switch (symbol.kind()) {
      case GLOBAL -> analysis.types().global(symbol.name()).flatMap(InferredTypes::text);
      case LOCAL, PARAMETER ->
          scope(symbol)
              .flatMap(it -> analysis.types().local(it, symbol.name()))
              .flatMap(InferredTypes::text);
      default -> Optional.empty();
    };
  }

  private Optional<Outline> scope(Symbol symbol) {
    List<Outline> outlines = analysis.index().outlines();
    boolean known = symbol.scope() >= 0 && symbol.scope() < outlines.size();
    return known ? Optional.of(outlines.get(symbol.scope())) : Optional.empty();
  }

  private InlayHint hint(Occurrence occurrence, String text, InlayHintKind kind) {
    InlayHint hint =
        new InlayHint(analysis.document().position(occurrence.to()), Either.forLeft(text));
    hint.setKind(kind);
    return hint;
  }
}
