package io.github.stapwright.language.bind;

import io.github.stapwright.model.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Chooses names for the locals of one handler: none clashes with a global (which it would silently
 * become), a keyword, or another local. A name that is free again serves only for the same type:
 * SystemTap's locals live for the whole handler.
 */
final class Names {
  private final Set<String> globals;
  private final Map<String, Type> typeOf = new HashMap<>();
  private final Set<String> held = new HashSet<>();
  private final IdentityHashMap<Object, String> chosen = new IdentityHashMap<>();

  Names(Set<String> globals) {
    this.globals = Set.copyOf(globals);
  }

  /** The name of {@code owner}, which would like to be called {@code wish}. */
  String choose(Object owner, String wish, Type type) {
    return chosen.computeIfAbsent(owner, it -> free(wish, type));
  }

  /** Gives the name back. */
  void release(Object owner) {
    held.remove(chosen.remove(owner));
  }

  private String free(String wish, Type type) {
    String name = wish;
    for (int next = 2; !isFree(name, type); next++) {
      name = wish + next;
    }
    held.add(name);
    typeOf.put(name, type);
    return name;
  }

  private boolean isFree(String name, Type type) {
    return !held.contains(name)
        && !globals.contains(name)
        && !io.github.stapwright.model.Names.isKeyword(name)
        && typeOf.getOrDefault(name, type) == type;
  }
}
