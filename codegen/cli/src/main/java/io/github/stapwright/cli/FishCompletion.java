package io.github.stapwright.cli;

import io.github.stapwright.cli.CompletionWords.Switch;
import io.github.stapwright.cli.CompletionWords.Word;
import java.util.List;

/** The completion script for fish. */
final class FishCompletion {
  private FishCompletion() {}

  static String of(List<Word> words) {
    StringBuilder text = new StringBuilder("# Completion of stapwright for fish.\n");
    for (Word word : words) {
      text.append("complete -c stapwright -n __fish_use_subcommand -f -a ")
          .append(word.name())
          .append(described(word.summary()));
    }
    for (Word word : words) {
      word.options().forEach(it -> text.append(line(word, it)));
    }
    return text.toString();
  }

  private static String line(Word word, Switch option) {
    StringBuilder line =
        new StringBuilder("complete -c stapwright -n '__fish_seen_subcommand_from ")
            .append(word.name())
            .append('\'');
    option.names().forEach(it -> line.append(spelled(it)));
    if (!option.values().isEmpty()) {
      line.append(" -x -a ").append(quoted(String.join(" ", option.values())));
    } else if (option.takesValue()) {
      line.append(" -r");
    }
    return line.append(described(option.summary())).toString();
  }

  /** {@code --long}, {@code -s}, and {@code -old}. */
  private static String spelled(String name) {
    if (name.startsWith("--")) {
      return " -l " + name.substring(2);
    }
    return (name.length() == 2 ? " -s " : " -o ") + name.substring(1);
  }

  private static String described(String summary) {
    return summary.isEmpty() ? "\n" : " -d " + quoted(summary) + "\n";
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
