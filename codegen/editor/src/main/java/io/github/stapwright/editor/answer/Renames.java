package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Occurrence;
import io.github.stapwright.editor.index.ScriptIndex;
import io.github.stapwright.editor.index.Symbol;
import io.github.stapwright.editor.index.SymbolKind;
import io.github.stapwright.editor.text.TextDocument;
import io.github.stapwright.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Another name for what stands at a position, everywhere; refused where that is not safe. */
public final class Renames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Analysis analysis;
  private final References references;

  /** Renames of a script's names. */
  public Renames(Analysis analysis, References references) {
    this.analysis = analysis;
    this.references = references;
  }

  /**
   * What would be renamed at the position.
   *
   * @throws ResponseErrorException with a sentence, if nothing can be
   */
  public PrepareRenameResult prepared(Position position) {
    Occurrence occurrence = required(position);
    int from = analysis.document().text().startsWith("@", occurrence.from()) ? 1 : 0;
    return new PrepareRenameResult(
        analysis.document().range(occurrence.from() + from, occurrence.to()),
        occurrence.symbol().name());
  }

  /**
   * The edits that give what stands at the position another name.
   *
   * @throws ResponseErrorException with a sentence, if the name cannot be, or clashes
   */
  public WorkspaceEdit renamed(Position position, String name) {
    Symbol symbol = required(position).symbol();
    requireFree(symbol, name);
    List<TextEdit> edits = new ArrayList<>();
    TextDocument document = analysis.document();
    for (Occurrence each : analysis.index().of(symbol)) {
      int from = document.text().startsWith("@", each.from()) ? 1 : 0;
      Range range = document.range(each.from() + from, each.to());
      edits.add(new TextEdit(range, name));
    }
    Map<String, List<TextEdit>> changes = new HashMap<>();
    changes.put(document.uri(), edits);
    return new WorkspaceEdit(changes);
  }

  private Occurrence required(Position position) {
    Occurrence occurrence =
        references
            .occurrence(position)
            .orElseThrow(() -> refused("there is no name here that could be another one"));
    Symbol symbol = occurrence.symbol();
    switch (symbol.kind()) {
      case TARGET, POINT, MEMBER ->
          throw refused("`" + symbol.name() + "` is a name of the traced program");
      case BUILT_IN -> throw refused("`" + symbol.name() + "` is a word of SystemTap");
      default -> {}
    }
    requireHere(symbol);
    requireOutsideOfMacros(symbol);
    return occurrence;
  }

  private void requireHere(Symbol symbol) {
    boolean isDeclared =
        analysis.index().of(symbol).stream().anyMatch(it -> it.use() == Occurrence.Use.DECLARED);
    List<Location> declarations = references.declaredElsewhere(symbol);
    boolean isOfOther = symbol.kind() == SymbolKind.LOCAL && !declarations.isEmpty();
    if (!isDeclared || isOfOther) {
      Optional<String> file = declarations.stream().map(Location::getUri).findFirst();
      throw refused(
          "`"
              + symbol.name()
              + "` is declared in "
              + file.orElse("SystemTap's own library, or nowhere"));
    }
    List<Location> elsewhere = references.elsewhere(symbol);
    if (!elsewhere.isEmpty()) {
      throw refused("`" + symbol.name() + "` is used in other files: " + elsewhere.get(0).getUri());
    }
  }

  /** What a macro's text means is decided where the macro is used. */
  private void requireOutsideOfMacros(Symbol symbol) {
    boolean inMacro =
        analysis.index().occurrences().stream()
            .anyMatch(it -> it.inMacro() && it.symbol().name().equals(symbol.name()));
    if (inMacro && symbol.kind() != SymbolKind.MACRO && symbol.kind() != SymbolKind.ALIAS) {
      throw refused(
          "the name `" + symbol.name() + "` stands in a macro, which may mean it or another one");
    }
  }

  private void requireFree(Symbol symbol, String name) {
    Pattern shape =
        symbol.kind() == SymbolKind.ALIAS ? Pattern.compile(NAME + "([.]" + NAME + ")*") : NAME;
    if (!shape.matcher(name).matches() || Names.isKeyword(name)) {
      throw refused("`" + name + "` is no name that SystemTap takes here");
    }
    ScriptIndex index = analysis.index();
    boolean clashes =
        index.occurrences().stream()
            .map(Occurrence::symbol)
            .filter(it -> it.name().equals(name))
            .anyMatch(it -> clash(it, symbol));
    boolean hidesLibrary =
        symbol.kind() == SymbolKind.FUNCTION && analysis.reading().tapset().names().contains(name);
    if (clashes || hidesLibrary) {
      throw refused("there is a `" + name + "` already, which this name would then mean");
    }
  }

  private static boolean clash(Symbol one, Symbol other) {
    boolean isVariable = isVariable(one) && isVariable(other);
    boolean meets = one.scope() == other.scope() || one.isShared() || other.isShared();
    return isVariable ? meets : one.kind() == other.kind() && one.isShared();
  }

  private static boolean isVariable(Symbol symbol) {
    return switch (symbol.kind()) {
      case GLOBAL, LOCAL, PARAMETER -> true;
      default -> false;
    };
  }

  private static ResponseErrorException refused(String sentence) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, sentence, null));
  }
}
