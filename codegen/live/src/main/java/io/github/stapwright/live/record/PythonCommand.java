package io.github.stapwright.live.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A command that runs a Python program, taken apart as CPython itself reads it.
 *
 * @param prefix a program that starts the interpreter, such as {@code env A=B}, often empty
 * @param interpreter the interpreter as given
 * @param options its options, without those that say what to run
 * @param kind what is run
 * @param what the script, the module or the text; empty for a program on standard input
 * @param arguments what is left for the program
 */
record PythonCommand(
    List<String> prefix,
    String interpreter,
    List<String> options,
    Kind kind,
    String what,
    List<String> arguments) {
  private static final Pattern INTERPRETER = Pattern.compile("(.*/)?python[0-9.]*[dmtu]*");
  private static final List<String> STARTERS =
      List.of("env", "nice", "nohup", "setsid", "stdbuf", "taskset", "time", "timeout", "chrt");

  /** What an interpreter runs. */
  enum Kind {
    SCRIPT("script"),
    MODULE("module"),
    COMMAND("command"),
    STANDARD_INPUT("stdin");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  /** Copies the lists. */
  PythonCommand {
    prefix = List.copyOf(prefix);
    Objects.requireNonNull(interpreter, "interpreter");
    options = List.copyOf(options);
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(what, "what");
    arguments = List.copyOf(arguments);
  }

  /**
   * Takes {@code command} apart.
   *
   * @throws RecordingException if it does not run a Python program
   */
  static PythonCommand of(List<String> command) {
    if (command.isEmpty()) {
      throw new RecordingException(
          "there is no command; write it behind `--`, as in `-- python3 test.py`");
    }
    String first = command.get(0);
    if (isInterpreter(first)) {
      return new Reader(List.of(), command).read();
    }
    if (STARTERS.contains(name(first))) {
      int at = interpreterIn(command);
      return new Reader(command.subList(0, at), command.subList(at, command.size())).read();
    }
    return Scripts.interpreted(command)
        .map(words -> new Reader(List.of(), words).read())
        .orElseThrow(() -> notPython(first));
  }

  private static int interpreterIn(List<String> command) {
    for (int index = 1; index < command.size(); index++) {
      if (isInterpreter(command.get(index))) {
        return index;
      }
    }
    throw notPython(command.get(0));
  }

  static boolean isInterpreter(String word) {
    return INTERPRETER.matcher(word).matches();
  }

  private static String name(String word) {
    return word.substring(word.lastIndexOf('/') + 1);
  }

  private static RecordingException notPython(String word) {
    return new RecordingException(
        "`"
            + word
            + "` is no Python interpreter and no Python script: give the interpreter, as in `--"
            + " python3 test.py`, or record the program's own markers with `--via gdb`");
  }

  /** Reads an interpreter's arguments with getopt's rules, as CPython's `getopt.c` does. */
  private static final class Reader {
    private final List<String> prefix;
    private final List<String> words;
    private final List<String> options = new ArrayList<>();
    private int at = 1;

    Reader(List<String> prefix, List<String> words) {
      this.prefix = prefix;
      this.words = words;
    }

    PythonCommand read() {
      while (at < words.size()) {
        String word = words.get(at);
        if (word.equals("-") || !word.startsWith("-")) {
          at++;
          return word.equals("-") ? command(Kind.STANDARD_INPUT, "-") : command(Kind.SCRIPT, word);
        }
        at++;
        if (word.equals("--")) {
          continue;
        }
        Optional<PythonCommand> command =
            word.startsWith("--") ? longOption(word) : shortOptions(word);
        if (command.isPresent()) {
          return command.get();
        }
      }
      return command(Kind.STANDARD_INPUT, "");
    }

    private Optional<PythonCommand> longOption(String word) {
      if (word.equals("--check-hash-based-pycs")) {
        options.add(word);
        options.add(argument(word));
        return Optional.empty();
      }
      throw new RecordingException("with `" + word + "` the interpreter runs no program");
    }

    /** Letters until one that takes an argument, which is the rest of the word or the next. */
    private Optional<PythonCommand> shortOptions(String word) {
      for (int index = 1; index < word.length(); index++) {
        char letter = word.charAt(index);
        String rest = word.substring(index + 1);
        switch (letter) {
          case 'c' -> {
            return Optional.of(command(Kind.COMMAND, rest.isEmpty() ? argument("-c") : rest));
          }
          case 'm' -> {
            return Optional.of(command(Kind.MODULE, rest.isEmpty() ? argument("-m") : rest));
          }
          case 'W', 'X' -> {
            options.add("-" + letter);
            options.add(rest.isEmpty() ? argument("-" + letter) : rest);
            return Optional.empty();
          }
          case 'h', '?', 'V' ->
              throw new RecordingException(
                  "with `-" + letter + "` the interpreter runs no program");
          case 'x' ->
              throw new RecordingException(
                  "`-x` cannot be recorded: give the script a Python first line");
          default -> options.add("-" + letter);
        }
      }
      return Optional.empty();
    }

    private String argument(String option) {
      if (at == words.size()) {
        throw new RecordingException("the interpreter's option `" + option + "` needs an argument");
      }
      return words.get(at++);
    }

    private PythonCommand command(Kind kind, String what) {
      return new PythonCommand(
          prefix, words.get(0), options, kind, what, words.subList(at, words.size()));
    }
  }
}
