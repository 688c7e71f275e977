package io.github.stapwright.report.page;

import io.github.stapwright.report.call.Call;
import io.github.stapwright.report.call.CallListener;
import io.github.stapwright.report.call.CallTree;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import io.github.stapwright.simulator.event.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Adds up calls, and keeps the longest of them one by one. */
final class TimeLine implements CallListener {
  static final int MOST = 20_000;

  private final CallTree tree = new CallTree();
  private List<Span> spans = new ArrayList<>();
  private long shortest;
  private long calls;
  private long unreturned;
  private long unentered;

  @Override
  public void entered(Task task, Call call) {
    tree.entered(task, call);
    calls++;
  }

  @Override
  public void left(Task task, Call call, long now, boolean returned) {
    tree.left(task, call, now, returned);
    unreturned += returned ? 0 : 1;
    long length = now - call.began();
    if (length >= shortest) {
      Span.Pairing pairing = returned ? Span.Pairing.BOTH : Span.Pairing.NO_RETURN;
      add(new Span(task, call.frame(), call.began(), length, call.depth(), pairing));
    }
  }

  @Override
  public void returned(Task task, Frame frame, long since, long now) {
    tree.returned(task, frame, since, now);
    unentered++;
    if (now - since >= shortest) {
      add(new Span(task, frame, since, now - since, 0, Span.Pairing.NO_ENTRY));
    }
  }

  private void add(Span span) {
    spans.add(span);
    if (spans.size() >= 2 * MOST) {
      shorten();
    }
  }

  private void shorten() {
    if (spans.size() > MOST) {
      spans.sort(Comparator.comparingLong(Span::length).reversed());
      spans = new ArrayList<>(spans.subList(0, MOST));
      shortest = spans.get(MOST - 1).length();
    }
  }

  @Override
  public void happened(Task task, Event event) {
    // Not a call.
  }

  @Override
  public void ended(long now) {
    shorten();
    spans.sort(
        Comparator.comparingInt((Span it) -> it.task().number())
            .thenComparingLong(Span::began)
            .thenComparingInt(Span::depth));
  }

  CallTree tree() {
    return tree;
  }

  /** The longest calls, by thread and beginning. */
  List<Span> spans() {
    return spans;
  }

  /** How many calls began. */
  long calls() {
    return calls;
  }

  /** How many of them were never seen to return. */
  long unreturned() {
    return unreturned;
  }

  /** How many returns had no entry. */
  long unentered() {
    return unentered;
  }
}
