package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.process.Tasks;
import io.github.stapwright.live.tracefs.EventFormat;
import io.github.stapwright.live.tracefs.Instance;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the kernel's records say: markers passed, threads begun and ended. */
final class Records {
  private static final String NEW_TASK = "task/task_newtask";
  private static final String EXIT = "sched/sched_process_exit";
  private static final int CLONE_THREAD = 0x10000;
  private static final int TYPE_BYTES = 2;

  private final Texts texts;
  private final Tasks tasks = new Tasks();
  private @Nullable ArmedSite[] sites = {};
  private EventFormat.Field thread = new EventFormat.Field(4, 4, false);
  private EventFormat.Field child = thread;
  private EventFormat.Field flags = thread;
  private int newTask = -1;
  private int exit = -1;

  Records(int longestString) {
    this.texts = new Texts(longestString);
  }

  Texts texts() {
    return texts;
  }

  /** Learns how the records of {@code instance} are laid out. */
  void read(Instance instance, List<ArmedSite> armed) throws IOException {
    read(instance.format(NEW_TASK), instance.format(EXIT), armed);
  }

  void read(EventFormat begin, EventFormat end, List<ArmedSite> armed) throws IOException {
    newTask = begin.id();
    thread = begin.field("common_pid");
    child = begin.field("pid");
    flags = begin.field("clone_flags");
    exit = end.id();
    int highest = armed.stream().mapToInt(ArmedSite::id).max().orElse(0);
    sites = new ArmedSite[highest + 1];
    armed.forEach(it -> sites[it.id()] = it);
  }

  void enable(Instance instance) throws IOException {
    instance.enable(NEW_TASK);
    instance.enable(EXIT);
  }

  /** The event in a record, or null if it tells of a thread only. */
  @Nullable Event event(RecordPage record, int processor, long microseconds) throws IOException {
    int type = (int) record.unsigned(0, TYPE_BYTES);
    int by = (int) record.unsigned(thread.offset(), thread.size());
    ArmedSite site = type < sites.length ? sites[type] : null;
    if (site != null) {
      return hit(site, record, by, processor, microseconds);
    }
    if (type == newTask) {
      int begun = (int) record.unsigned(child.offset(), child.size());
      long how = record.unsigned(flags.offset(), flags.size());
      tasks.begun(by, begun, (how & CLONE_THREAD) != 0);
    } else if (type == exit) {
      tasks.ended(by);
    }
    return null;
  }

  private Event hit(ArmedSite site, RecordPage record, int thread, int processor, long microseconds)
      throws IOException {
    Tasks.Task task = tasks.of(thread);
    PlannedSite place = site.site();
    return new Event(
        Event.Kind.MARK,
        microseconds,
        task.pid(),
        thread,
        texts.name(record, site.comm()),
        place.note().provider(),
        place.note().name(),
        site.arguments(record),
        details(place, task, processor));
  }

  private static Event.Details details(PlannedSite site, Tasks.Task task, int processor) {
    if (!site.reads().process()) {
      return site.details();
    }
    return new Event.Details(
        site.details().path(),
        site.details().library(),
        OptionalLong.of(processor),
        OptionalLong.of(task.user()),
        OptionalLong.of(task.parent()));
  }
}
