package io.github.stapwright.cli;

import io.github.stapwright.language.render.MappedLines;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The installed SystemTap runs a script; what it says is explained. */
final class StapRun {
  /** An interrupt that only we were sent is passed on after this time. */
  private static final long TELLING_SECONDS = 1;

  /** How long stap may take to end, its module's removal included, before it is killed. */
  private static final long ENDING_SECONDS = 10;

  /** Who has written nothing for this long, stap having ended, is not waited for. */
  private static final long QUIET_MILLISECONDS = 300;

  private final Terminal terminal;
  private final StapCommandLine line;

  StapRun(Terminal terminal, StapCommandLine line) {
    this.terminal = terminal;
    this.line = line;
  }

  /**
   * Runs it and gives its exit status.
   *
   * @param file how SystemTap calls the script
   * @param java where the lines of the script came from
   */
  int explaining(String file, MappedLines java) throws IOException {
    StapMessages messages = new StapMessages(file, java);
    AtomicReference<Process> started = new AtomicReference<>();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> awaitEnd(started), "stapwright-last-words"));
    Process stap = start();
    started.set(stap);
    PassedMessages passed = new PassedMessages(stap.getErrorStream(), terminal.err(), messages);
    Thread passing = new Thread(passed, "stapwright-messages");
    passing.setDaemon(true);
    passing.start();
    try {
      int status = stap.waitFor();
      awaitWhatIsWritten(passing, passed);
      messages.advice().forEach(it -> terminal.err().print("fix: " + it + "\n"));
      return status;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      stap.destroy();
      throw new TroubleException("the run was interrupted");
    }
  }

  /** A process that stap leaves behind may hold the stream open; it is not waited for. */
  private static void awaitWhatIsWritten(Thread passing, PassedMessages passed)
      throws InterruptedException {
    long before = -1;
    while (passing.isAlive() && passed.passed() != before) {
      before = passed.passed();
      passing.join(QUIET_MILLISECONDS);
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
        if (!stap.waitFor(ENDING_SECONDS, TimeUnit.SECONDS)) {
          stap.destroyForcibly();
        }
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
