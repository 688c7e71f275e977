package io.github.stapwright.markers.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs between a lock and the target as it is now, in sentences. */
final class LockChanges {
  private final List<String> changes = new ArrayList<>();

  private LockChanges() {}

  static List<String> between(TargetLock locked, TargetLock now) {
    LockChanges all = new LockChanges();
    all.compare("program", locked.executable(), now.executable());
    all.compare("library", locked.library(), now.library());
    all.compare("machine", Optional.of(locked.machine()), Optional.of(now.machine()));
    all.compare("Python", locked.python(), now.python());
    all.compare("build-id", locked.buildId(), now.buildId());
    for (LockedMark mark : locked.marks()) {
      all.mark(mark, now.find(mark.provider(), mark.name()));
    }
    for (LockedMark mark : now.marks()) {
      if (locked.find(mark.provider(), mark.name()).isEmpty()) {
        all.changes.add("mark " + mark.fullName() + " is new " + mark.layoutText());
      }
    }
    return List.copyOf(all.changes);
  }

  private void compare(String what, Optional<?> locked, Optional<?> now) {
    if (!locked.equals(now)) {
      changes.add("the " + what + " was " + shown(locked) + " and is " + shown(now));
    }
  }

  private void mark(LockedMark locked, Optional<LockedMark> now) {
    if (now.isEmpty()) {
      changes.add("mark " + locked.fullName() + " is gone");
      return;
    }
    if (!locked.layouts().equals(now.get().layouts())) {
      changes.add(
          "mark "
              + locked.fullName()
              + ": its arguments were "
              + locked.layoutText()
              + " and are "
              + now.get().layoutText());
    }
    if (locked.sites() != now.get().sites() || locked.semaphore() != now.get().semaphore()) {
      changes.add(
          "mark " + locked.fullName() + ": was " + places(locked) + ", is " + places(now.get()));
    }
  }

  private static String places(LockedMark mark) {
    return mark.sites()
        + (mark.sites() == 1 ? " place " : " places ")
        + (mark.semaphore() ? "with" : "without")
        + " a semaphore";
  }

  private static String shown(Optional<?> value) {
    return value.map(Object::toString).orElse("none");
  }
}
