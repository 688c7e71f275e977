package io.github.stapwright.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The installed SystemTap runs a script; what it says is explained. */
final class StapRun {
  /** An interrupt that only we were sent is passed on after this time. */
  private static final long TELLING_SECONDS = 1;

  private final Terminal terminal;
  private final StapCommandLine line;

  StapRun(Terminal terminal, StapCommandLine line) {
    this.terminal = terminal;
    this.line = line;
  }

  /**
   * Runs it and gives its exit status.
   *
   * @param file the script, beside which its source map lies if it has one
   */
  int explaining(String file) throws IOException {
    StapMessages messages = new StapMessages(JavaLines.of(terminal, file));
    AtomicReference<Process> started = new AtomicReference<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> awaitEnd(started), "stapwright-last-words"));
    Process stap = start();
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

  private Process start() {
    try {
      return new ProcessBuilder(line.words())
          .redirectInput(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException absent) {
      throw new TroubleException(
          "`"
              + line.words().get(0)
              + "` cannot be started; install SystemTap (Debian, Ubuntu: `sudo apt-get install"
              + " systemtap linux-headers-$(uname -r)`; Fedora: `sudo dnf install systemtap"
              + " kernel-devel`), or run this where it is: "
              + line.text());
    }
  }
}
