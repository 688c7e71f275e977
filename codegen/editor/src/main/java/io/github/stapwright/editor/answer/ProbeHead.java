package io.github.stapwright.editor.answer;

import io.github.stapwright.language.points.PointForms;
import io.github.stapwright.language.tapset.Tapset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a probe's head before the cursor, and what may come next. */
final class ProbeHead {
  private ProbeHead() {}

  /**
   * The point that is being written, part by part without the last; empty if no point is.
   *
   * @param text what stands before the cursor in the declaration
   */
  static Optional<List<String>> parts(String text) {
    int begin = begin(text);
    if (begin < 0) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int at = begin; at < text.length(); at++) {
      char letter = text.charAt(at);
      quoted ^= letter == '"';
      if (letter == '.' && !quoted) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(letter);
      }
    }
    return Optional.of(parts);
  }

  /** Where the last point of the head begins. */
  private static int begin(String text) {
    int begin = -1;
    boolean quoted = false;
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      quoted ^= letter == '"';
      if (quoted) {
        continue;
      }
      depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
      boolean isProbe = text.startsWith("probe", at) && at == 0;
      if (isProbe) {
        begin = "probe".length();
      } else if ((letter == ',' || letter == '=') && depth == 0 && begin >= 0) {
        begin = at + 1;
      } else if (letter == '{' && depth == 0) {
        return -1;
      }
    }
    return depth == 0 ? begin : -1;
  }

  /** The next parts that SystemTap or its library know, with the version that brought each. */
  static Map<String, String> next(List<String> parts, Tapset tapset) {
    Map<String, String> next = new LinkedHashMap<>();
    List<String> names = parts.stream().map(ProbeHead::name).toList();
    for (String line : PointForms.all()) {
      int space = line.indexOf(' ');
      List<String> form = split(space < 0 ? line : line.substring(0, space));
      if (form.size() > names.size() && begins(form, names)) {
        String since = space < 0 ? "" : "since SystemTap " + line.substring(space + 1);
        next.putIfAbsent(form.get(names.size()), since);
      }
    }
    String prefix = String.join(".", names) + (names.isEmpty() ? "" : ".");
    for (String alias : tapset.aliasNames()) {
      if (alias.startsWith(prefix) && !alias.startsWith("_")) {
        int dot = alias.indexOf('.', prefix.length());
        next.putIfAbsent(
            alias.substring(prefix.length(), dot < 0 ? alias.length() : dot), "tapset");
      }
    }
    return next;
  }

  private static boolean begins(List<String> form, List<String> names) {
    for (int at = 0; at < names.size(); at++) {
      if (!name(form.get(at)).equals(names.get(at))) {
        return false;
      }
    }
    return true;
  }

  private static String name(String part) {
    int open = part.indexOf('(');
    return open < 0 ? part : part.substring(0, open);
  }

  private static List<String> split(String form) {
    return List.of(form.split("[.]"));
  }
}
