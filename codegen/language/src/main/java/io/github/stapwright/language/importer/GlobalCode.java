package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.call;
import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.check.Kind;
import io.github.stapwright.language.check.Variable;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Java of globals. */
final class GlobalCode {
  private static final int MOST_PARTS = 4;

  private GlobalCode() {}

  /** The declaration, if the DSL can make it. */
  static Optional<Code> of(Global global, Variable variable) {
    boolean known =
        variable.value() != Kind.UNKNOWN
            && variable.keys().size() <= MOST_PARTS
            && variable.keys().stream().allMatch(it -> it == Kind.LONG || it == Kind.STRING);
    boolean fits =
        variable.isArray()
            ? global.initial().isEmpty()
            : !global.wraps() && global.size().isEmpty() && hasFittingValue(global, variable);
    return known && fits ? Optional.of(declaration(global, variable)) : Optional.empty();
  }

  private static boolean hasFittingValue(Global global, Variable variable) {
    return global.initial().isEmpty()
        || variable.value() == Kind.LONG && LiteralCode.number(global.initial().get()).isPresent()
        || variable.value() == Kind.STRING && LiteralCode.text(global.initial().get()).isPresent();
  }

  private static Code declaration(Global global, Variable variable) {
    Code name = text(JavaWords.literal(global.name()));
    boolean plain =
        !global.isPrivate()
            && !global.wraps()
            && global.size().isEmpty()
            && global.initial().isEmpty();
    if (plain) {
      return plain(name, variable);
    }
    Code code = call("global", name);
    if (global.isPrivate()) {
      code = code.then("asPrivate");
    }
    if (global.wraps()) {
      code = code.then("wrapping");
    }
    if (global.size().isPresent()) {
      code = code.then("size", text(Integer.toString(global.size().getAsInt())));
    }
    String word = word(variable.value(), variable.isArray());
    if (variable.isArray()) {
      List<Code> types = ShapeCode.types(variable.keys());
      return code.then(word, types.size() == 1 ? types.get(0) : call("types", types));
    }
    Optional<Literal> initial = global.initial();
    return initial.isEmpty() ? code.then(word) : code.then(word, literal(initial.get()));
  }

  private static Code literal(Literal literal) {
    return LiteralCode.number(literal).or(() -> LiteralCode.text(literal)).orElseThrow();
  }

  private static Code plain(Code name, Variable variable) {
    if (!variable.isArray()) {
      return call(
          switch (variable.value()) {
            case LONG -> "globalNumber";
            case STRING -> "globalString";
            case STATS -> "globalStat";
            case UNKNOWN -> throw new NoWordException();
          },
          name);
    }
    String array = word(variable.value(), true);
    String method = "global" + Character.toUpperCase(array.charAt(0)) + array.substring(1);
    List<Code> types = ShapeCode.types(variable.keys());
    int most = variable.value() == Kind.STRING ? 2 : 3;
    List<Code> arguments = new ArrayList<>(List.of(name));
    if (types.size() > most) {
      arguments.add(call("types", types));
    } else {
      arguments.addAll(types);
    }
    return call(method, arguments);
  }

  private static String word(Kind kind, boolean array) {
    return switch (kind) {
      case LONG -> array ? "numArray" : "number";
      case STRING -> array ? "strArray" : "string";
      case STATS -> array ? "statArray" : "stat";
      case UNKNOWN -> throw new NoWordException();
    };
  }
}
