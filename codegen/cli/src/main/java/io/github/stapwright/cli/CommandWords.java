package io.github.stapwright.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command that is given as one text, as {@code stap -c} takes it apart: blanks
 * between words, quotes and backslashes as in a shell, nothing else of it (wordexp(3)).
 */
final class CommandWords {
  private static final String SPECIAL = "|&;<>(){}$`*?[~#\n";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;

  private CommandWords(String text) {
    this.text = text;
  }

  /**
   * Takes {@code text} apart.
   *
   * @throws TroubleException if it needs a shell
   */
  static List<String> of(String text) {
    CommandWords words = new CommandWords(text);
    words.read();
    return List.copyOf(words.words);
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      if (next == ' ' || next == '\t') {
        end();
        at++;
      } else {
        inWord = true;
        at = part(next, at);
      }
    }
    end();
  }

  /** Reads on from {@code at}, where {@code next} stands; says where the part ends. */
  private int part(char next, int at) {
    switch (next) {
      case '\'' -> {
        int end = text.indexOf('\'', at + 1);
        require(end > 0, "a quote is not closed");
        word.append(text, at + 1, end);
        return end + 1;
      }
      case '"' -> {
        return quoted(at + 1);
      }
      case '\\' -> {
        require(at + 1 < text.length(), "nothing stands behind the last backslash");
        word.append(text.charAt(at + 1));
        return at + 2;
      }
      default -> {
        require(SPECIAL.indexOf(next) < 0, "`" + next + "` needs a shell");
        word.append(next);
        return at + 1;
      }
    }
  }

  private int quoted(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      char next = text.charAt(at);
      require(next != '$' && next != '`', "`" + next + "` needs a shell");
      boolean escapes =
          next == '\\' && at + 1 < text.length() && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
      at += escapes ? 1 : 0;
      word.append(text.charAt(at));
      at++;
    }
    require(at < text.length(), "a quote is not closed");
    return at + 1;
  }

  private void require(boolean isFine, String otherwise) {
    if (!isFine) {
      throw new TroubleException(
          "`--command` "
              + text
              + ": "
              + otherwise
              + "; write it as `sh -c '...'`, or into a script of your own");
    }
  }

  private void end() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
  }
}
