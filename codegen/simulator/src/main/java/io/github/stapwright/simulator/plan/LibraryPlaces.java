package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Call;
import java.util.List;
import java.util.Map;

/**
 * Where errors of the tapset library are blamed on: places in its own files, then the call in the
 * script (SystemTap 5.6). {@code error()} alone is blamed on its call.
 *
 * @param inner the places, innermost first
 */
record LibraryPlaces(List<String> inner) {
  private static final String FOLDER = "/usr/share/systemtap/tapset/";

  private static final LibraryPlaces NONE = new LibraryPlaces(List.of());

  private static final Map<String, List<String>> BY_SIGNATURE =
      Map.ofEntries(
          place("assert/1", "error", "logging.stp:112:9"),
          place("assert/2", "error", "logging.stp:129:9"),
          place("stringat/2", "stringat", "string.stp:51:10"),
          place("matched/1", "matched", "regex.stp:44:10"),
          place("ngroups/0", "ngroups", "regex.stp:93:10"),
          place("randint/1", "randint", "random.stp:17:10"),
          place("string_to_fp/1", "string_to_fp", "floatingpoint.stp:36:10"),
          place("ctime/1", "ctime", "linux/ctime.stp:20:10"),
          place("user_string_n/2", "user_string_n", "uconversions.stp:128:10"),
          Map.entry(
              "user_string/1",
              List.of(
                  at("user_string_n", "uconversions.stp:128:10"),
                  at("user_string_n", "uconversions.stp:29:9"))),
          Map.entry(
              "matched_str/0",
              List.of(at("matched", "regex.stp:44:10"), at("matched", "regex.stp:25:41"))));

  static LibraryPlaces of(Call call) {
    List<String> inner = BY_SIGNATURE.get(call.function() + "/" + call.arguments().size());
    if (inner != null) {
      return new LibraryPlaces(inner);
    }
    String place = LibraryFunction.placeOfCode(call);
    return place.isEmpty() || call.function().equals("error")
        ? NONE
        : new LibraryPlaces(List.of("identifier '" + call.function() + "' at " + place));
  }

  String blame(Frame frame, Location call) {
    if (inner.isEmpty()) {
      return frame.blame(call.toString());
    }
    StringBuilder text = new StringBuilder(inner.get(0));
    inner.stream().skip(1).forEach(it -> text.append(" (called from ").append(it).append(')'));
    return frame.blame(text + " (called from " + call + ")");
  }

  private static Map.Entry<String, List<String>> place(String call, String name, String place) {
    return Map.entry(call, List.of(at(name, place)));
  }

  private static String at(String name, String place) {
    return "identifier '" + name + "' at " + FOLDER + place;
  }
}
