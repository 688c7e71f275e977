package io.github.stapwright.language.tasks;

import io.github.stapwright.dsl.Probes;
import java.util.List;

/**
 * A task in the DSL.
 *
 * @param name that of the script that was written by hand, without {@code .stp}
 * @param example the example of SystemTap that does the like
 * @param probes the task
 * @param arguments what the script is called with
 */
record Task(String name, String example, Probes probes, List<String> arguments) {

  static Task of(String name, String example, Probes probes, String... arguments) {
    return new Task(name, example, probes, List.of(arguments));
  }

  @Override
  public String toString() {
    return name;
  }
}
