package io.github.stapwright.report.call;

import io.github.stapwright.simulator.event.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up calls by thread and stack; its size is that of the stacks, not of the calls. */
public final class CallTree implements CallListener {
  private static final Frame NOT_RETURNED = new Frame("[no return seen]", "", 0);

  private final Map<Task, Node> threads = new LinkedHashMap<>();
  private final Map<Task, Node> current = new LinkedHashMap<>();

  /** Knows no calls yet. */
  public CallTree() {}

  /** A stack, and what was spent in its innermost frame. */
  public static final class Node {
    private final @Nullable Node caller;
    private final Frame frame;
    private final Map<Frame, Node> callees = new LinkedHashMap<>(4);
    private long calls;
    private long self;

    Node(@Nullable Node caller, Frame frame) {
      this.caller = caller;
      this.frame = frame;
    }

    /** The innermost frame; of a thread its title. */
    public Frame frame() {
      return frame;
    }

    /** How many calls there were; of those that never returned, too. */
    public long calls() {
      return calls;
    }

    /** The microseconds that were spent in the frame itself. */
    public long self() {
      return self;
    }

    /** Whether nothing is called in it. */
    public boolean isLeaf() {
      return callees.isEmpty();
    }

    private Node callee(Frame called) {
      return callees.computeIfAbsent(called, it -> new Node(this, it));
    }
  }

  /** What is called in each thread, in the order in which they were seen. */
  public Map<Task, Node> threads() {
    return Collections.unmodifiableMap(threads);
  }

  /** Goes through the stacks of a thread, outermost first; the path holds the frames of each. */
  public static void walk(Node thread, Consumer<List<Node>> visitor) {
    List<Node> path = new ArrayList<>();
    List<Iterator<Node>> left = new ArrayList<>();
    left.add(thread.callees.values().iterator());
    while (!left.isEmpty()) {
      Iterator<Node> siblings = left.get(left.size() - 1);
      if (siblings.hasNext()) {
        Node next = siblings.next();
        path.add(next);
        visitor.accept(path);
        left.add(next.callees.values().iterator());
      } else {
        left.remove(left.size() - 1);
        if (!path.isEmpty()) {
          path.remove(path.size() - 1);
        }
      }
    }
  }

  private Node current(Task task) {
    Node known = current.get(task);
    if (known == null) {
      known = new Node(null, new Frame(task.title(), "", 0));
      threads.put(task, known);
      current.put(task, known);
    }
    return known;
  }

  @Override
  public void entered(Task task, Call call) {
    Node node = current(task).callee(call.frame());
    node.calls++;
    current.put(task, node);
  }

  @Override
  public void left(Task task, Call call, long now, boolean returned) {
    Node node = current(task);
    Node spent = returned ? node : node.callee(NOT_RETURNED);
    spent.calls += returned ? 0 : 1;
    spent.self += call.self(now);
    current.put(task, Objects.requireNonNull(node.caller));
  }

  @Override
  public void returned(Task task, Frame frame, long since, long now) {
    Frame marked = new Frame(frame.name() + " [entry not seen]", frame.file(), frame.line());
    Node node = current(task).callee(marked);
    node.calls++;
    node.self += now - since;
  }

  @Override
  public void happened(Task task, Event event) {
    // Only calls are added up.
  }

  @Override
  public void ended(long now) {
    // All calls have been left.
  }
}
