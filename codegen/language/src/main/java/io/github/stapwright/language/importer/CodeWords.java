package io.github.stapwright.language.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that code is made of: which names it uses, which methods it calls, what stays raw. */
final class CodeWords {
  private static final Set<String> RAW =
      Set.of("rawNumber", "rawString", "rawStatement", "rawDeclarations", "onPoint");

  private final Set<String> names = new HashSet<>();
  private final Set<String> methods = new HashSet<>();
  private final List<String> raw = new ArrayList<>();

  void add(Code code) {
    if (code instanceof Code.Text text) {
      names.add(text.text());
    } else if (code instanceof Code.Lambda lambda) {
      add(lambda.body());
    } else if (code instanceof Code.Chain chain) {
      chain.head().ifPresent(names::add);
      chain.links().forEach(this::add);
    }
  }

  private void add(Code.Link link) {
    methods.add(link.name());
    boolean isText = link.arguments().stream().anyMatch(Code.Literals.class::isInstance);
    if (RAW.contains(link.name()) && isText) {
      raw.add(link.name());
    }
    link.arguments().forEach(this::add);
  }

  Set<String> names() {
    return names;
  }

  Set<String> methods() {
    return methods;
  }

  /** The methods that take raw text, as often as they are called. */
  List<String> raw() {
    return raw;
  }
}
