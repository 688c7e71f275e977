package io.github.stapwright.simulator.plan;

import io.github.stapwright.model.ByteString;

/** {@code $value}: what a probe makes of a file in {@code /proc} while somebody reads it. */
public final class FileValue {
  private ByteString text = ByteString.of("");
  private int capacity = Integer.MAX_VALUE;

  /** A value that nobody has asked for yet. */
  public FileValue() {}

  /** Empties it for a reader that takes so many bytes at most. */
  public void begin(int bytes) {
    capacity = bytes;
    text = ByteString.of("");
  }

  /** What it holds. */
  public ByteString text() {
    return text;
  }

  void set(ByteString value) {
    text = value.slice(0, Math.min(value.size(), capacity));
  }

  static FileValue of(Frame frame) {
    return frame.host().state(FileValue.class, FileValue::new);
  }
}
