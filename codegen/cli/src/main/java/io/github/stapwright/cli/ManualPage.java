package io.github.stapwright.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code stapwright.1}, made from what {@code --help} says, in the macros of man(7). */
final class ManualPage {
  private final CommandLine stapwright;
  private final StringBuilder text = new StringBuilder();

  ManualPage(CommandLine stapwright) {
    this.stapwright = stapwright;
  }

  /** The page, the same bytes each time. */
  String text() {
    CommandSpec root = stapwright.getCommandSpec();
    text.setLength(0);
    text.append(".TH STAPWRIGHT 1\n.SH NAME\nstapwright \\- ")
        .append(plain(root.usageMessage().description()))
        .append(
            "\n.SH SYNOPSIS\n.B stapwright\n.I COMMAND\n[OPTION...] [ARGUMENT...]\n.SH COMMANDS\n");
    for (CommandLine command : stapwright.getSubcommands().values()) {
      if (!command.getCommandSpec().usageMessage().hidden()) {
        append(command.getCommandSpec());
      }
    }
    text.append(".SH EXIT STATUS\n0 = fine, 1 = the input is wrong, 2 = usage or I/O.\n");
    text.append(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nno colours, even on a terminal\n");
    text.append(".TP\n.B STAPWRIGHT_JAVA\nthe java that the launcher starts\n");
    text.append(".TP\n.B STAPWRIGHT_ARCHIVE\n`no`: the launcher makes and uses no class archive\n");
    text.append(
        ".SH COMPLETION\n`source share/bash\\-completion/stapwright` in ~/.bashrc or ~/.zshrc\n");
    text.append(".SH SEE ALSO\n.BR stap (1),\n.BR stapprobes (3stap),\n.BR staprun (8)\n");
    return text.toString();
  }

  private void append(CommandSpec command) {
    text.append(".SS ").append(command.name()).append('\n');
    text.append(plain(command.usageMessage().description())).append('\n');
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      append(parameter.paramLabel(), parameter);
    }
    for (OptionSpec option : command.options()) {
      String names = String.join(", ", option.names());
      boolean flag = option.arity().max() == 0;
      append(flag ? names : names + " " + option.paramLabel(), option);
    }
    List<String> footer = List.of(command.usageMessage().footer());
    if (!footer.isEmpty()) {
      text.append(".PP\n.nf\n")
          .append(footer.stream().map(ManualPage::escaped).collect(Collectors.joining("\n")))
          .append("\n.fi\n");
    }
  }

  private void append(String head, ArgSpec argument) {
    text.append(".TP\n.B ").append(escaped(head)).append('\n');
    text.append(plain(argument.description())).append('\n');
  }

  private static String plain(String[] lines) {
    String joined = String.join("\n", lines);
    return escaped(Ansi.OFF.string(joined.replace("${DEFAULT-VALUE}", "see above")));
  }

  /** A backslash begins an escape, a dot or quote at the begin of a line a request. */
  private static String escaped(String line) {
    return line.replace("\\", "\\e").replace("-", "\\-").replaceAll("(?m)^([.'])", "\\\\&$1");
  }
}
