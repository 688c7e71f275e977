package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of {@code functions.txt}, {@code NAME RESULT PARAMETER...}: a line is read when its
 * function is asked for, since a script calls few of them.
 */
final class SignatureTable {
  private final Map<String, List<String>> unread = new HashMap<>();
  private final Map<String, List<TapsetFunction>> read = new ConcurrentHashMap<>();

  /** A table of lines. */
  SignatureTable(List<String> lines) {
    for (String line : lines) {
      String name = line.substring(0, line.indexOf(' '));
      unread.computeIfAbsent(name, it -> new ArrayList<>(1)).add(line);
    }
  }

  /** A table of what was read elsewhere. */
  SignatureTable(Map<String, List<TapsetFunction>> functions) {
    read.putAll(functions);
  }

  Set<String> names() {
    return Stream.of(unread, read)
        .flatMap(it -> it.keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<TapsetFunction> overloads(String name) {
    List<String> lines = unread.get(name);
    return lines == null
        ? read.getOrDefault(name, List.of())
        : read.computeIfAbsent(name, it -> lines.stream().map(SignatureTable::parse).toList());
  }

  private static TapsetFunction parse(String line) {
    String[] words = line.split(" ");
    Optional<Type> result =
        words[1].equals("void") ? Optional.empty() : Optional.of(type(words[1]));
    List<Type> parameters = Arrays.stream(words).skip(2).map(SignatureTable::type).toList();
    return new TapsetFunction(words[0], result, parameters);
  }

  private static Type type(String word) {
    return Type.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
