package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.PointDraft;
import io.github.stapwright.dsl.draft.PointUse;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.marker.Context;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.NumberLiteral;
import io.github.stapwright.model.Spelling;
import io.github.stapwright.model.StringLiteral;
import java.util.List;
import java.util.Optional;

/** Makes probe points that are no markers. */
final class Points {
  private Points() {}

  static <C extends Context> PointStep<C> fixed(Component... components) {
    return at(new PointDraft.Fixed(List.of(components), Here.origin()));
  }

  static <C extends Context> PointStep<C> ofProcess(Component... components) {
    return at(new PointDraft.OfProcess(List.of(components), Here.origin()));
  }

  static <C extends Context> PointStep<C> at(PointDraft point) {
    return new PointStep<>(ProbeDraft.at(List.of(PointUse.of(point))));
  }

  static Component part(String name) {
    return new Component(name, Optional.empty(), Here.origin());
  }

  static Component part(String name, long argument) {
    return new Component(
        name,
        Optional.of(new NumberLiteral(argument, Spelling.plain(), Here.origin())),
        Here.origin());
  }

  static Component part(String name, String argument) {
    StringLiteral literal =
        new StringLiteral(
            ByteString.of(JavaText.checked(argument)), Spelling.plain(), Here.origin());
    return new Component(name, Optional.of(literal), Here.origin());
  }
}
