package io.github.stapwright.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What a shell completes: commands, and the options of each. */
final class CompletionWords {
  private CompletionWords() {}

  /**
   * A command.
   *
   * @param summary what it does, in one sentence without its full stop
   */
  record Word(String name, String summary, List<Switch> options) {
    Word {
      options = List.copyOf(options);
    }
  }

  /**
   * An option.
   *
   * @param names all of its spellings, the shortest first
   * @param label what its value is called; empty if it takes none
   * @param values what its value can be, if that is a choice
   */
  record Switch(List<String> names, String summary, String label, List<String> values) {
    Switch {
      names = List.copyOf(names);
      values = List.copyOf(values);
    }

    boolean takesValue() {
      return !label.isEmpty();
    }
  }

  /** All commands in the order of the help. */
  static List<Word> of(CommandLine stapwright) {
    List<Word> words = new ArrayList<>();
    stapwright
        .getSubcommands()
        .forEach((name, command) -> words.add(word(name, command.getCommandSpec())));
    return words;
  }

  private static Word word(String name, CommandSpec spec) {
    return new Word(
        name,
        sentence(spec.usageMessage().description()),
        spec.options().stream()
            .sorted(Comparator.comparing(OptionSpec::longestName))
            .map(CompletionWords::option)
            .toList());
  }

  private static Switch option(OptionSpec option) {
    boolean takesValue = option.arity().max() > 0;
    List<String> values =
        option.completionCandidates() == null
            ? List.of()
            : StreamSupport.stream(option.completionCandidates().spliterator(), false).toList();
    return new Switch(
        List.of(option.names()),
        sentence(option.description()),
        takesValue ? option.paramLabel() : "",
        takesValue ? values : List.of());
  }

  /** The first sentence, without what picocli fills in later. */
  private static String sentence(String[] description) {
    String text = description.length == 0 ? "" : description[0];
    return text.replace("${COMPLETION-CANDIDATES}", "the form of the output")
        .replaceFirst("[.:;] .*", "")
        .replaceFirst("[.:]$", "");
  }
}
