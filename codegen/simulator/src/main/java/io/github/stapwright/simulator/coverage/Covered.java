package io.github.stapwright.simulator.coverage;

import java.util.Objects;

/** Something of a script that a run can reach. */
public sealed interface Covered {

  /** Where it stands. */
  Place place();

  /** Its text in one line. */
  String text();

  /** How many ways it can go. */
  int ways();

  /** How many of its ways were gone. */
  int waysGone();

  /** The same of two runs. */
  Covered plus(Covered other);

  /** What runs or does not. */
  sealed interface Counted extends Covered {
    /** How often it ran. */
    long hits();

    @Override
    default int ways() {
      return 1;
    }

    @Override
    default int waysGone() {
      return hits() > 0 ? 1 : 0;
    }
  }

  /** A probe or a function, and how often it ran. */
  record Handler(Place place, String text, long hits) implements Counted {
    /** Requires place and text. */
    public Handler {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Handler plus(Covered other) {
      return new Handler(place, text, hits + ((Handler) other).hits);
    }
  }

  /** A statement, and how often it ran. */
  record Step(Place place, String text, long hits) implements Counted {
    /** Requires place and text. */
    public Step {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public Step plus(Covered other) {
      return new Step(place, text, hits + ((Step) other).hits);
    }
  }

  /** A condition that others are not made of, and how often it was true and false. */
  record Condition(Place place, String text, long hitsTrue, long hitsFalse) implements Covered {
    /** Requires place and text. */
    public Condition {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(text, "text");
    }

    @Override
    public int ways() {
      return 2;
    }

    @Override
    public int waysGone() {
      return (hitsTrue > 0 ? 1 : 0) + (hitsFalse > 0 ? 1 : 0);
    }

    @Override
    public Condition plus(Covered other) {
      Condition more = (Condition) other;
      return new Condition(place, text, hitsTrue + more.hitsTrue, hitsFalse + more.hitsFalse);
    }

    /** What no run has seen, as a clause. */
    public String missing() {
      if (hitsTrue == 0 && hitsFalse == 0) {
        return "was never evaluated";
      }
      return hitsTrue == 0 ? "was never true" : "was never false";
    }
  }
}
