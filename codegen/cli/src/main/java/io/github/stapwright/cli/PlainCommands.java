package io.github.stapwright.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are given operands and nothing else. They need no parser of options, and loading
 * picocli takes longer than a listing, and about as long as a check.
 */
final class PlainCommands {
  private PlainCommands() {}

  /** The command that {@code args} name; null if picocli has to read them. */
  static @Nullable Callable<Integer> find(Terminal terminal, String... args) {
    if (args.length < 2) {
      return null;
    }
    for (String arg : args) {
      // Options begin with a dash.
      if (arg.isEmpty() || arg.charAt(0) == '-') {
        return null;
      }
    }
    List<String> operands = Arrays.asList(args).subList(1, args.length);
    if (args[0].equals("check")) {
      return new CheckCommand(terminal, operands);
    }
    if (args[0].equals("markers")) {
      return new MarkersCommand(terminal, operands);
    }
    return args[0].equals("doctor") && operands.size() == 1
        ? new DoctorCommand(terminal, operands.get(0))
        : null;
  }
}
