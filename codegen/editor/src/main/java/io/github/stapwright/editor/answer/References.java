package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.SymbolKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/**
 * Where a name is declared and used. A script stands alone; what it does not declare itself comes
 * from the user's own tapset, which other scripts use, too.
 */
public final class References {
  private final Analysis analysis;
  private final List<FileSymbols> others;
  private final Predicate<String> isIncluded;

  /**
   * Of names in a script.
   *
   * @param others the other files of the workspace
   * @param isIncluded whether a file is part of the user's own tapset
   */
  public References(Analysis analysis, List<FileSymbols> others, Predicate<String> isIncluded) {
    this.analysis = analysis;
    this.others = List.copyOf(others);
    this.isIncluded = isIncluded;
  }

  /** What stands at a position. */
  Optional<Occurrence> occurrence(Position position) {
    return analysis.index().at(analysis.document().offset(position));
  }

  /** Where what stands at the position is declared. */
  public List<Location> definitions(Position position) {
    return occurrence(position).map(this::definitions).orElse(List.of());
  }

  private List<Location> definitions(Occurrence occurrence) {
    List<Location> here =
        analysis.index().of(occurrence.symbol()).stream()
            .filter(it -> it.use() == Occurrence.Use.DECLARED)
            .map(this::location)
            .toList();
    boolean isGuess = occurrence.symbol().kind() == SymbolKind.LOCAL;
    List<Location> there =
        here.isEmpty() || isGuess ? declaredElsewhere(occurrence.symbol()) : List.of();
    return there.isEmpty() ? here : there;
  }

  private Location location(Occurrence occurrence) {
    return new Location(
        analysis.document().uri(), analysis.document().range(occurrence.from(), occurrence.to()));
  }

  /** The declarations in the user's own tapset. */
  List<Location> declaredElsewhere(Symbol symbol) {
    return places(shared(symbol), true, isIncluded);
  }

  /** A name that the script does not declare may be a global, or a macro, of the own tapset. */
  private static Symbol shared(Symbol symbol) {
    return switch (symbol.kind()) {
      case LOCAL -> new Symbol(SymbolKind.GLOBAL, symbol.name(), Symbol.EVERYWHERE);
      case BUILT_IN -> new Symbol(SymbolKind.MACRO, symbol.name(), Symbol.EVERYWHERE);
      default -> symbol;
    };
  }

  private List<Location> places(Symbol symbol, boolean onlyDeclarations, Predicate<String> files) {
    List<Location> places = new ArrayList<>();
    for (FileSymbols file : others) {
      if (files.test(file.uri())) {
        file.places().stream()
            .filter(it -> it.symbol().equals(symbol))
            .filter(it -> it.declares() || !onlyDeclarations)
            .forEach(it -> places.add(it.place()));
      }
    }
    return places;
  }

  /** The places in other files that mean the same: of what the user's own tapset declares. */
  List<Location> elsewhere(Symbol symbol) {
    boolean isShared =
        symbol.isShared()
            && (isIncluded.test(analysis.document().uri()) || !declaredElsewhere(symbol).isEmpty());
    return isShared ? places(symbol, false, it -> true) : List.of();
  }

  /** All places of what stands at the position. */
  public List<Location> all(Position position, boolean withDeclarations) {
    Optional<Occurrence> occurrence = occurrence(position);
    if (occurrence.isEmpty()) {
      return List.of();
    }
    Symbol symbol = occurrence.get().symbol();
    List<Location> all = new ArrayList<>();
    for (Occurrence each : analysis.index().of(symbol)) {
      boolean isDeclaration =
          each.use() == Occurrence.Use.DECLARED && symbol.kind() != SymbolKind.LOCAL;
      if (withDeclarations || !isDeclaration) {
        all.add(location(each));
      }
    }
    List<Location> declarations = withDeclarations ? List.of() : declaredElsewhere(symbol);
    elsewhere(symbol).stream().filter(it -> !declarations.contains(it)).forEach(all::add);
    return all;
  }

  /** The places in this file of what stands at the position. */
  public List<DocumentHighlight> highlights(Position position) {
    return occurrence(position)
        .map(it -> analysis.index().of(it.symbol()).stream().map(this::highlight).toList())
        .orElse(List.of());
  }

  private DocumentHighlight highlight(Occurrence occurrence) {
    DocumentHighlightKind kind =
        switch (occurrence.use()) {
          case DECLARED, WRITTEN -> DocumentHighlightKind.Write;
          case READ -> DocumentHighlightKind.Read;
        };
    return new DocumentHighlight(
        analysis.document().range(occurrence.from(), occurrence.to()), kind);
  }
}
