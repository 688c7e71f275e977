package io.github.stapwright.editor.answer;

import io.github.stapwright.editor.settings.Reading;
import io.github.stapwright.language.tapset.Tapset;
import java.util.List;

/** The names that probe points are made of. */
public final class PointNames {
  private PointNames() {}

  /** The names that may follow those parts of a point. */
  public static List<String> next(List<String> parts, Tapset tapset) {
    return ProbeHead.next(parts, tapset).keySet().stream()
        .map(it -> it.indexOf('(') < 0 ? it : it.substring(0, it.indexOf('(')))
        .distinct()
        .toList();
  }

  /** The markers that may be named. */
  public static List<String> marks(Reading reading) {
    return MarkerFacts.choices(reading).stream().map(MarkerFacts.Choice::name).toList();
  }
}
