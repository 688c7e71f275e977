package io.github.stapwright.editor.index;

import java.util.List;
import java.util.Optional;

/**
 * The declarations of a script and all places of its names.
 *
 * @param words the tokens
 * @param outlines the declarations, in order
 * @param occurrences the places of names, in order
 */
public record ScriptIndex(ScriptWords words, List<Outline> outlines, List<Occurrence> occurrences) {
  /** Copies the lists. */
  public ScriptIndex {
    outlines = List.copyOf(outlines);
    occurrences = List.copyOf(occurrences);
  }

  /** The index of a script. */
  public static ScriptIndex of(ScriptWords words) {
    return new IndexReader(words).read();
  }

  /** What stands at the offset; of two that meet there, the one behind it. */
  public Optional<Occurrence> at(int offset) {
    Optional<Occurrence> before = Optional.empty();
    for (Occurrence each : occurrences) {
      if (each.from() > offset) {
        break;
      }
      if (each.from() <= offset && offset < each.to()) {
        return Optional.of(each);
      }
      if (each.to() == offset) {
        before = Optional.of(each);
      }
    }
    return before;
  }

  /** All places of a symbol. */
  public List<Occurrence> of(Symbol symbol) {
    return occurrences.stream().filter(it -> it.symbol().equals(symbol)).toList();
  }

  /** The declaration that holds the offset. */
  public Optional<Outline> outlineAt(int offset) {
    Optional<Outline> last = Optional.empty();
    for (Outline each : outlines) {
      if (each.holds(offset)) {
        last = Optional.of(each);
      }
    }
    return last;
  }

  /** The declarations of that kind and name. */
  public List<Outline> declared(Outline.Kind kind, String name) {
    return outlines.stream().filter(it -> it.kind() == kind && it.name().equals(name)).toList();
  }

  /** The names of the locals and parameters of a declaration. */
  public List<String> localsOf(int scope) {
    return occurrences.stream()
        .map(Occurrence::symbol)
        .filter(it -> it.scope() == scope)
        .filter(it -> it.kind() == SymbolKind.LOCAL || it.kind() == SymbolKind.PARAMETER)
        .map(Symbol::name)
        .distinct()
        .toList();
  }
}
