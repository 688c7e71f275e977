package io.github.stapwright.cli;

import io.github.stapwright.cli.CompletionWords.Switch;
import io.github.stapwright.cli.CompletionWords.Word;
import java.util.List;

/** The completion function for zsh. */
final class ZshCompletion {
  private static final String BEGIN =
      """
      #compdef stapwright
      # Completion of stapwright for zsh.

      _stapwright() {
        local state line
        local -a commands
        typeset -A opt_args
        commands=(
      """;

  private static final String MIDDLE =
      """
        )
        _arguments -C '1: :->command' '*:: :->argument'
        case $state in
          command) _describe -t commands 'command' commands ;;
          argument)
            case $words[1] in
      """;

  private static final String END =
      """
              *) _files ;;
            esac
            ;;
        esac
      }

      _stapwright "$@"
      """;

  private ZshCompletion() {}

  static String of(List<Word> words) {
    StringBuilder text = new StringBuilder(BEGIN);
    for (Word word : words) {
      text.append("    ")
          .append(quoted(word.name() + ":" + word.summary().replace(":", "\\:")))
          .append('\n');
    }
    text.append(MIDDLE);
    for (Word word : words) {
      text.append("        ").append(word.name()).append(") _arguments -s");
      for (Switch option : word.options()) {
        option.names().forEach(it -> text.append(" \\\n          ").append(spec(it, option)));
      }
      text.append(" \\\n          '*: :_files' ;;\n");
    }
    return text.append(END).toString();
  }

  private static String spec(String name, Switch option) {
    String summary = "[" + option.summary().replaceAll("([\\[\\]\\\\])", "\\\\$1") + "]";
    if (!option.takesValue()) {
      return quoted(name + summary);
    }
    String values =
        option.values().isEmpty() ? "_files" : "(" + String.join(" ", option.values()) + ")";
    String label = option.label().replace(":", "\\:");
    return quoted(
        "*" + name + (name.startsWith("--") ? "=" : "+") + summary + ":" + label + ":" + values);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
