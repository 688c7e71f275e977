package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import java.util.List;
import java.util.Map;

/** The types of parameters, variables and keys: {@code types(NUMBER, STRING)}. */
final class ShapeCode {
  private static final List<String> PARTS = List.of("first", "second", "third", "fourth");

  private ShapeCode() {}

  /** Types without names. */
  static List<Code> types(List<Kind> kinds) {
    return kinds.stream().map(it -> text(word(it))).toList();
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case LONG -> "NUMBER";
      case STRING -> "STRING";
      case STATS, UNKNOWN -> throw new NoWordException();
    };
  }

  /** Types with names. */
  static Code named(Map<String, Kind> names) {
    List<Code> types = types(List.copyOf(names.values()));
    if (types.isEmpty()) {
      return text("NONE");
    }
    if (types.size() > PARTS.size()) {
      throw new NoWordException();
    }
    List<Code> literals = names.keySet().stream().map(it -> text(JavaWords.literal(it))).toList();
    Code all = types.size() == 1 ? types.get(0) : call("types", types);
    return all.then(new Code.Link("named", literals, List.of()));
  }

  /** Opens what a lambda parameter holds, and gives that parameter. */
  static String open(Map<String, Kind> names, Handler handler) {
    if (names.size() == 1) {
      Map.Entry<String, Kind> only = names.entrySet().iterator().next();
      String name = only.getKey();
      String java = handler.names().take(JavaWords.variable(name));
      Value.Kind kind = StatementCode.kindOf(only.getValue());
      handler.openFixed(name, new Value(kind, text(java)));
      return java;
    }
    String java = handler.names().take(names.isEmpty() ? "none" : "given");
    int part = 0;
    for (Map.Entry<String, Kind> entry : names.entrySet()) {
      Code read = text(java).then(PARTS.get(part++));
      handler.openFixed(entry.getKey(), new Value(StatementCode.kindOf(entry.getValue()), read));
    }
    return java;
  }
}
