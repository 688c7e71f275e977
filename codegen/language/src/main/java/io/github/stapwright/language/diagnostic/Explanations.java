package io.github.stapwright.language.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of DIAGNOSTICS.md: of each problem the cause, the smallest example and the fix. */
public final class Explanations {
  private static final String HEAD = "## ";

  private Explanations() {}

  /** The problem of that name, in any case, {@code -} for {@code _}. */
  public static Optional<Problem> problem(String name) {
    String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(Problem.values()).filter(it -> it.name().equals(wanted)).findFirst();
  }

  /** The page of one problem, as Markdown, without its title. */
  public static String of(Problem problem) {
    return Objects.requireNonNull(Pages.ALL.get(problem), problem::name);
  }

  /** Read when the first page is asked for. */
  private static final class Pages {
    private static final Map<Problem, String> ALL = read();

    private Pages() {}

    private static Map<Problem, String> read() {
      try (InputStream in = Explanations.class.getResourceAsStream("DIAGNOSTICS.md")) {
        Map<Problem, String> pages = new EnumMap<>(Problem.class);
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String page : all.split("(?m)^" + HEAD)) {
          int end = page.indexOf('\n');
          problem(page.substring(0, Math.max(end, 0)).strip())
              .ifPresent(it -> pages.put(it, page.substring(end).strip() + "\n"));
        }
        return pages;
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
