package io.github.stapwright.language.check;

import io.github.stapwright.model.Call;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Symbol;
import io.github.stapwright.model.Try;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which functions and probes may have more to tell of types: all at first, then those that share a
 * global or a function with one that told something. The others would tell what they told before.
 */
final class OpenVisits {
  private final List<Set<Object>> names;
  private final Map<Object, BitSet> users = new HashMap<>();
  private final BitSet open = new BitSet();

  OpenVisits(List<Declaration> declarations, Set<String> globals) {
    this.names = declarations.stream().map(it -> names(it, globals)).toList();
    for (int index = 0; index < names.size(); index++) {
      for (Object name : names.get(index)) {
        users.computeIfAbsent(name, it -> new BitSet()).set(index);
      }
    }
    open.set(0, declarations.size());
  }

  /** The first that is open from {@code from} on, -1 if none is. */
  int next(int from) {
    return open.nextSetBit(from);
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  void close(int index) {
    open.clear(index);
  }

  /** Opens the declaration at {@code index}, which told something, and all that may use it. */
  void news(int index) {
    open.set(index);
    names.get(index).forEach(it -> open.or(users.getOrDefault(it, new BitSet())));
  }

  private static Set<Object> names(Declaration declaration, Set<String> globals) {
    return declaration
        .descendants()
        .flatMap(OpenVisits::named)
        .filter(it -> !(it instanceof String name) || globals.contains(name))
        .collect(Collectors.toSet());
  }

  private static Stream<Object> named(Node node) {
    if (node instanceof Symbol symbol) {
      return Stream.of(symbol.name());
    }
    if (node instanceof Call call) {
      return Stream.of(call.signature());
    }
    if (node instanceof Function function) {
      return Stream.of(function.signature());
    }
    if (node instanceof Foreach loop) {
      return Stream.concat(loop.value().stream(), loop.keys().stream()).map(Symbol::name);
    }
    return node instanceof Try attempt
        ? attempt.message().map(Object.class::cast).stream()
        : Stream.empty();
  }
}
