package io.github.stapwright.simulator.regex;

import io.github.stapwright.model.ByteString;
import java.util.Arrays;

/**
 * A regular expression: it matches leftmost, and the longest there, as SystemTap does. All
 * alternatives are followed at once, so that no expression takes exponential time.
 */
public final class ByteRegex {
  private final Instruction[] program;
  private final int groups;

  private ByteRegex(Instruction[] program, int groups) {
    this.program = program;
    this.groups = groups;
  }

  /**
   * The expression.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ByteRegex of(ByteString text) {
    RegexCompiler compiler = new RegexCompiler(text);
    Instruction[] program = compiler.compile();
    return new ByteRegex(program, compiler.groups());
  }

  /** How many groups it has, the whole expression included. */
  public int groups() {
    return groups;
  }

  /** Whether it matches anywhere in {@code subject}. */
  public boolean matches(ByteString subject) {
    return new Run(subject, 0).find() != null;
  }

  /**
   * Begin and end of each group of the leftmost longest match, -1 where a group took no part; null
   * if there is no match.
   */
  public int[] match(ByteString subject) {
    return new Run(subject, 2 * groups).find();
  }

  /** A walk over one subject. */
  private final class Run {
    private final ByteString subject;
    private final int slots;
    private Threads now = new Threads();
    private Threads next = new Threads();
    private int[] best;

    Run(ByteString subject, int slots) {
      this.subject = subject;
      this.slots = slots;
    }

    int[] find() {
      for (int at = 0; at <= subject.size(); at++) {
        if (best == null) {
          int[] fresh = new int[slots];
          Arrays.fill(fresh, -1);
          follow(now, 0, at, fresh);
        }
        if (best != null && (slots == 0 || now.size == 0)) {
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

    /** Adds the thread at {@code state} and all that it reaches without a byte. */
    private void follow(Threads threads, int state, int at, int[] captures) {
      if (threads.visited[state]) {
        return;
      }
      threads.visited[state] = true;
      Instruction instruction = program[state];
      switch (instruction.kind()) {
        case JUMP -> follow(threads, instruction.first(), at, captures);
        case SPLIT -> {
          follow(threads, instruction.first(), at, captures);
          follow(threads, instruction.second(), at, captures);
        }
        case SAVE -> follow(threads, state + 1, at, saved(captures, instruction.first(), at));
        case BEGIN -> {
          if (at == 0) {
            follow(threads, state + 1, at, captures);
          }
        }
        case END -> {
          if (at == subject.size()) {
            follow(threads, state + 1, at, captures);
          }
        }
        case MATCH -> remember(captures, at);
        default -> threads.add(state, captures);
      }
    }

    private int[] saved(int[] captures, int slot, int at) {
      if (slot >= captures.length) {
        return captures;
      }
      int[] copy = captures.clone();
      copy[slot] = at;
      return copy;
    }

    /** A match further left was found before; among those of one begin the longest counts. */
    private void remember(int[] captures, int at) {
      if (best == null || best.length > 0 && captures[0] == best[0] && at > best[1]) {
        best = captures.clone();
        if (best.length > 0) {
          best[1] = at;
        }
      }
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
