package io.github.stapwright.cli;

import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.render.MappedLines;
import io.github.stapwright.model.ByteString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stapwright run}: hands a script to the installed SystemTap. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Checks a script and runs it with the installed SystemTap, with the options that its header asks for.",
      "Messages that name a line of the script are led back to the line of Java it came from, and"
          + " the well-known ones are explained. The exit status is that of stap."
    },
    footer = {
      "",
      "To compile here and run there, with the least rights that do:",
      "  here, with the headers of the other machine's kernel:",
      "    stap -r RELEASE -m mytrace -p4 mytrace.stp",
      "  there, as a member of the group stapusr, with mytrace.ko in",
      "  /lib/modules/RELEASE/systemtap (as root from anywhere):",
      "    staprun mytrace.ko -c \"python3 test.py\"",
      "",
      "Example: stapwright run CallTrace.stp -- python3 test.py"
    })
final class RunCommand implements Callable<Integer> {
  /** An interrupt that only we were sent is passed on after this time. */
  private static final long TELLING_SECONDS = 1;

  private final Terminal terminal;

  @Option(names = "--dry", description = "Print the full command and run nothing.")
  private boolean dry;

  @Option(
      names = "--with",
      paramLabel = "STAP",
      defaultValue = "stap",
      description = "The SystemTap to use. Default: ${DEFAULT-VALUE} on the path.")
  private String program;

  @Option(names = "-D", paramLabel = "NAME=VALUE", description = "A limit, passed on to stap.")
  private List<String> limits = List.of();

  @Option(names = "-G", paramLabel = "NAME=VALUE", description = "A global, passed on to stap.")
  private List<String> globals = List.of();

  @Mixin private ScriptOptions scriptOptions = new ScriptOptions();

  @Option(names = "--unchecked", description = "Hand the script over even if a check refuses it.")
  private boolean unchecked;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE [ARG]",
      description =
          "The script and its arguments $1, @1, ...; behind `--` the traced command, without which"
              + " every process is traced.")
  private List<String> words;

  @Spec private CommandSpec spec;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int own = words.size() - Inputs.wordsBehindDashes(spec);
    if (own < 1) {
      throw new TroubleException("which script is to be run? Name it before `--`");
    }
    String file = words.get(0);
    ReadScript read =
        ScriptReader.with(scriptOptions.reading().withArguments(words.subList(1, own)))
            .read(new Inputs(terminal).source(file));
    ByteString script = read.source().bytes();
    if (!read.isRight() && !unchecked) {
      return new ReportOutput(terminal).text(read);
    }
    StapCommandLine line =
        StapCommandLine.of(
            program, script, options(), words.subList(0, own), words.subList(own, words.size()));
    if (dry) {
      terminal.out().print(line.text() + "\n");
      return Exit.FINE;
    }
    return run(line, new StapMessages(map(file)));
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(scriptOptions.guru() ? List.of("-g") : List.of());
    limits.forEach(it -> options.addAll(List.of("-D", it)));
    globals.forEach(it -> options.addAll(List.of("-G", it)));
    scriptOptions.folders().forEach(it -> options.addAll(List.of("-I", it.toString())));
    return options;
  }

  private MappedLines map(String file) {
    Path map = Inputs.path(file + ".map");
    if (!Files.isRegularFile(map)) {
      return MappedLines.none();
    }
    try {
      return MappedLines.read(new Inputs(terminal).read(map.toString()));
    } catch (IOException broken) {
      throw new TroubleException(map + ": this is no source map: " + Failures.reason(broken));
    }
  }

  private int run(StapCommandLine line, StapMessages messages) throws IOException {
    AtomicReference<Process> started = new AtomicReference<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> awaitEnd(started), "stapwright-last-words"));
    Process stap = start(line);
    started.set(stap);
    try (BufferedReader errors =
        new BufferedReader(new InputStreamReader(stap.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String text = errors.readLine(); text != null; text = errors.readLine()) {
        terminal.err().print(messages.explained(text) + "\n");
      }
      int status = stap.waitFor();
      messages.advice().forEach(it -> terminal.err().print("fix: " + it + "\n"));
      return status;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      stap.destroy();
      throw new TroubleException("the run was interrupted");
    }
  }

  /**
   * An interrupt reaches stap as well when a terminal sends it; it then still runs the script's
   * {@code end} probes, whose output is often all that was wanted.
   */
  private static void awaitEnd(AtomicReference<Process> started) {
    Process stap = started.get();
    try {
      if (stap != null && !stap.waitFor(TELLING_SECONDS, TimeUnit.SECONDS)) {
        stap.destroy();
        stap.waitFor();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start(StapCommandLine line) {
    try {
      return new ProcessBuilder(line.words())
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException absent) {
      throw new TroubleException(
          "`"
              + program
              + "` cannot be started; install SystemTap (Debian, Ubuntu: `sudo apt-get install"
              + " systemtap linux-headers-$(uname -r)`; Fedora: `sudo dnf install systemtap"
              + " kernel-devel`), or run this where it is: "
              + line.text());
    }
  }
}
