package io.github.stapwright.testkit;

/**
 * Something that happens to a script under test: an event of a traced program, or time that passes.
 */
public abstract sealed class Happening
    permits MarkerEvent, LifecycleEvent, Pause, Call, RecordedEvents {

  Happening() {}

  /** Lets it happen now. */
  abstract void happen(Timeline timeline);
}
