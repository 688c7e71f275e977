package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.index.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How arguments of markers are read. */
final class ReadFixes {
  private static final String OTHERWISE = "\"<unknown>\"";

  /** A read that ends the script when it cannot be done, and the one that does not. */
  private static final Map<String, String> SAFE =
      Map.of(
          "user_string", "user_string2",
          "user_string_n", "user_string_n2",
          "user_string_utf16", "user_string2_utf16",
          "user_string_utf32", "user_string2_utf32");

  private ReadFixes() {}

  /** The call at the place: its name, and the parenthesis that closes it; -1 if there is none. */
  private static int close(Fixes fixes) {
    int at = fixes.at();
    if (at < 0 || !fixes.words().is(at + 1, "(")) {
      return -1;
    }
    int close = fixes.words().closing(at + 1);
    return fixes.words().is(close, ")") ? close : -1;
  }

  static void safe(Fixes fixes) {
    int close = close(fixes);
    if (close < 0) {
      return;
    }
    Word name = fixes.words().get(fixes.at());
    String safe = SAFE.get(name.text());
    if (safe != null) {
      int end = fixes.words().get(close).from();
      fixes.change(
          "read it with `" + safe + "`, which survives a fault",
          List.of(
              new Fixes.Change(name.from(), name.to(), safe),
              new Fixes.Change(end, end, ", " + OTHERWISE)));
    }
  }

  /** An address becomes the string that it points to. */
  static void read(Fixes fixes) {
    int at = fixes.at();
    if (at < 0) {
      return;
    }
    Word argument = fixes.words().get(at);
    List<Fixes.Change> changes = new ArrayList<>();
    changes.add(
        new Fixes.Change(
            argument.from(),
            argument.to(),
            "user_string2(" + argument.text() + ", " + OTHERWISE + ")"));
    PrintCall.around(fixes.words(), at)
        .flatMap(it -> it.conversion(at, "s"))
        .ifPresent(changes::add);
    fixes.change("read the string: `user_string2`", changes);
    PrintCall.around(fixes.words(), at)
        .flatMap(it -> it.conversion(at, "p"))
        .ifPresent(it -> fixes.change("print it as an address: `%p`", List.of(it)));
  }

  /** What is read as a string is a number. */
  static void plain(Fixes fixes) {
    int close = close(fixes);
    if (close < 0) {
      return;
    }
    int at = fixes.at();
    int end = at + 2;
    while (end < close && !fixes.words().is(end, ",")) {
      end++;
    }
    String number =
        fixes.text().substring(fixes.words().get(at + 2).from(), fixes.words().get(end - 1).to());
    List<Fixes.Change> changes = new ArrayList<>();
    changes.add(
        new Fixes.Change(fixes.words().get(at).from(), fixes.words().get(close).to(), number));
    PrintCall.around(fixes.words(), at)
        .flatMap(it -> it.conversion(at, "d"))
        .ifPresent(changes::add);
    fixes.change("use the number itself", changes);
  }
}
