package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.dsl.draft.RawDeclarations;
import io.github.stapwright.model.Expression;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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
  private final List<Draft<? extends Expression>> declared;
  private final List<RawDeclarations> raw;
  private final Map<String, Long> limits;

  private Probes(
      List<ProbeDraft> drafts,
      List<Draft<? extends Expression>> declared,
      List<RawDeclarations> raw,
      Map<String, Long> limits) {
    this.drafts = drafts;
    this.declared = declared;
    this.raw = raw;
    this.limits = limits;
  }

  /** A script of at least one complete probe; a probe that does nothing does not compile here. */
  public static Probes of(HandlerStep<?> first, HandlerStep<?>... rest) {
    Objects.requireNonNull(first, "first");
    return new Probes(
        Stream.concat(Stream.of(first), Stream.of(rest)).map(it -> it.draft()).toList(),
        List.of(),
        List.of(),
        Map.of());
  }

  /** These probes, then {@code others}. */
  public Probes and(Probes others) {
    Map<String, Long> greater = new TreeMap<>(limits);
    others.limits.forEach((name, value) -> greater.merge(name, value, Math::max));
    return new Probes(
        joined(drafts, others.drafts),
        joined(declared, others.declared),
        joined(raw, others.raw),
        greater);
  }

  /**
   * Declares globals and functions in this order before all others, also those that no probe uses:
   * SystemTap prints what is stored and never read at the end, in the order of the declarations.
   */
  public Probes declaring(Declared first, Declared... rest) {
    Stream<Draft<? extends Expression>> more =
        Stream.concat(Stream.of(first), Stream.of(rest)).map(Declared::declaration);
    return new Probes(drafts, Stream.concat(declared.stream(), more).toList(), raw, limits);
  }

  /**
   * {@code TEXT}: globals, functions and aliases in SystemTap's own words, for what the DSL has no
   * word for; read as {@link Tapset#rawNumber} is.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public Probes rawDeclarations(String text) {
    RawDeclarations added = new RawDeclarations(Draw.rawText(text), Here.origin());
    return new Probes(drafts, declared, joined(raw, List.of(added)), limits);
  }

  /**
   * {@code -D LIMIT=VALUE}: an option of {@code stap} that the script needs, at least; the binding
   * and the header of the generated script hold it. A greater one of the binding stays.
   *
   * @param limit such as {@code MAXACTION}
   */
  public Probes needing(String limit, long value) {
    Map<String, Long> greater = new TreeMap<>(limits);
    greater.merge(Objects.requireNonNull(limit, "limit"), value, Math::max);
    return new Probes(drafts, declared, raw, greater);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** What the binder makes a script from. */
  public List<ProbeDraft> drafts() {
    return drafts;
  }

  /** What is declared before it is used. */
  public List<Draft<? extends Expression>> declared() {
    return declared;
  }

  /** Declarations in SystemTap's own words. */
  public List<RawDeclarations> raw() {
    return raw;
  }

  /** The options {@code -D LIMIT=VALUE} that the script needs, by name. */
  public Map<String, Long> limits() {
    return Collections.unmodifiableMap(limits);
  }

  /** A mark that every method refuses which takes text: the value is not known to Java. */
  @Override
  public String toString() {
    return JavaText.of(this);
  }
}
