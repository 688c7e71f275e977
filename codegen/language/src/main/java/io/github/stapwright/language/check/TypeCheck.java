package io.github.stapwright.language.check;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.elide.Rounds;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Foreach;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether types agree in what the first round looks at, and are known in what the last one leaves.
 * A variable whose last use had no effect is asked for, too.
 */
final class TypeCheck {
  private final Rounds rounds;
  private final Types types;
  private final Consumer<Diagnostic> problems;

  private TypeCheck(Rounds rounds, Types types, Consumer<Diagnostic> problems) {
    this.rounds = rounds;
    this.types = types;
    this.problems = problems;
  }

  /**
   * Tells what is wrong.
   *
   * @param all whether the types of all variables can be known, so that it is an error if not
   */
  static void check(Rounds rounds, Tapset tapset, boolean all, Consumer<Diagnostic> problems) {
    TypeCheck check = new TypeCheck(rounds, Types.of(rounds.first(), tapset), problems);
    check.tellWhatIsLeft(all);
    if (all) {
      check.tellForsaken();
    }
  }

  private void tellWhatIsLeft(boolean all) {
    List<Diagnostic> found = new ArrayList<>();
    types.complain(rounds.first(), all, found::add);
    if (!found.isEmpty()) {
      Set<Origin> left = Collections.newSetFromMap(new IdentityHashMap<>());
      collect(rounds.left(), left);
      found.stream()
          .filter(it -> it.problem() != Problem.UNRESOLVED_TYPE || left.contains(it.origin()))
          .forEach(problems);
    }
  }

  private static void collect(Node node, Set<Origin> places) {
    places.add(node.origin());
    if (node instanceof Foreach loop) {
      loop.keys().forEach(it -> places.add(it.origin()));
      loop.value().ifPresent(it -> places.add(it.origin()));
    }
    node.children().forEach(it -> collect(it, places));
  }

  private void tellForsaken() {
    for (Rounds.Forsaken forsaken : rounds.forsaken()) {
      String name = forsaken.use().name();
      boolean isLocal = !types.globals().containsKey(name) && !types.isOfLibrary(name);
      if (isLocal && isUnknown(types.localsAt(forsaken.by().origin()).get(name))) {
        tellForsaken(name, forsaken.use().origin());
      }
    }
    rounds.forsakenNames().stream()
        .filter(it -> types.globals().containsKey(it) && isUnknown(types.globals().get(it)))
        .forEach(it -> tellForsaken(it, types.declaration(it).orElseThrow()));
  }

  private static boolean isUnknown(@Nullable Variable variable) {
    return variable == null || variable.value() == Kind.UNKNOWN;
  }

  private void tellForsaken(String name, Origin origin) {
    problems.accept(
        Diagnostic.of(
                Problem.UNRESOLVED_TYPE,
                origin,
                "nothing that has an effect tells whether `" + name + "` is a number or a string")
            .withFix("leave out the statement that does nothing with `" + name + "`"));
  }
}
