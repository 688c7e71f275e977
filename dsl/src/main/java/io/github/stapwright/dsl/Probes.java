package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.ProbeDraft;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The probes of a script, in the order in which they are printed.
 *
 * <pre>{@code
 * Probes.of(onFunctionEntry().where(file("test.py")).print("%s\n", funcname()))
 * }</pre>
 */
@CheckReturnValue
public final class Probes {
  private final List<ProbeDraft> drafts;

  private Probes(List<ProbeDraft> drafts) {
    this.drafts = drafts;
  }

  /** A script of at least one complete probe; a probe that does nothing does not compile here. */
  public static Probes of(HandlerStep<?> first, HandlerStep<?>... rest) {
    Objects.requireNonNull(first, "first");
    return new Probes(
        Stream.concat(Stream.of(first), Stream.of(rest)).map(it -> it.draft()).toList());
  }

  /** These probes, then {@code others}. */
  public Probes and(Probes others) {
    return new Probes(Stream.concat(drafts.stream(), others.drafts.stream()).toList());
  }

  /** What the binder makes a script from. */
  public List<ProbeDraft> drafts() {
    return drafts;
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
