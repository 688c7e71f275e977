package io.github.stapwright.editor.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What functions and words of the language mean, in our own words. */
final class WordBook {
  private static final Map<String, List<Entry>> FUNCTIONS = functions();
  private static final Map<String, String> WORDS = words();

  private WordBook() {}

  /** A function and its parameters. */
  record Entry(List<String> parameters, String sentence) {
    Entry {
      parameters = List.copyOf(parameters);
    }
  }

  /** What a function of the library does that takes so many arguments. */
  static Optional<Entry> function(String name, int arity) {
    return FUNCTIONS.getOrDefault(name, List.of()).stream()
        .filter(it -> it.parameters().size() == arity)
        .findFirst();
  }

  /** What a word of the language means, as Markdown. */
  static Optional<String> word(String name) {
    return Optional.ofNullable(WORDS.get(name));
  }

  /** The sentence with a capital letter. */
  static String capital(String sentence) {
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static Map<String, List<Entry>> functions() {
    Map<String, List<Entry>> functions = new HashMap<>();
    for (String line : lines("functions.txt")) {
      int open = line.indexOf('(');
      int close = line.indexOf("): ");
      String list = line.substring(open + 1, close);
      List<String> parameters = list.isEmpty() ? List.of() : List.of(list.split(", "));
      functions
          .computeIfAbsent(line.substring(0, open), it -> new ArrayList<>())
          .add(new Entry(parameters, line.substring(close + 3)));
    }
    return functions;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    for (String line : lines("words.txt")) {
      int name = line.indexOf(": ");
      int form = line.indexOf(": ", name + 2);
      String text =
          "```systemtap\n"
              + line.substring(name + 2, form)
              + "\n```\n"
              + capital(line.substring(form + 2))
              + ".\n";
      words.put(line.substring(0, name), text);
    }
    return words;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = WordBook.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(it -> !it.startsWith("#")).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
