package io.github.stapwright.language.layout;

import java.util.ArrayDeque;
import java.util.Deque;

/** The {@code if} statements that an {@code else} may still belong to. */
final class Branches {
  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * An {@code if}.
   *
   * @param block how many braces are around it
   * @param level how deep it lies below them
   */
  private record Open(int block, int level, int indent) {}

  void begin(int block, int level, int indent, boolean isIf) {
    while (!open.isEmpty() && isLeft(open.peek(), block, level)) {
      open.pop();
    }
    if (isIf) {
      open.push(new Open(block, level, indent));
    }
  }

  private static boolean isLeft(Open branch, int block, int level) {
    return branch.block() > block || branch.block() == block && branch.level() >= level;
  }

  /** The indentation of an {@code else}: that of the nearest {@code if}. */
  int indentOfElse(int block) {
    drop(block);
    return open.isEmpty() ? 0 : open.peek().indent();
  }

  void passElse(int block, boolean chained) {
    drop(block);
    if (!chained && !open.isEmpty()) {
      open.pop();
    }
  }

  private void drop(int block) {
    while (!open.isEmpty() && open.peek().block() > block) {
      open.pop();
    }
  }
}
