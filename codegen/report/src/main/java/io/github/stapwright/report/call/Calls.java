package io.github.stapwright.report.call;

import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs entries and returns as {@code latency()} of the DSL does: thread by thread, a return ends
 * the last call of the same name and those inside of it; one whose entry was never seen ends
 * nothing, and is told.
 */
public final class Calls {
  /** So deep no thread is at its start, before anything has ever returned. */
  private static final int DEEPEST_WITHOUT_END = 1_000;

  private final CallListener listener;
  private final Map<TaskKey, Task> tasks = new LinkedHashMap<>();
  private final Map<String, Map<String, Marker>> markers = new HashMap<>();
  private final Map<FrameKey, Frame> frames = new HashMap<>();
  private final Set<String> ending = new HashSet<>();
  private final Set<String> endless = new HashSet<>();
  private long now;

  /** Tells {@code listener}. */
  public Calls(CallListener listener) {
    this.listener = listener;
  }

  private record TaskKey(long pid, long tid) {}

  private record FrameKey(String name, String file) {}

  /** All threads, in the order in which they were seen. */
  public Collection<Task> tasks() {
    return Collections.unmodifiableCollection(tasks.values());
  }

  /** The last time that was seen, in microseconds since the start. */
  public long now() {
    return now;
  }

  /** Takes the next event. */
  public void happens(Event event) throws IOException {
    now = Math.max(now, event.microseconds());
    Task task = task(event);
    if (event.kind() != Event.Kind.MARK) {
      listener.happened(task, event);
      leaveWithTheirTask(task, event);
      return;
    }
    Marker marker =
        markers
            .computeIfAbsent(event.provider(), it -> new HashMap<>())
            .computeIfAbsent(event.marker(), it -> Marker.of(event.provider(), it));
    if (isNoCall(marker, event) || isEndless(task, marker)) {
      leaveEndless(task, marker);
      listener.happened(task, event);
    } else if (marker.role() == Marker.Role.BEGINS) {
      enter(task, marker, event);
    } else {
      leave(task, marker, event);
    }
  }

  /** Takes the end: calls that go on are left. */
  public void end() throws IOException {
    for (Task task : tasks.values()) {
      leaveAll(task);
    }
    listener.ended(now);
  }

  private Task task(Event event) {
    TaskKey key = new TaskKey(event.pid(), event.tid());
    Task task = tasks.get(key);
    if (task == null) {
      task = new Task(tasks.size(), event.pid(), event.tid(), event.execname(), now);
      tasks.put(key, task);
    }
    if (!event.execname().isEmpty()) {
      task.rename(event.execname());
    }
    return task;
  }

  /** CPython 3.15 fires an extra return, without a line, when a class is called. */
  private static boolean isNoCall(Marker marker, Event event) {
    return marker.role() == Marker.Role.NEITHER
        || marker.isPythonFunction()
            && marker.role() == Marker.Role.ENDS
            && event.arguments().size() > 2
            && event.arguments().get(2) instanceof EventArgument.Number line
            && line.value() < 0;
  }

  /** A script that probes entries alone would make one endless tower of calls. */
  private boolean isEndless(Task task, Marker marker) {
    return marker.role() == Marker.Role.BEGINS
        && !ending.contains(marker.pair())
        && (endless.contains(marker.pair()) || task.calls().size() >= DEEPEST_WITHOUT_END);
  }

  private void leaveEndless(Task task, Marker marker) throws IOException {
    if (isEndless(task, marker) && endless.add(marker.pair())) {
      for (Task each : tasks.values()) {
        leaveAll(each);
      }
    }
  }

  private void enter(Task task, Marker marker, Event event) throws IOException {
    List<String> texts = texts(event);
    Frame frame = frame(marker, texts, event);
    Call call = new Call(marker, texts, frame, now, task.calls().size());
    task.calls().add(call);
    listener.entered(task, call);
  }

  private void leave(Task task, Marker marker, Event event) throws IOException {
    ending.add(marker.pair());
    List<String> texts = texts(event);
    int at = task.calls().size() - 1;
    while (at >= 0 && !task.calls().get(at).isEndedBy(marker, texts)) {
      at--;
    }
    if (at < 0) {
      long since = task.calls().isEmpty() ? task.boundary() : now;
      listener.returned(task, frame(marker, texts, event), since, now);
      pass(task);
      return;
    }
    while (task.calls().size() > at + 1) {
      pop(task, false);
    }
    pop(task, true);
  }

  private void pop(Task task, boolean returned) throws IOException {
    Call call = task.calls().remove(task.calls().size() - 1);
    Call caller = task.top();
    if (caller != null) {
      caller.spendInside(now - call.began());
    }
    pass(task);
    listener.left(task, call, now, returned);
  }

  private void pass(Task task) {
    if (task.calls().isEmpty()) {
      task.passBoundary(now);
    }
  }

  private void leaveWithTheirTask(Task task, Event event) throws IOException {
    if (event.kind() == Event.Kind.THREAD_END) {
      leaveAll(task);
    } else if (event.kind() == Event.Kind.PROCESS_END) {
      for (Task each : tasks.values()) {
        if (each.pid() == event.pid()) {
          leaveAll(each);
        }
      }
    }
  }

  private void leaveAll(Task task) throws IOException {
    while (!task.calls().isEmpty()) {
      pop(task, false);
    }
  }

  private Frame frame(Marker marker, List<String> texts, Event event) {
    boolean isFunction = marker.isPythonFunction() && texts.size() > 1;
    String file = isFunction ? texts.get(0) : "";
    String name =
        isFunction
            ? texts.get(1)
            : texts.isEmpty() ? marker.subject() : marker.subject() + " " + String.join(" ", texts);
    FrameKey key = new FrameKey(name, file);
    Frame known = frames.get(key);
    if (known == null) {
      known = new Frame(name, file, isFunction ? line(event) : 0);
      frames.put(key, known);
    }
    return known;
  }

  private static long line(Event event) {
    return event.arguments().size() > 2
            && event.arguments().get(2) instanceof EventArgument.Number line
        ? Math.max(line.value(), 0)
        : 0;
  }

  private static List<String> texts(Event event) {
    List<String> texts = new ArrayList<>(2);
    for (EventArgument argument : event.arguments()) {
      ArgumentText.of(argument).ifPresent(texts::add);
    }
    return texts;
  }
}
