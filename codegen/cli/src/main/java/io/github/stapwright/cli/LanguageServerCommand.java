package io.github.stapwright.cli;

import io.github.stapwright.editor.server.EditorServer;
import io.github.stapwright.editor.settings.EditorSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright language-server}: what editors start. */
@Command(
    name = "language-server",
    mixinStandardHelpOptions = true,
    description = "Serves an editor over standard input and output (LSP).",
    footer = {
      "",
      "An editor starts it; the same settings may come from the editor: guru, stap, tapset,"
          + " include, markers, python, arguments.",
      "",
      "Example: stapwright language-server --python 3.11 -I tapset"
    })
final class LanguageServerCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private ScriptOptions options = new ScriptOptions();

  @Option(
      names = "--markers",
      paramLabel = "FILE",
      description = "The traced program or library, or a lock of it: which markers there are.")
  private @Nullable String markers;

  @Option(
      names = "--python",
      paramLabel = "X.Y",
      description = "The version of CPython that is traced: which markers there are, and fire.")
  private @Nullable String python;

  /** Clients give it; it changes nothing. */
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--stdio", description = "Standard input and output; there is no other way.")
  private boolean stdio;

  @Parameters(
      arity = "0..*",
      paramLabel = "ARG",
      description = "The arguments of the scripts, behind `--`.")
  private List<String> arguments = List.of();

  LanguageServerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    EditorSettings settings =
        new EditorSettings(
            options.guru(),
            options.systemTap(),
            options.tapset(),
            options.folders().stream().map(it -> it.toAbsolutePath().toString()).toList(),
            Optional.ofNullable(markers),
            Optional.ofNullable(python),
            arguments);
    boolean asked = EditorServer.serve(terminal.in(), terminal.out(), settings);
    return asked ? Exit.FINE : Exit.WRONG_INPUT;
  }
}
