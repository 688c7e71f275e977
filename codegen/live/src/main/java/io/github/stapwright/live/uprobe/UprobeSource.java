package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.EventSource;
import io.github.stapwright.live.process.Guardian;
import io.github.stapwright.live.process.HeldCommand;
import io.github.stapwright.live.process.Tasks;
import io.github.stapwright.live.tracefs.Instance;
import io.github.stapwright.live.tracefs.InstanceName;
import io.github.stapwright.live.tracefs.MergedBuffers;
import io.github.stapwright.live.tracefs.RecordPage;
import io.github.stapwright.live.tracefs.Sweep;
import io.github.stapwright.live.tracefs.Tracefs;
import io.github.stapwright.simulator.event.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Events of the kernel's uprobes: real markers of any program, for root. */
public final class UprobeSource implements EventSource {
  private final UprobePlan plan;
  private final Scope scope;
  private final @Nullable HeldCommand command;
  private final Guardian guardian;
  private final Instance instance;
  private final Records records;
  private @Nullable MergedBuffers buffers;
  private long zero;
  private long floor;
  private @Nullable Event held;

  /**
   * Prepares a run; nothing is armed yet.
   *
   * @param bufferKb of each processor; 0 for what a busy program needs
   */
  public UprobeSource(
      UprobePlan plan, Tracefs tracefs, Scope scope, int longestString, long bufferKb)
      throws IOException {
    this.plan = plan;
    this.scope = scope;
    Sweep.of(tracefs);
    this.instance = new Instance(tracefs, InstanceName.fresh());
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), instance.name());
    this.guardian = Guardian.over(tracefs.root(), instance.name(), folder.toString());
    this.command =
        scope.command().isEmpty() ? null : HeldCommand.start(folder, scope.user(), scope.command());
    this.records = new Records(longestString);
    try {
      instance.make(bufferKb);
    } catch (IOException failure) {
      close();
      throw failure;
    }
  }

  @Override
  public long target() {
    return command == null ? scope.process().orElse(0L) : command.pid();
  }

  @Override
  public void start(long from) throws IOException {
    zero = from;
    floor = from;
    List<ArmedSite> sites = plan.arm(instance, records.texts());
    records.read(instance, sites);
    follow();
    buffers = MergedBuffers.of(instance);
    records.enable(instance);
    plan.enable(instance);
  }

  private void follow() throws IOException {
    if (command != null) {
      instance.follow(List.of(command.pid()));
    } else if (scope.process().isPresent()) {
      followProcess(scope.process().get());
    }
  }

  /** Threads that begin while we look are seen the next time. */
  private void followProcess(long process) throws IOException {
    TreeSet<Long> known = new TreeSet<>();
    Set<Long> fresh = Tasks.family(process);
    while (!fresh.isEmpty()) {
      instance.follow(fresh);
      known.addAll(fresh);
      fresh = Tasks.family(process);
      fresh.removeAll(known);
    }
  }

  @Override
  public void release() throws IOException {
    if (command != null) {
      command.release();
    }
  }

  @Override
  public @Nullable Event next() throws IOException {
    if (held != null) {
      Event event = held;
      held = null;
      return event;
    }
    MergedBuffers merged = started();
    for (RecordPage record = merged.next(); record != null; record = merged.next()) {
      floor = Math.max(floor, merged.watermark());
      long microseconds = (Math.max(floor, record.stamp()) - zero) / 1_000;
      Event event = records.event(record, merged.processor(), microseconds);
      long missed = merged.takeMissed();
      if (missed > 0) {
        held = event;
        return Event.lost(microseconds, missed);
      }
      if (event != null) {
        return event;
      }
    }
    return null;
  }

  private MergedBuffers started() {
    if (buffers == null) {
      throw new IllegalStateException("it has not started");
    }
    return buffers;
  }

  @Override
  public long watermark() {
    floor = Math.max(floor, started().watermark());
    return floor;
  }

  @Override
  public void await(long milliseconds) throws InterruptedException {
    started().await(milliseconds);
  }

  @Override
  public long endedAt() {
    return command == null ? Long.MAX_VALUE : command.endedAt();
  }

  @Override
  public OptionalInt status() {
    return command == null ? OptionalInt.empty() : command.status();
  }

  @Override
  public void close() throws IOException {
    if (buffers != null) {
      buffers.close();
    }
    try (guardian) {
      instance.close();
    } finally {
      if (command != null) {
        command.close();
      }
    }
  }
}
