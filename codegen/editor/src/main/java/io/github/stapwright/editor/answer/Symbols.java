package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.text.TextDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The declarations of a script, and of all scripts of a folder. */
public final class Symbols {
  private static final int MOST = 500;

  private Symbols() {}

  /** The declarations of one script. */
  public static List<Either<SymbolInformation, DocumentSymbol>> of(Analysis analysis) {
    TextDocument document = analysis.document();
    List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
    for (Outline each : analysis.index().outlines()) {
      symbols.add(
          Either.forRight(
              new DocumentSymbol(
                  name(each.kind(), each.name()),
                  kind(each.kind()),
                  document.range(each.from(), each.to()),
                  document.range(each.nameFrom(), Math.min(each.nameTo(), each.to())),
                  detail(each))));
    }
    return symbols;
  }

  private static String detail(Outline outline) {
    return outline.kind() == Outline.Kind.FUNCTION
        ? "(" + String.join(", ", outline.parameters()) + ")"
        : "";
  }

  /** A client refuses a symbol without a name. */
  private static String name(Outline.Kind kind, String name) {
    String prefix = kind == Outline.Kind.MACRO ? "@" : kind == Outline.Kind.PROBE ? "probe " : "";
    return (prefix + name).strip();
  }

  private static SymbolKind kind(Outline.Kind kind) {
    return switch (kind) {
      case PROBE -> SymbolKind.Event;
      case ALIAS -> SymbolKind.Interface;
      case FUNCTION -> SymbolKind.Function;
      case GLOBAL -> SymbolKind.Variable;
      case MACRO -> SymbolKind.Constant;
      case EMBEDDED -> SymbolKind.Module;
    };
  }

  /** The declarations of all files whose names hold the letters of the query, in their order. */
  public static List<WorkspaceSymbol> named(String query, List<FileSymbols> files) {
    List<WorkspaceSymbol> symbols = new ArrayList<>();
    String wanted = query.toLowerCase(Locale.ROOT);
    for (FileSymbols file : files) {
      for (FileSymbols.Declared each : file.declared()) {
        String name = name(each.kind(), each.name());
        if (symbols.size() < MOST && holds(name.toLowerCase(Locale.ROOT), wanted)) {
          symbols.add(new WorkspaceSymbol(name, kind(each.kind()), Either.forLeft(each.place())));
        }
      }
    }
    return symbols;
  }

  private static boolean holds(String name, String letters) {
    int at = 0;
    for (int index = 0; index < letters.length(); index++) {
      at = name.indexOf(letters.charAt(index), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
