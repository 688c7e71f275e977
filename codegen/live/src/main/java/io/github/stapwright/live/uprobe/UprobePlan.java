package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.tracefs.Instance;
import io.github.stapwright.live.tracefs.UprobeRefusedException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All places of markers that a script needs, checked: what cannot be fetched was refused. */
public final class UprobePlan {
  private final List<PlannedSite> sites;
  private final Map<String, String> targets;

  UprobePlan(List<PlannedSite> sites, Map<String, String> targets) {
    this.sites = List.copyOf(sites);
    this.targets = new LinkedHashMap<>(targets);
  }

  /** The files that the script names, and those that are armed in their place. */
  public Map<String, String> targets() {
    return new LinkedHashMap<>(targets);
  }

  /** How many places are armed. */
  public int places() {
    return sites.size();
  }

  /** How many markers they belong to. */
  public long markers() {
    return sites.stream()
        .map(it -> it.file() + " " + it.note().provider() + ":" + it.note().name())
        .distinct()
        .count();
  }

  /** What is armed, one line for each place, as the kernel reads it. */
  public List<String> lines() {
    return sites.stream()
        .map(
            it ->
                it.file()
                    + ":0x"
                    + Long.toHexString(it.offset())
                    + " "
                    + it.note().provider()
                    + ":"
                    + it.note().name()
                    + " "
                    + it.fetchArguments())
        .toList();
  }

  /** The files that are armed. */
  public List<Path> files() {
    return sites.stream().map(PlannedSite::file).distinct().toList();
  }

  List<ArmedSite> arm(Instance instance, Texts texts) throws IOException {
    Map<Path, FileChannel> open = new LinkedHashMap<>();
    try {
      List<ArmedSite> armed = new ArrayList<>();
      for (int index = 0; index < sites.size(); index++) {
        PlannedSite site = sites.get(index);
        define(instance, site, event(index), open);
        String name = instance.name() + "/" + event(index);
        armed.add(new ArmedSite(site, instance.format(name), texts));
      }
      return armed;
    } finally {
      for (FileChannel channel : open.values()) {
        channel.close();
      }
    }
  }

  private static String event(int index) {
    return "m" + index;
  }

  /** A file is named by our own descriptor of it: its path may hold blanks, or be a container's. */
  private static void define(
      Instance instance, PlannedSite site, String event, Map<Path, FileChannel> open)
      throws IOException {
    if (!open.containsKey(site.file())) {
      open.put(site.file(), FileChannel.open(site.file()));
    }
    String semaphore =
        site.semaphore() == 0 ? "" : "(0x" + Long.toHexString(site.semaphore()) + ")";
    String place = descriptor(site.file()) + ":0x" + Long.toHexString(site.offset()) + semaphore;
    try {
      instance.define(event, place, site.fetchArguments());
    } catch (UprobeRefusedException refused) {
      throw new LiveException(refusal(site, refused), refused);
    }
  }

  private static String refusal(PlannedSite site, UprobeRefusedException refused) {
    String marker = site.note().provider() + ":" + site.note().name();
    String said = String.valueOf(refused.getMessage());
    return "the kernel refuses to arm "
        + marker
        + " of "
        + site.file()
        + ": "
        + said
        + (said.contains("Invalid argument")
            ? " (perhaps another tracer holds this place with another semaphore)"
            : "");
  }

  private static String descriptor(Path file) throws IOException {
    Path real = file.toRealPath();
    long own = ProcessHandle.current().pid();
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .filter(it -> leadsTo(it, real))
          .map(it -> "/proc/" + own + "/fd/" + it.getFileName())
          .findFirst()
          .orElseThrow(() -> new IOException(file + " was moved while it was opened"));
    }
  }

  private static boolean leadsTo(Path descriptor, Path file) {
    try {
      return Files.isSameFile(descriptor, file);
    } catch (IOException closed) {
      return false;
    }
  }

  void enable(Instance instance) throws IOException {
    for (int index = 0; index < sites.size(); index++) {
      instance.enable(instance.name() + "/" + event(index));
    }
  }
}
