package io.github.stapwright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: says what the others are. */
@Command(
    name = "stapwright",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Write SystemTap probes in Java, get checked .stp files, test them without root.",
    footer = {
      "",
      "Exit status: 0 = fine, 1 = the input is wrong, 2 = usage or I/O.",
      "`stapwright help COMMAND` tells more about one command."
    })
final class StapwrightCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
  }
}
