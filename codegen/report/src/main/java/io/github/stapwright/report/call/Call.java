package io.github.stapwright.report.call;

import java.util.List;

/** A call that goes on, or has just ended. */
public final class Call {
  private final Marker marker;
  private final List<String> texts;
  private final Frame frame;
  private final long began;
  private final int depth;
  private long inside;

  Call(Marker marker, List<String> texts, Frame frame, long began, int depth) {
    this.marker = marker;
    this.texts = texts;
    this.frame = frame;
    this.began = began;
    this.depth = depth;
  }

  /** What was called. */
  public Frame frame() {
    return frame;
  }

  /** When it began, in microseconds since the start. */
  public long began() {
    return began;
  }

  /** How many calls it is inside of. */
  public int depth() {
    return depth;
  }

  /** The microseconds of it, up to {@code now}, that were spent in no call inside of it. */
  public long self(long now) {
    return now - began - inside;
  }

  void spendInside(long microseconds) {
    inside += microseconds;
  }

  /**
   * Whether it is what a marker ends that passes these texts: those of both that can be compared.
   */
  boolean isEndedBy(Marker end, List<String> ended) {
    return marker.subject().equals(end.subject())
        && marker.provider().equals(end.provider())
        && agree(texts, ended);
  }

  private static boolean agree(List<String> left, List<String> right) {
    int both = Math.min(left.size(), right.size());
    return left.subList(0, both).equals(right.subList(0, both));
  }
}
