package io.github.stapwright.live.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A command that has its process id but does not run yet: a shell waits for a word, then becomes
 * it. Its standard streams are ours.
 */
public final class HeldCommand implements AutoCloseable {
  // Without the word - because we were killed - it never runs.
  private static final String HOLD =
      "mkdir -m 700 \"$0\" && mkfifo -m 600 \"$0/made\" && mv \"$0/made\" \"$0/go\" && read -r word <\"$0/go\""
          + " && [ \"$word\" = go ] && exec \"$@\"";

  private static final long PATIENCE_MS = 10_000;

  private final Path folder;
  private final Process process;
  private volatile long endedAt = Long.MAX_VALUE;
  private boolean released;

  private HeldCommand(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  /**
   * Starts {@code words}, held.
   *
   * @param folder is made for the time that it waits
   * @param user the words that start another program as the user who called, often none
   */
  public static HeldCommand start(Path folder, List<String> user, List<String> words)
      throws IOException {
    List<String> shell = new ArrayList<>(List.of("/bin/sh", "-c", HOLD, folder.toString()));
    shell.addAll(user);
    shell.addAll(words);
    HeldCommand held = new HeldCommand(folder, new ProcessBuilder(shell).inheritIO().start());
    held.awaitHold();
    Thread thread = new Thread(held::awaitEnd, "stapwright-command");
    thread.setDaemon(true);
    thread.start();
    return held;
  }

  private void awaitHold() throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (!Files.exists(folder.resolve("go"))) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IOException(
            "the command cannot be held before its start, in " + folder + ": `mkfifo` has failed");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MICROSECONDS.sleep(200);
    } catch (InterruptedException later) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitEnd() {
    try {
      process.waitFor();
      endedAt = System.nanoTime();
    } catch (InterruptedException end) {
      // Nobody asks any more.
    }
  }

  /** Its process id, now and when it runs. */
  public long pid() {
    return process.pid();
  }

  /** Lets it run. */
  public void release() throws IOException {
    Files.write(folder.resolve("go"), "go\n".getBytes(StandardCharsets.US_ASCII));
    released = true;
  }

  /** When it ended, by {@link System#nanoTime()}; the greatest number while it runs. */
  public long endedAt() {
    return endedAt;
  }

  /** Its exit status if it has ended, 128 and its number for a signal. */
  public OptionalInt status() {
    return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
  }

  /** Takes the folder away; a command that never ran ends, one that runs goes on. */
  @Override
  public void close() throws IOException {
    if (!released) {
      process.destroy();
    }
    TemporaryFolder.delete(folder);
  }
}
