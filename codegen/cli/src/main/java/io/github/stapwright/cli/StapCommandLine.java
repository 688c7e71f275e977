package io.github.stapwright.cli;

import io.github.stapwright.model.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command that runs a script, as words and as a line for a shell. */
record StapCommandLine(List<String> words) {
  private static final Pattern RUN_IT = Pattern.compile("^# Run it: stap (.*)$", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("(-[DGI]) ?(\\S+)");
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

  StapCommandLine {
    words = List.copyOf(words);
  }

  /**
   * With the options that the script's header asks for, which are those of its binding, and then
   * those given by hand.
   */
  static StapCommandLine of(
      String program,
      ByteString script,
      List<String> options,
      List<String> fileAndArguments,
      List<String> command) {
    List<String> words = new ArrayList<>();
    words.add(program);
    words.addAll(ofHeader(script));
    words.addAll(options);
    words.addAll(fileAndArguments);
    if (!command.isEmpty()) {
      words.add("-c");
      words.add(command.stream().map(StapCommandLine::quoted).collect(Collectors.joining(" ")));
    }
    return new StapCommandLine(words);
  }

  /** The options that the header of a generated script asks for: names and values in turn. */
  private static List<String> ofHeader(ByteString script) {
    List<String> words = new ArrayList<>();
    Matcher header = RUN_IT.matcher(script.utf8());
    if (header.find()) {
      Matcher option = OPTION.matcher(header.group(1));
      while (option.lookingAt()) {
        words.add(option.group(1));
        words.add(option.group(2));
        option.region(Math.min(option.end() + 1, option.regionEnd()), option.regionEnd());
      }
    }
    return words;
  }

  /** The values of one option that the header asks for. */
  static List<String> ofHeader(ByteString script, String option) {
    List<String> words = ofHeader(script);
    List<String> values = new ArrayList<>();
    for (int index = 0; index < words.size(); index += 2) {
      if (words.get(index).equals(option)) {
        values.add(words.get(index + 1));
      }
    }
    return values;
  }

  /** One line that a shell takes apart into the same words. */
  String text() {
    return words.stream().map(StapCommandLine::quoted).collect(Collectors.joining(" "));
  }

  /** One word as a shell takes it. */
  static String quoted(String word) {
    return SAFE.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
