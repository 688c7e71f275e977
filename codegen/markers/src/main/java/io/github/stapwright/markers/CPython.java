package io.github.stapwright.markers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** CPython's provider {@code python}, from the description beside this class. */
public final class CPython {
  private static final String DESCRIPTION = "cpython.markers";

  private CPython() {}

  /** The markers that some release of CPython can fire (Include/pydtrace.d of 3.6 to 3.15). */
  public static Provider provider() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CPython.class.getResourceAsStream(DESCRIPTION), StandardCharsets.UTF_8))) {
      return ProviderDescription.read(DESCRIPTION, reader.lines().toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The names of the contexts that several markers share. */
  static Map<Set<String>, String> contextNames() {
    return Map.of(
        Set.copyOf(List.of("function__entry", "function__return", "line")), "InFunction",
        Set.copyOf(List.of("import__find__load__start", "import__find__load__done")), "Import");
  }
}
