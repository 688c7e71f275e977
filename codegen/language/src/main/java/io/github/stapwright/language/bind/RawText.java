package io.github.stapwright.language.bind;

import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What raw text says to the rest of its handler. */
final class RawText {
  private RawText() {}

  /** What was read; nothing if the text is wrong, which the second walk tells. */
  static <T> Optional<T> read(Supplier<T> text) {
    try {
      return Optional.of(text.get());
    } catch (ReportException wrong) {
      return Optional.empty();
    }
  }

  /** The names of variables in it, which no local of the binder's may have. */
  static Set<String> names(Node node) {
    Set<String> names = new HashSet<>();
    gather(node, names);
    return names;
  }

  private static void gather(Node node, Set<String> names) {
    if (node instanceof Symbol symbol) {
      names.add(symbol.name());
    } else if (node instanceof Foreach loop) {
      loop.keys().forEach(it -> names.add(it.name()));
      loop.value().ifPresent(it -> names.add(it.name()));
    } else if (node instanceof Try attempt) {
      attempt.message().ifPresent(names::add);
    }
    node.children().forEach(it -> gather(it, names));
  }
}
