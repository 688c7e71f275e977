package io.github.stapwright.editor.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is found while a script is read; which names are globals is known at its end only. */
final class Found {
  private final List<Outline> outlines = new ArrayList<>();
  private final List<Occurrence> occurrences = new ArrayList<>();

  List<Outline> outlines() {
    return outlines;
  }

  void add(Outline outline) {
    outlines.add(outline);
  }

  void add(SymbolKind kind, int scope, Occurrence.Use use, Word word) {
    String name = word.is(Word.Kind.AT) ? word.text().substring(1) : word.text();
    add(kind, name, scope, use, word, false);
  }

  void add(
      SymbolKind kind, String name, int scope, Occurrence.Use use, Word word, boolean inMacro) {
    add(new Occurrence(new Symbol(kind, name, scope), use, word.from(), word.to(), inMacro));
  }

  void add(Occurrence occurrence) {
    occurrences.add(occurrence);
  }

  /** The declaration that was added last reaches so far. */
  void close(int from, int to) {
    if (!outlines.isEmpty()) {
      Outline last = outlines.remove(outlines.size() - 1);
      outlines.add(
          new Outline(
              last.kind(),
              last.name(),
              last.head(),
              from,
              Math.max(to, last.to()),
              last.nameFrom(),
              last.nameTo(),
              last.bodyFrom(),
              last.parameters(),
              last.line()));
    }
  }

  List<Occurrence> resolved() {
    Set<String> globals = names(Outline.Kind.GLOBAL);
    Set<String> macros = names(Outline.Kind.MACRO);
    Map<Integer, Set<String>> parameters = parameters();
    List<Occurrence> all = new ArrayList<>();
    for (Occurrence each : occurrences) {
      Symbol symbol = each.symbol();
      if (symbol.kind() == SymbolKind.LOCAL) {
        boolean isParameter =
            parameters.getOrDefault(symbol.scope(), Set.of()).contains(symbol.name());
        if (isParameter) {
          symbol = new Symbol(SymbolKind.PARAMETER, symbol.name(), symbol.scope());
        } else if (globals.contains(symbol.name())) {
          symbol = new Symbol(SymbolKind.GLOBAL, symbol.name(), Symbol.EVERYWHERE);
        }
      } else if (symbol.kind() == SymbolKind.BUILT_IN && macros.contains(symbol.name())) {
        symbol = new Symbol(SymbolKind.MACRO, symbol.name(), Symbol.EVERYWHERE);
      }
      all.add(new Occurrence(symbol, each.use(), each.from(), each.to(), each.inMacro()));
    }
    all.sort(Comparator.comparingInt(Occurrence::from));
    return withFirstUses(all);
  }

  private Set<String> names(Outline.Kind kind) {
    return outlines.stream()
        .filter(it -> it.kind() == kind)
        .map(Outline::name)
        .collect(Collectors.toSet());
  }

  private Map<Integer, Set<String>> parameters() {
    Map<Integer, Set<String>> parameters = new HashMap<>();
    for (int scope = 0; scope < outlines.size(); scope++) {
      if (outlines.get(scope).kind() == Outline.Kind.FUNCTION) {
        parameters.put(scope, Set.copyOf(outlines.get(scope).parameters()));
      }
    }
    return parameters;
  }

  /** A local is declared where it is first stored to, or first used if it never is. */
  private static List<Occurrence> withFirstUses(List<Occurrence> all) {
    Set<Symbol> written = new HashSet<>();
    for (Occurrence each : all) {
      if (each.use() == Occurrence.Use.WRITTEN) {
        written.add(each.symbol());
      }
    }
    Set<Symbol> declared = new HashSet<>();
    List<Occurrence> marked = new ArrayList<>();
    for (Occurrence each : all) {
      boolean first =
          each.symbol().kind() == SymbolKind.LOCAL
              && (each.use() == Occurrence.Use.WRITTEN || !written.contains(each.symbol()))
              && declared.add(each.symbol());
      marked.add(
          first
              ? new Occurrence(
                  each.symbol(), Occurrence.Use.DECLARED, each.from(), each.to(), each.inMacro())
              : each);
    }
    return marked;
  }
}
