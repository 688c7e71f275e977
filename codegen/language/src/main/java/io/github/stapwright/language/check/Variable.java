package io.github.stapwright.language.check;

import java.util.ArrayList;
import java.util.List;

/** A global or a local and what is known of its type. */
public final class Variable {
  private final String name;
  private final List<Kind> keys = new ArrayList<>();
  private Kind value = Kind.UNKNOWN;

  Variable(String name) {
    this.name = name;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What it, or each of its elements, holds. */
  public Kind value() {
    return value;
  }

  /** The types of the parts of a key, empty for a scalar. */
  public List<Kind> keys() {
    return List.copyOf(keys);
  }

  /** Whether it has elements. */
  public boolean isArray() {
    return !keys.isEmpty();
  }

  boolean learn(Kind kind) {
    boolean news = value == Kind.UNKNOWN && kind != Kind.UNKNOWN;
    if (news) {
      value = kind;
    }
    return news;
  }

  boolean learnKey(int part, Kind kind) {
    boolean news = false;
    while (keys.size() <= part) {
      keys.add(Kind.UNKNOWN);
      news = true;
    }
    if (keys.get(part) == Kind.UNKNOWN && kind != Kind.UNKNOWN) {
      keys.set(part, kind);
      news = true;
    }
    return news;
  }
}
