package io.github.stapwright.language.regex;

import io.github.stapwright.model.ByteString;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an expression matches anywhere, one step for a byte: the sets of instructions that
 * can be reached are made into states when they are met first. A match may begin at any byte, so
 * that each state holds the beginning as well.
 */
final class Automaton {
  private static final int BYTES = 256;

  /** When so many instructions are held, all states are forgotten, so that memory is bounded. */
  private static final int MOST_HELD = 1 << 18;

  private final Instruction[] program;
  private final int[] classes = new int[BYTES];
  private final int[] sampleOfClass;
  private final Map<BitSet, State> states = new HashMap<>();
  private @Nullable State first;
  private int held;

  Automaton(Instruction[] program) {
    this.program = program;
    this.sampleOfClass = classify();
  }

  /** A set of instructions that read a byte, and whether one was reached that ends the match. */
  private final class State {
    private final BitSet reads;
    private final boolean matches;
    private final boolean matchesAtEnd;

    /** Whether nothing that follows can match. */
    private final boolean isStuck;

    private final State[] next = new State[sampleOfClass.length];

    State(Closure closure, Closure atEnd) {
      this.reads = closure.reads;
      this.matches = closure.matches;
      this.matchesAtEnd = atEnd.matches;
      this.isStuck = reads.isEmpty() && !matches && !matchesAtEnd && !closure.atBegin;
    }
  }

  boolean matches(ByteString subject) {
    if (first == null) {
      first = state(new BitSet(), true);
    }
    State state = first;
    int size = subject.size();
    for (int at = 0; at < size && !state.matches && !state.isStuck; at++) {
      int kind = classes[subject.at(at)];
      State following = state.next[kind];
      if (following == null) {
        following = following(state, kind);
      }
      state = following;
    }
    return state.matches || state.matchesAtEnd;
  }

  private State following(State state, int kind) {
    BitSet seeds = new BitSet();
    int sample = sampleOfClass[kind];
    state.reads.stream()
        .filter(it -> program[it].bytes().get(sample))
        .forEach(it -> seeds.set(it + 1));
    if (held > MOST_HELD) {
      states.clear();
      held = 0;
      first = null;
      return state(seeds, false);
    }
    State found = states.get(seeds);
    if (found == null) {
      found = state(seeds, false);
      states.put(seeds, found);
    }
    state.next[kind] = found;
    return found;
  }

  private State state(BitSet seeds, boolean atBegin) {
    Closure closure = new Closure(seeds, atBegin, false);
    held += program.length / Integer.SIZE + sampleOfClass.length;
    return new State(closure, new Closure(seeds, atBegin, true));
  }

  /** What is reached from some instructions, and from the first, without reading a byte. */
  private final class Closure {
    private final BitSet visited = new BitSet();
    private final BitSet reads = new BitSet();
    private final Deque<Integer> pending = new ArrayDeque<>();
    private final boolean atBegin;
    private final boolean atEnd;
    private boolean matches;

    Closure(BitSet seeds, boolean atBegin, boolean atEnd) {
      this.atBegin = atBegin;
      this.atEnd = atEnd;
      pending.push(0);
      seeds.stream().forEach(pending::push);
      while (!pending.isEmpty()) {
        int state = pending.pop();
        if (!visited.get(state)) {
          visited.set(state);
          visit(state, program[state]);
        }
      }
    }

    private void visit(int state, Instruction instruction) {
      switch (instruction.kind()) {
        case JUMP -> pending.push(instruction.first());
        case SPLIT -> {
          pending.push(instruction.second());
          pending.push(instruction.first());
        }
        case SAVE -> pending.push(state + 1);
        case BEGIN -> pushIf(atBegin, state + 1);
        case END -> pushIf(atEnd, state + 1);
        case MATCH -> matches = true;
        case READ -> reads.set(state);
      }
    }

    private void pushIf(boolean holds, int state) {
      if (holds) {
        pending.push(state);
      }
    }
  }

  /** Gives bytes that no instruction tells apart the same number, and a byte for each number. */
  private int[] classify() {
    int count = 1;
    for (Instruction instruction : program) {
      if (instruction.kind() == Instruction.Kind.READ && count < BYTES) {
        count = split(instruction.bytes(), count);
      }
    }
    int[] samples = new int[count];
    for (int value = 0; value < BYTES; value++) {
      samples[classes[value]] = value;
    }
    return samples;
  }

  private int split(BitSet bytes, int count) {
    Map<Integer, Integer> inside = new HashMap<>();
    boolean[] outside = new boolean[BYTES];
    for (int value = 0; value < BYTES; value++) {
      outside[classes[value]] |= !bytes.get(value);
    }
    int more = count;
    for (int value = bytes.nextSetBit(0); value >= 0; value = bytes.nextSetBit(value + 1)) {
      int kind = classes[value];
      if (outside[kind]) {
        if (!inside.containsKey(kind)) {
          inside.put(kind, more++);
        }
        classes[value] = inside.get(kind);
      }
    }
    return more;
  }
}
