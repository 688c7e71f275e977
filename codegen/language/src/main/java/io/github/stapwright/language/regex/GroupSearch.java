package io.github.stapwright.language.regex;

import io.github.stapwright.model.ByteString;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Looks for the groups of a match: walks over the subject with all states at once. */
final class GroupSearch {
  private final Instruction[] program;
  private final ByteString subject;
  private final int slots;
  private final Deque<Walk> pending = new ArrayDeque<>();
  private Threads now;
  private Threads next;
  private int @Nullable [] best;

  GroupSearch(Instruction[] program, int groups, ByteString subject) {
    this.program = program;
    this.subject = subject;
    this.slots = 2 * groups;
    this.now = new Threads();
    this.next = new Threads();
  }

  int @Nullable [] find() {
    for (int at = 0; at <= subject.size(); at++) {
      if (best == null) {
        int[] fresh = new int[slots];
        Arrays.fill(fresh, -1);
        follow(now, 0, at, fresh);
      }
      if (best != null && now.size == 0) {
        return best;
      }
      step(at);
      Threads done = now;
      now = next;
      next = done;
      next.clear();
    }
    return best;
  }

  /** Moves every thread over the byte at {@code at}. */
  private void step(int at) {
    for (int index = 0; index < now.size && at < subject.size(); index++) {
      Instruction instruction = program[now.states[index]];
      if (instruction.bytes().get(subject.at(at))) {
        follow(next, now.states[index] + 1, at + 1, now.captures[index]);
      }
    }
  }

  /** Where a walk goes on, and what it has captured. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and never changed once it is made.
  private record Walk(int state, int[] captures) {}

  /** Adds the thread at {@code begin} and all that it reaches without a byte, preferred first. */
  private void follow(Threads threads, int begin, int at, int[] captured) {
    pending.push(new Walk(begin, captured));
    while (!pending.isEmpty()) {
      Walk walk = pending.pop();
      if (!threads.visited[walk.state()]) {
        threads.visited[walk.state()] = true;
        visit(threads, walk.state(), at, walk.captures());
      }
    }
  }

  private void visit(Threads threads, int state, int at, int[] captures) {
    Instruction instruction = program[state];
    switch (instruction.kind()) {
      case JUMP -> push(instruction.first(), captures);
      case SPLIT -> {
        push(instruction.second(), captures);
        push(instruction.first(), captures);
      }
      case SAVE -> push(state + 1, saved(captures, instruction.first(), at));
      case BEGIN -> pushIf(at == 0, state + 1, captures);
      case END -> pushIf(at == subject.size(), state + 1, captures);
      case MATCH -> remember(captures, at);
      case READ -> threads.add(state, captures);
    }
  }

  private void push(int state, int[] captures) {
    pending.push(new Walk(state, captures));
  }

  private void pushIf(boolean holds, int state, int[] captures) {
    if (holds) {
      push(state, captures);
    }
  }

  private static int[] saved(int[] captures, int slot, int at) {
    int[] copy = captures.clone();
    copy[slot] = at;
    return copy;
  }

  /** A match further left was found before; among those of one begin the longest counts. */
  private void remember(int[] captures, int at) {
    if (best == null || captures[0] == best[0] && at > best[1]) {
      best = captures.clone();
      best[1] = at;
    }
  }

  /** States that are active at one place of the subject, the preferred ones first. */
  private final class Threads {
    private final boolean[] visited = new boolean[program.length];
    private final int[] states = new int[program.length];
    private final int[][] captures = new int[program.length][];
    private int size;

    void add(int state, int[] captured) {
      states[size] = state;
      captures[size++] = captured;
    }

    void clear() {
      size = 0;
      Arrays.fill(visited, false);
    }
  }
}
