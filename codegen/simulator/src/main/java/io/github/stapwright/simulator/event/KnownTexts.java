package io.github.stapwright.simulator.event;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of texts before: events name the same files and functions again and again. A text
 * has two places, so that two of one hash do not drive each other out.
 */
final class KnownTexts<T> {
  private static final int SIZE = 1 << 13;
  private static final int LONGEST = 1 << 10;

  private final Function<byte[], @Nullable T> made;
  private final byte[] @Nullable [] texts = new byte[SIZE][];
  private final @Nullable Object[] values = new Object[SIZE];

  /**
   * Nothing is known yet.
   *
   * @param made makes a value of a text, or null if it cannot
   */
  KnownTexts(Function<byte[], @Nullable T> made) {
    this.made = made;
  }

  /** The value of the text that is the part of {@code bytes}, whose hash is {@code hash}. */
  @Nullable T of(byte[] bytes, int from, int to, int hash) {
    int place = (hash ^ hash >>> 16) & SIZE - 2;
    if (isKnown(place, bytes, from, to)) {
      return known(place);
    }
    if (isKnown(place + 1, bytes, from, to)) {
      return known(place + 1);
    }
    byte[] text = Arrays.copyOfRange(bytes, from, to);
    T value = made.apply(text);
    if (value != null && text.length <= LONGEST) {
      texts[place + 1] = texts[place];
      values[place + 1] = values[place];
      texts[place] = text;
      values[place] = value;
    }
    return value;
  }

  private boolean isKnown(int place, byte[] bytes, int from, int to) {
    return texts[place] != null && Words.isSame(texts[place], bytes, from, to);
  }

  @SuppressWarnings("unchecked") // Only what was made stands there.
  private T known(int place) {
    return (T) values[place];
  }
}
