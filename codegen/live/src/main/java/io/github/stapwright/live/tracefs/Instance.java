package io.github.stapwright.live.tracefs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A trace instance of our own with the uprobe events of our own group; both have one name. */
public final class Instance implements AutoCloseable {
  private static final long LARGEST_BUFFERS_KB = 256L << 10;
  private static final long LARGEST_BUFFER_KB = 32L << 10;
  private static final int MOST_TRIES = 100;
  private static final long BETWEEN_TRIES_MS = 10;

  private final Tracefs tracefs;
  private final String name;
  private final Path folder;
  private final List<String> defined = new ArrayList<>();
  private boolean made;

  /** An instance that does not exist yet. */
  public Instance(Tracefs tracefs, InstanceName name) {
    this.tracefs = tracefs;
    this.name = name.text();
    this.folder = tracefs.instance(this.name);
  }

  /** Its name, and that of the group of its events. */
  public String name() {
    return name;
  }

  /** The folder of its files. */
  Path folder() {
    return folder;
  }

  /**
   * Makes it: stamps of the monotonic clock, buffers that are read as soon as there is something.
   *
   * @param bufferKb of each processor; 0 for what a busy program needs
   */
  public void make(long bufferKb) throws IOException {
    Files.createDirectory(folder);
    made = true;
    Tracefs.write(folder.resolve("trace_clock"), "mono");
    Tracefs.write(folder.resolve("buffer_percent"), "0");
    Tracefs.write(folder.resolve("buffer_size_kb"), Long.toString(bufferKb(bufferKb)));
  }

  private long bufferKb(long wanted) throws IOException {
    long each = Math.min(LARGEST_BUFFER_KB, LARGEST_BUFFERS_KB / processors().size());
    return wanted > 0 ? wanted : Math.max(each, 1 << 10);
  }

  /**
   * Defines an uprobe event.
   *
   * @param place {@code FILE:OFFSET(SEMAPHORE)}
   * @throws UprobeRefusedException if the kernel refuses it
   */
  public void define(String event, String place, String arguments) throws IOException {
    try {
      tracefs.define("p:" + name + "/" + event + " " + place + " " + arguments);
      defined.add(event);
    } catch (IOException refused) {
      throw new UprobeRefusedException(refused, tracefs.complaint());
    }
  }

  /** How records of an event are laid out, {@code SYSTEM/EVENT}. */
  public EventFormat format(String event) throws IOException {
    return EventFormat.read(folder.resolve("events").resolve(event));
  }

  /** Lets the kernel drop the hits of an event for which {@code filter} is false. */
  public void filter(String event, String filter) throws IOException {
    Tracefs.write(folder.resolve("events").resolve(event).resolve("filter"), filter);
  }

  /** Switches an event on, {@code SYSTEM/EVENT}. */
  public void enable(String event) throws IOException {
    Tracefs.write(folder.resolve("events").resolve(event).resolve("enable"), "1");
  }

  /** Only these threads from now on, and what they start. */
  public void follow(Collection<Long> threads) throws IOException {
    Tracefs.write(folder.resolve("options/event-fork"), "1");
    for (long thread : threads) {
      Tracefs.append(folder.resolve("set_event_pid"), Long.toString(thread));
    }
  }

  /** The numbers of the processors that have a buffer. */
  List<Integer> processors() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("per_cpu"))) {
      return folders
          .map(it -> it.getFileName().toString())
          .filter(it -> it.startsWith("cpu"))
          .map(it -> Integer.parseInt(it.substring("cpu".length())))
          .sorted()
          .toList();
    }
  }

  /** Takes away the events and the instance; what is gone already is not missed. */
  @Override
  public void close() throws IOException {
    if (!made) {
      return;
    }
    remove(tracefs, name, defined);
  }

  /** Takes away an instance and its events by name. */
  static void remove(Tracefs tracefs, String name, List<String> events) throws IOException {
    removeFolder(tracefs.instance(name));
    for (String event : events) {
      try {
        tracefs.define("-:" + name + "/" + event);
      } catch (IOException gone) {
        if (exists(tracefs, name, event)) {
          throw gone;
        }
      }
    }
  }

  private static boolean exists(Tracefs tracefs, String name, String event) throws IOException {
    return tracefs.definitions().stream()
        .anyMatch(it -> it.startsWith("p:" + name + "/" + event + " "));
  }

  /** A buffer that is still read keeps the folder for a moment. */
  private static void removeFolder(Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        Files.delete(folder);
        return;
      } catch (NoSuchFileException gone) {
        return;
      } catch (IOException busy) {
        if (attempt == MOST_TRIES) {
          throw busy;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES_MS);
    } catch (InterruptedException later) {
      Thread.currentThread().interrupt();
    }
  }
}
