package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.index.ScriptWords;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.SymbolKind;
import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.lsp4j.Location;

/**
 * What a file declares, and which names of it other files may mean; its text is not kept.
 *
 * @param uri the file
 * @param declared its declarations
 * @param places the places of names that may be shared
 */
public record FileSymbols(String uri, List<Declared> declared, List<Place> places) {
  /** Requires the file and copies the lists. */
  public FileSymbols {
    Objects.requireNonNull(uri, "uri");
    declared = List.copyOf(declared);
    places = List.copyOf(places);
  }

  /** A declaration and where it stands. */
  public record Declared(Outline.Kind kind, String name, Location place) {}

  /** A name and where it stands. */
  public record Place(Symbol symbol, boolean declares, Location place) {}

  /** Those of a text. */
  public static FileSymbols of(String uri, String text) {
    TextDocument document = TextDocument.of(uri, 0, text);
    ScriptIndex index = ScriptIndex.of(ScriptWords.of(ByteOffsets.of(document)));
    return of(document, index);
  }

  /** Those of a text that was read. */
  public static FileSymbols of(TextDocument document, ScriptIndex index) {
    List<Declared> declared = new ArrayList<>();
    for (Outline each : index.outlines()) {
      Location place = new Location(document.uri(), document.range(each.nameFrom(), each.nameTo()));
      declared.add(new Declared(each.kind(), each.name(), place));
    }
    List<Place> places = new ArrayList<>();
    for (Occurrence each : index.occurrences()) {
      Symbol symbol = each.symbol();
      if (symbol.isShared() && symbol.kind() != SymbolKind.BUILT_IN) {
        Location place = new Location(document.uri(), document.range(each.from(), each.to()));
        places.add(new Place(symbol, each.use() == Occurrence.Use.DECLARED, place));
      }
    }
    return new FileSymbols(document.uri(), declared, places);
  }
}
