package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.importer.Code.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code Probes.of(..)}, joined by {@code and} with words that stand for several probes. */
final class ProbesCode {
  private ProbesCode() {}

  static Code of(List<Chunk> probes) {
    List<Code> parts = new ArrayList<>();
    List<Code> steps = new ArrayList<>();
    for (Chunk probe : probes) {
      if (probe.variable().equals(Chunk.SHAPE)) {
        joined(steps).ifPresent(parts::add);
        steps.clear();
        parts.add(probe.code());
      } else {
        steps.add(probe.code());
      }
    }
    joined(steps).ifPresent(parts::add);
    Code all = parts.get(0);
    for (Code part : parts.subList(1, parts.size())) {
      all = all.then("and", part);
    }
    return all;
  }

  private static Optional<Code> joined(List<Code> steps) {
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of(
            text(Code.type(Probes.class)).then(new Link("of", List.copyOf(steps), List.of())));
  }
}
