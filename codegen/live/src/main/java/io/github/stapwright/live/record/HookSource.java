package io.github.stapwright.live.record;

import io.github.stapwright.live.EventSource;
import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.process.TemporaryFolder;
import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Events of a program that is started with hooks in its interpreter, or under gdb, as they come.
 */
public final class HookSource implements EventSource {
  private final Path folder;
  private final ProcessBuilder builder;
  private final FolderEvents events;
  private @Nullable Process process;
  private volatile long endedAt = Long.MAX_VALUE;
  private long zero;

  private HookSource(Path folder, ProcessBuilder builder) {
    this.folder = folder;
    this.builder = builder.inheritIO();
    this.events = new FolderEvents(folder);
  }

  /** By hooks in the interpreter that {@code command} starts. */
  public static HookSource profile(Behaviour behaviour, List<String> command) throws IOException {
    PythonCommand python = PythonCommand.of(command);
    Path folder = Files.createTempDirectory("stapwright-live-");
    List<String> words = new ProfileRecorder(behaviour).words(python, folder);
    return new HookSource(folder, new ProcessBuilder(words));
  }

  /** By the debugger, for the markers of {@code recorder}. */
  public static HookSource debugger(DebuggerRecorder recorder, List<String> command)
      throws IOException {
    DebuggerRecorder.requireAble(command);
    Path folder = Files.createTempDirectory("stapwright-live-");
    return new HookSource(folder, recorder.builder(command, folder));
  }

  @Override
  public long target() {
    return process == null ? 0 : process.pid();
  }

  @Override
  public void start(long from) throws IOException {
    zero = from;
    Files.write(folder.resolve("zero"), Long.toString(from).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void release() throws IOException {
    Process started = RecordingSession.start(builder);
    process = started;
    Thread thread = new Thread(() -> awaitEnd(started), "stapwright-command");
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitEnd(Process started) {
    try {
      started.waitFor();
      endedAt = System.nanoTime();
    } catch (InterruptedException end) {
      // Nobody asks any more.
    }
  }

  @Override
  public @Nullable Event next() throws IOException {
    Event next = events.next();
    if (next == null) {
      boolean isOver = endedAt != Long.MAX_VALUE;
      long now = (System.nanoTime() - zero) / 1_000;
      events.look(now, isOver);
      next = events.next();
    }
    return next;
  }

  @Override
  public long watermark() {
    return zero + events.watermark() * 1_000;
  }

  @Override
  public void await(long milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(Math.min(milliseconds, 2));
  }

  @Override
  public long endedAt() {
    return endedAt;
  }

  @Override
  public OptionalInt status() {
    Path own = folder.resolve("status");
    try {
      if (Files.exists(own)) {
        return OptionalInt.of(Integer.parseInt(Files.readString(own).strip()));
      }
    } catch (IOException | NumberFormatException unreadable) {
      throw new LiveException("the exit status of the program was not left behind", unreadable);
    }
    return process == null || process.isAlive()
        ? OptionalInt.empty()
        : OptionalInt.of(process.exitValue());
  }

  /** Sentences about what is missing; read before it is closed. */
  public List<String> notes() throws IOException {
    Path notes = folder.resolve("notes");
    return Files.exists(notes) ? Files.readAllLines(notes) : List.of();
  }

  @Override
  public void close() throws IOException {
    events.close();
    TemporaryFolder.delete(folder);
  }
}
