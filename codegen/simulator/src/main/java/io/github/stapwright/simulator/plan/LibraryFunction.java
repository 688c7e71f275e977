package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.Call;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Functions of the tapset library as the translator of SystemTap 5.6 sees them.
 *
 * @param actions how many actions it counts; none if it is written in C
 * @param place where its name stands in the library's files, {@code FILE:LINE:COLUMN}
 */
record LibraryFunction(int actions, String place) {
  private static final Map<String, LibraryFunction> BY_SIGNATURE = read();

  /** The function, or nothing that counts if it is not in the table. */
  static int actions(Call call) {
    LibraryFunction known = BY_SIGNATURE.get(signature(call));
    return known == null ? 0 : known.actions();
  }

  /** Where a function in C is blamed for its own errors, or the empty string. */
  static String placeOfCode(Call call) {
    LibraryFunction known = BY_SIGNATURE.get(signature(call));
    return known == null || known.actions() > 0 ? "" : known.place();
  }

  private static String signature(Call call) {
    return call.function() + "/" + call.arguments().size();
  }

  private static Map<String, LibraryFunction> read() {
    try (InputStream in = LibraryFunction.class.getResourceAsStream("library-functions.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, "library-functions.txt"), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> it.split(" "))
          .collect(
              Collectors.toMap(
                  it -> it[0], it -> new LibraryFunction(Integer.parseInt(it[1]), it[2])));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
