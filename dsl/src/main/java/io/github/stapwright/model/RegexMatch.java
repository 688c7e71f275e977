package io.github.stapwright.model;

import java.util.List;
import java.util.Objects;

/** {@code SUBJECT =~ "PATTERN"}, or {@code !~}. */
public record RegexMatch(Expression subject, boolean negated, Literal pattern, Origin origin)
    implements Expression {

  /** Requires every component and copies lists. */
  public RegexMatch {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public List<Node> children() {
    return List.of(subject, pattern);
  }

  @Override
  public <R> R accept(Expression.Visitor<R> visitor) {
    return visitor.visitRegexMatch(this);
  }
}
