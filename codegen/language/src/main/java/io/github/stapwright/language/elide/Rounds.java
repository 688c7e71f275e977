package io.github.stapwright.language.elide;

import static java.util.stream.Collectors.toSet;

import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rounds in which SystemTap leaves things out and looks at types, until a round brings nothing
 * that makes it take another one. Only a new round forgets the variables that nothing uses any
 * more: what the last round left without a use is still asked for its type (5.6, tried with it).
 */
public final class Rounds {
  /**
   * A name without a use.
   *
   * @param by the function or probe that used it
   * @param use where it was first used
   */
  public record Forsaken(Declaration by, Symbol use) {}

  private final Script first;
  private final Round last;

  private Rounds(Script first, Round last) {
    this.first = first;
    this.last = last;
  }

  /** The rounds over a script whose aliases are expanded. */
  public static Rounds of(Script script, Tapset tapset) {
    Round first = new Round(Reached.of(script), tapset);
    Round last = first;
    while (last.asksForAnother()) {
      last = last.next(tapset);
    }
    return new Rounds(first.typed(), last);
  }

  /** What the first round looks at; it refuses types that disagree. */
  public Script first() {
    return first;
  }

  /** Whether the last round finds a probe that does something. */
  public boolean areProbesLeft() {
    return last.typed().declarations().stream().anyMatch(it -> it instanceof Probe && !isIdle(it));
  }

  private static boolean isIdle(Declaration declaration) {
    return declaration instanceof Probe probe && probe.body().statements().isEmpty();
  }

  /** What the last round leaves. */
  public Script left() {
    return last.left();
  }

  /** What lost its last use in the last round; a probe that does nothing is not asked. */
  public List<Forsaken> forsaken() {
    List<Forsaken> forsaken = new ArrayList<>();
    for (int index = 0; index < left().declarations().size(); index++) {
      Declaration begun = last.begun().declarations().get(index);
      Declaration left = left().declarations().get(index);
      if (!isIdle(last.typed().declarations().get(index))) {
        Uses.lost(begun, left).forEach(it -> forsaken.add(new Forsaken(left, it)));
      }
    }
    return forsaken;
  }

  /** The names that lost their last use in the whole script. */
  public Set<String> forsakenNames() {
    return Uses.lost(last.begun(), left()).stream().map(Symbol::name).collect(toSet());
  }
}
