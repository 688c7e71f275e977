package io.github.stapwright.markers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Changes bytes at random, the same way for the same seed. */
public final class Mutator {
  private static final int ORDINARY_TURNS = 700;
  private static final byte[] EXTREMES = {0, 1, 2, 4, 8, 127, -128, -1};

  private final Random random;
  private final long end;
  private int turns;

  /** Goes on for {@code -Dfuzz.seconds}, or for as many turns as an ordinary run bears. */
  public Mutator(long seed) {
    this.random = new Random(seed);
    this.end = System.nanoTime() + Long.getLong("fuzz.seconds", 0) * 1_000_000_000;
  }

  /** Whether there is another turn. */
  public boolean goesOn() {
    return turns++ < ORDINARY_TURNS || System.nanoTime() < end;
  }

  /** From 0 to {@code bound} - 1. */
  public int next(int bound) {
    return random.nextInt(bound);
  }

  /** A copy with a few bytes changed, taken out, doubled, or cut off. */
  public byte[] changed(byte[] bytes) {
    byte[] changed = bytes.clone();
    for (int count = next(6); count >= 0; count--) {
      changed = change(changed);
    }
    return changed;
  }

  /** A copy of a text, changed likewise. */
  public String changed(String text) {
    return new String(
        changed(text.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
  }

  private byte[] change(byte[] bytes) {
    if (bytes.length == 0) {
      return new byte[] {(byte) next(256)};
    }
    int at = next(bytes.length);
    switch (next(6)) {
      case 0 -> bytes[at] = (byte) next(256);
      case 1 -> bytes[at] = EXTREMES[next(EXTREMES.length)];
      case 2 -> bytes[at] ^= (byte) (1 << next(8));
      case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + next(8)), (byte) -1);
      case 4 -> {
        return Arrays.copyOf(bytes, at);
      }
      default -> {
        return doubled(bytes, at, Math.min(bytes.length, at + 1 + next(40)));
      }
    }
    return bytes;
  }

  private static byte[] doubled(byte[] bytes, int from, int to) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + to - from);
    System.arraycopy(bytes, from, result, to, bytes.length - from);
    return result;
  }
}
