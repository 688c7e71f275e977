package io.github.stapwright.language.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words of other languages that SystemTap takes for names: it accepts {@code int x = 3} as two
 * statements.
 */
public final class ForeignWords {
  private static final String COLUMNS = "(?<!\\\\)[|]";

  private static final String DECLARATION = "a declaration of locals";

  private static final Map<String, ForeignWords> ALL = read();

  private final String word;
  private final String meant;
  private final String fix;

  private ForeignWords(String word, String meant, String fix) {
    this.word = word;
    this.meant = meant;
    this.fix = fix;
  }

  /** What the word says elsewhere, if it is one of them. */
  public static Optional<ForeignWords> find(String word) {
    return Optional.ofNullable(ALL.get(word));
  }

  /** What does not exist, as a sentence. */
  public String sentence() {
    return meant.equals(DECLARATION)
        ? "`" + word + "` declares nothing in SystemTap"
        : "SystemTap has no " + without(meant);
  }

  private static String without(String article) {
    return article.replaceFirst("^an? ", "");
  }

  /** What to write instead. */
  public String fix() {
    return fix;
  }

  private static Map<String, ForeignWords> read() {
    try (InputStream in = ForeignWords.class.getResourceAsStream("foreign-words.txt")) {
      Map<String, ForeignWords> words = new HashMap<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> it.split(COLUMNS))
          .forEach(
              it -> words.put(it[0], new ForeignWords(it[0], it[1], it[2].replace("\\|", "|"))));
      return Map.copyOf(words);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
