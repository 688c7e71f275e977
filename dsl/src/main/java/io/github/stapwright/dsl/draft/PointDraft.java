package io.github.stapwright.dsl.draft;

import io.github.stapwright.dsl.marker.Marker;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Origin;
import java.util.List;
import java.util.Objects;

/** A probe point whose target is still open. */
public sealed interface PointDraft {

  /** Where it was written. */
  Origin origin();

  /** A marker of the target, {@code process("P").mark("M")}. */
  record Mark(Marker<?> marker, Origin origin) implements PointDraft {
    /** Requires both. */
    public Mark {
      Objects.requireNonNull(marker, "marker");
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** A point of the target's process, {@code process("P").begin}. */
  record OfProcess(List<Component> suffix, Origin origin) implements PointDraft {
    /** Copies the list. */
    public OfProcess {
      suffix = List.copyOf(suffix);
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** A point that needs no target, such as {@code begin} or {@code timer.s(1)}. */
  record Fixed(List<Component> components, Origin origin) implements PointDraft {
    /** Copies the list. */
    public Fixed {
      components = List.copyOf(components);
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** A point in SystemTap's own words. */
  record Raw(String text, Origin origin) implements PointDraft {
    /** Requires both. */
    public Raw {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(origin, "origin");
    }
  }

  /** An alias of the script, which is declared by being used. */
  record OfAlias(AliasDraft alias, Origin origin) implements PointDraft {
    /** Requires both. */
    public OfAlias {
      Objects.requireNonNull(alias, "alias");
      Objects.requireNonNull(origin, "origin");
    }
  }
}
