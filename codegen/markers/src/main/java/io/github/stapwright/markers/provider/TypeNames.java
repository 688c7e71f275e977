package io.github.stapwright.markers.provider;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What C types mean for the reader of an argument, other names for types included. */
final class TypeNames {
  private static final Set<String> QUALIFIERS =
      Set.of("const", "volatile", "restrict", "register", "static", "inline");
  private static final Set<String> TAGS = Set.of("struct", "union", "enum");
  private static final Set<String> BASIC =
      Set.of(
          "void",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "signed",
          "unsigned",
          "bool",
          "_Bool");
  private static final Pattern DEFINE =
      Pattern.compile("#\\s*define\\s+([A-Za-z_]\\w*)\\s+([A-Za-z_][\\w\\s*]*)");
  private static final int MOST_STEPS = 16;

  /** No type has as many words; a text that `#define` names may. */
  private static final int MOST_WORDS = 64;

  private final Map<String, List<String>> aliases = new HashMap<>();

  /** Remembers {@code #define Oid unsigned int}; other directives mean nothing here. */
  void directive(String text) {
    String plain = text.replaceAll("/\\*.*?\\*/|//.*", "").strip();
    Matcher define = DEFINE.matcher(plain);
    if (define.matches()) {
      alias(define.group(1), words(define.group(2)));
    }
  }

  /** Remembers {@code typedef unsigned int Oid;}. */
  void typedef(List<String> tokens) {
    List<String> type = new ArrayList<>(tokens.subList(1, tokens.size() - 1));
    if (type.size() > 1 && isIdentifier(type.get(type.size() - 1))) {
      String name = type.remove(type.size() - 1);
      alias(name, type);
    }
  }

  private void alias(String name, List<String> type) {
    if (type.size() <= MOST_WORDS) {
      aliases.put(name, type);
    }
  }

  /** Arguments from their tokens. */
  List<DeclaredArgument> arguments(List<List<String>> parameters) {
    List<DeclaredArgument> arguments = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (List<String> tokens : parameters) {
      DeclaredArgument argument = argument(tokens, arguments.size() + 1);
      boolean free = taken.add(argument.name());
      arguments.add(free ? argument : numbered(argument, arguments.size() + 1));
    }
    boolean none = parameters.size() == 1 && parameters.get(0).equals(List.of("void"));
    return none ? List.of() : withLengths(arguments);
  }

  private DeclaredArgument argument(List<String> tokens, int number) {
    List<String> type = new ArrayList<>(tokens);
    boolean array = removeArray(type);
    String name = removeName(type).orElse("arg" + number);
    if (array) {
      type.add("*");
    }
    return new DeclaredArgument(
        name, text(type), kind(type), "", DeclaredArgument.layoutOf(text(resolved(type))));
  }

  private static DeclaredArgument numbered(DeclaredArgument argument, int number) {
    return new DeclaredArgument(
        argument.name() + "_" + number,
        argument.cType(),
        argument.kind(),
        argument.summary(),
        argument.layout());
  }

  private static boolean removeArray(List<String> type) {
    int bracket = type.indexOf("[");
    if (bracket < 1) {
      return false;
    }
    type.subList(bracket, type.size()).clear();
    return true;
  }

  /** A last identifier is the name if what stands before it is a type already. */
  private static Optional<String> removeName(List<String> type) {
    String last = type.get(type.size() - 1);
    List<String> before =
        type.subList(0, type.size() - 1).stream().filter(it -> !QUALIFIERS.contains(it)).toList();
    boolean typeAlready = !before.isEmpty() && !TAGS.contains(before.get(before.size() - 1));
    if (!typeAlready || !isIdentifier(last) || BASIC.contains(last) || QUALIFIERS.contains(last)) {
      return Optional.empty();
    }
    return Optional.of(type.remove(type.size() - 1));
  }

  private Kind kind(List<String> type) {
    List<String> resolved = resolved(type);
    long stars = resolved.stream().filter("*"::equals).count();
    if (resolved.equals(List.of("string"))) {
      return Kind.STRING;
    }
    if (stars == 0) {
      return resolved.contains("(") ? Kind.POINTER : Kind.NUMBER;
    }
    List<String> base = resolved.stream().filter(it -> !it.equals("*")).toList();
    return stars == 1 && base.equals(List.of("char")) ? Kind.STRING : Kind.POINTER;
  }

  private List<String> resolved(List<String> type) {
    List<String> words = new ArrayList<>(type);
    words.removeAll(QUALIFIERS);
    for (int step = 0; step < MOST_STEPS; step++) {
      int at = aliasIn(words);
      if (at < 0) {
        return words;
      }
      words.addAll(at, aliases.get(words.remove(at)));
      words.removeAll(QUALIFIERS);
    }
    return words;
  }

  private int aliasIn(List<String> words) {
    for (int index = 0; index < words.size(); index++) {
      boolean tagged = index > 0 && TAGS.contains(words.get(index - 1));
      if (!tagged && aliases.containsKey(words.get(index))) {
        return index;
      }
    }
    return -1;
  }

  /**
   * A {@code char *name} followed by {@code name_len} is not NUL-terminated (HotSpot's names are
   * such): it is an address, not a string.
   */
  private static List<DeclaredArgument> withLengths(List<DeclaredArgument> arguments) {
    List<DeclaredArgument> result = new ArrayList<>(arguments);
    for (int index = 0; index + 1 < result.size(); index++) {
      DeclaredArgument text = result.get(index);
      DeclaredArgument next = result.get(index + 1);
      if (text.kind() == Kind.STRING && isLengthOf(text.name(), next)) {
        String read = "user_string_n($arg" + (index + 1) + ", $arg" + (index + 2) + ")";
        String summary = "text that no NUL ends, read with " + read;
        result.set(
            index,
            new DeclaredArgument(text.name(), text.cType(), Kind.POINTER, summary, text.layout()));
      }
    }
    return result;
  }

  private static boolean isLengthOf(String name, DeclaredArgument next) {
    return next.kind() == Kind.NUMBER
        && Set.of(name + "_len", name + "_length", name + "len", name + "Len", name + "_size")
            .contains(next.name());
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.replace("*", " * ").strip().split("\\s+"));
  }

  private static boolean isIdentifier(String token) {
    return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
  }

  /** {@code const char *} as C spells it. */
  private static String text(List<String> type) {
    StringBuilder text = new StringBuilder();
    for (String token : type) {
      boolean joined = text.isEmpty() || text.charAt(text.length() - 1) == '*' || token.equals(")");
      text.append(joined || text.charAt(text.length() - 1) == '(' ? "" : " ").append(token);
    }
    return text.toString();
  }
}
