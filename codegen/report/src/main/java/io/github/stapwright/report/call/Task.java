package io.github.stapwright.report.call;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A thread of a traced program, and the calls in it that go on. */
public final class Task {
  private final int number;
  private final long pid;
  private final long tid;
  private final List<Call> calls = new ArrayList<>();
  private String name;
  private long boundary;

  Task(int number, long pid, long tid, String name, long now) {
    this.number = number;
    this.pid = pid;
    this.tid = tid;
    this.name = name;
    this.boundary = now;
  }

  /** Threads are numbered from 0 in the order in which they are seen. */
  public int number() {
    return number;
  }

  /** The process. */
  public long pid() {
    return pid;
  }

  /** The thread. */
  public long tid() {
    return tid;
  }

  /** What it called itself last. */
  public String name() {
    return name;
  }

  /** {@code python3 42}, or {@code python3 42/43} of a thread that is not the first. */
  public String title() {
    return name + " " + (pid == tid ? "" + pid : pid + "/" + tid);
  }

  void rename(String now) {
    name = now;
  }

  List<Call> calls() {
    return calls;
  }

  @Nullable Call top() {
    return calls.isEmpty() ? null : calls.get(calls.size() - 1);
  }

  /** Since when no call goes on that was seen to begin. */
  long boundary() {
    return boundary;
  }

  void passBoundary(long now) {
    boundary = now;
  }
}
