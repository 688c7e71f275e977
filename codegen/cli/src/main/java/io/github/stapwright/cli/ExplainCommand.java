package io.github.stapwright.cli;

import io.github.stapwright.language.diagnostic.Explanations;
import io.github.stapwright.language.diagnostic.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code stapwright explain}: the page of one problem. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains a problem: cause, smallest example, fix.",
    footer = {
      "",
      "Without NAME it lists all problems.",
      "",
      "Example: stapwright explain KEY_COUNT"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int NEAR = 3;

  private final Terminal terminal;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name in a message.")
  private String name;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (name == null) {
      int width =
          Arrays.stream(Problem.values()).mapToInt(it -> it.name().length()).max().orElse(0);
      for (Problem problem : Problem.values()) {
        String padded = problem.name() + " ".repeat(width - problem.name().length());
        terminal
            .out()
            .print(padded + "  " + problem.severity().text() + ": " + problem.summary() + "\n");
      }
      return Exit.FINE;
    }
    Problem problem =
        Explanations.problem(name)
            .orElseThrow(
                () ->
                    new TroubleException(
                        "there is no problem `"
                            + name
                            + "`; near to it are "
                            + String.join(", ", near())
                            + ". `stapwright explain` lists all"));
    terminal
        .out()
        .print(
            problem.name()
                + " ("
                + problem.severity().text()
                + "): "
                + problem.summary()
                + "\n\n"
                + Explanations.of(problem));
    return Exit.FINE;
  }

  private List<String> near() {
    String wanted = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(Problem.values())
        .map(Problem::name)
        .sorted(Comparator.comparingInt(it -> -shared(it, wanted)))
        .limit(NEAR)
        .collect(Collectors.toList());
  }

  /** How many pairs of neighbouring letters both have. */
  private static int shared(String one, String other) {
    int count = 0;
    for (int at = 0; at + 2 <= one.length(); at++) {
      count += other.contains(one.substring(at, at + 2)) ? 1 : 0;
    }
    return count;
  }
}
