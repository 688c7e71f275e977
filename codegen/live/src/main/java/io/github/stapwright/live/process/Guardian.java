package io.github.stapwright.live.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A shell that waits for our end, however it comes, and then takes away what we may have left: it
 * reads from a pipe that only we hold open.
 */
public final class Guardian implements AutoCloseable {
  private static final String WATCH =
      """
      trap '' INT TERM HUP QUIT
      root=$0 name=$1 folder=$2
      while read -r word; do [ "$word" = done ] && exit 0; done
      if [ -n "$folder" ]; then
        [ -p "$folder/go" ] && : <>"$folder/go"
        rm -f "$folder/go" "$folder/made"
        rmdir "$folder" 2>/dev/null
      fi
      instance=$root/instances/$name
      tries=0
      while [ -d "$instance" ] && [ $tries -lt 500 ]; do
        echo 0 2>/dev/null >"$instance/events/enable"
        rmdir "$instance" 2>/dev/null && break
        tries=$((tries + 1))
        sleep 0.02
      done
      while read -r definition rest; do
        case $definition in
          p:"$name"/*) events="$events ${definition#p:}" ;;
        esac
      done <"$root/uprobe_events"
      for event in $events; do
        echo "-:$event" 2>/dev/null >>"$root/uprobe_events"
      done
      """;

  private final Process process;

  private Guardian(Process process) {
    this.process = process;
  }

  /**
   * Watches over an instance and the folder of a held command.
   *
   * @param root where tracefs is mounted
   * @param name of the instance and the group of its events
   * @param folder of the command, if there is one
   */
  public static Guardian over(Path root, String name, String folder) throws IOException {
    return new Guardian(start(root, name, folder));
  }

  static Process start(Path root, String name, String folder) throws IOException {
    List<String> words = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", WATCH));
    words.addAll(List.of(root.toString(), name, folder));
    ProcessBuilder shell = new ProcessBuilder(words);
    shell.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    shell.redirectError(ProcessBuilder.Redirect.DISCARD);
    return shell.start();
  }

  /** Tells it that everything is gone, and waits for its end. */
  @Override
  public void close() throws IOException {
    try (var pipe = process.getOutputStream()) {
      pipe.write("done\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
    try {
      process.waitFor(1, TimeUnit.SECONDS);
    } catch (InterruptedException later) {
      Thread.currentThread().interrupt();
    }
  }
}
