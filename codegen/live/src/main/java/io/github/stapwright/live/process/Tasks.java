package io.github.stapwright.live.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The threads that events come from: which process each belongs to. */
public final class Tasks {
  private final Map<Integer, Task> byThread = new HashMap<>();

  /**
   * A thread's process.
   *
   * @param pid its process id
   * @param parent that of its parent
   * @param user its real user id
   */
  public record Task(long pid, long parent, long user) {}

  /** What is known of a thread; {@code /proc} is asked at first sight. */
  public Task of(int thread) {
    Task known = byThread.get(thread);
    if (known == null) {
      known = look(thread);
      byThread.put(thread, known);
    }
    return known;
  }

  /** A thread has begun another, in its own process or in a new one. */
  public void begun(int creator, int thread, boolean inSameProcess) {
    Task by = of(creator);
    byThread.put(thread, inSameProcess ? by : new Task(thread, by.pid(), by.user()));
  }

  /** A thread has ended; its number may be given again. */
  public void ended(int thread) {
    byThread.remove(thread);
  }

  private static Task look(int thread) {
    long pid = thread;
    long parent = 0;
    long user = 0;
    try {
      // Latin-1 reads any name.
      Path status = Path.of("/proc/" + thread + "/status");
      for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith("Tgid:")) {
          pid = number(line);
        } else if (line.startsWith("PPid:")) {
          parent = number(line);
        } else if (line.startsWith("Uid:")) {
          user = number(line);
        }
      }
    } catch (IOException gone) {
      // It ended before it was seen: its own number is the best guess.
    }
    return new Task(pid, parent, user);
  }

  private static long number(String line) {
    return Long.parseLong(line.substring(line.indexOf(':') + 1).strip().split("\\s+")[0]);
  }

  /** All threads of a process and of its descendants, as {@code /proc} shows them now. */
  public static Set<Long> family(long process) throws IOException {
    TreeSet<Long> threads = new TreeSet<>();
    for (long thread : numbers(Path.of("/proc/" + process + "/task"))) {
      threads.add(thread);
      for (long child : children(process, thread)) {
        threads.addAll(family(child));
      }
    }
    return threads;
  }

  private static List<Long> numbers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(it -> Long.parseLong(it.getFileName().toString())).toList();
    }
  }

  private static List<Long> children(long process, long thread) {
    Path file = Path.of("/proc/" + process + "/task/" + thread + "/children");
    try {
      String text = Files.readString(file).strip();
      return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Long::valueOf).toList();
    } catch (IOException gone) {
      return List.of();
    }
  }
}
