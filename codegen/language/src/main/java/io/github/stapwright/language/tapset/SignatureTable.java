package io.github.stapwright.language.tapset;

import io.github.stapwright.model.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of {@code functions.txt}, {@code NAME RESULT PARAMETER...}: a line is read when its
 * function is asked for, since a script calls few of them.
 */
final class SignatureTable {
  private final Map<String, List<String>> unread = new HashMap<>();
  private final Map<String, List<TapsetFunction>> read = new ConcurrentHashMap<>();

  private volatile @Nullable SortedSet<String> names;

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

  /** In order; what is read later was unread before. */
  SortedSet<String> names() {
    SortedSet<String> known = names;
    if (known == null) {
      SortedSet<String> all = new TreeSet<>(unread.keySet());
      all.addAll(read.keySet());
      known = Collections.unmodifiableSortedSet(all);
      names = known;
    }
    return known;
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
