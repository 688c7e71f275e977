package io.github.stapwright.language.compare;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What changed from one script to another, in normal form: white space, comments, the spelling of
 * literals, braces and the order of declarations that have no effect are no changes.
 */
public final class ScriptDifference {
  private final List<Change> changes = new ArrayList<>();

  private ScriptDifference() {}

  /** The changes, in the order of the declarations. */
  public static List<Change> between(Script before, Script after) {
    Script first = NormalForm.of(Objects.requireNonNull(before, "before"));
    Script second = NormalForm.of(Objects.requireNonNull(after, "after"));
    ScriptDifference difference = new ScriptDifference();
    if (!first.declarations().equals(second.declarations())) {
      difference.compare(first, second);
    }
    return difference.changes;
  }

  private void compare(Script before, Script after) {
    named(before, after, Global.class);
    named(before, after, Function.class);
    named(before, after, Alias.class);
    named(before, after, io.github.stapwright.model.EmbeddedCode.class);
    probes(all(before, Probe.class), all(after, Probe.class));
  }

  private static <D> List<D> all(Script script, Class<D> kind) {
    return script.declarations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <D extends Declaration> void named(Script before, Script after, Class<D> kind) {
    List<D> left = new ArrayList<>(all(after, kind));
    List<D> own = new ArrayList<>(all(before, kind));
    for (D one : own) {
      Optional<D> other =
          left.stream()
              .filter(it -> it.equals(one))
              .findFirst()
              .or(() -> left.stream().filter(it -> name(it).equals(name(one))).findFirst());
      other.ifPresent(left::remove);
      pair(new Alignment.Pair<>(Optional.of(one), other));
    }
    left.forEach(it -> pair(new Alignment.Pair<>(Optional.empty(), Optional.of(it))));
    List<D> theirs = all(after, kind);
    if (own.size() == theirs.size() && own.containsAll(theirs) && !own.equals(theirs)) {
      moved(own, theirs);
    }
  }

  private <D extends Declaration> void moved(List<D> before, List<D> after) {
    for (D one : before) {
      if (before.indexOf(one) != after.indexOf(one)) {
        D other = after.get(after.indexOf(one));
        add(name(one), Optional.of(one), Optional.of(other));
        return;
      }
    }
  }

  private void probes(List<Probe> before, List<Probe> after) {
    List<Probe> gone = new ArrayList<>();
    List<Probe> added = new ArrayList<>();
    for (var pair : Alignment.of(before, after, ScriptDifference::sharePoint).pairs()) {
      if (pair.before().isPresent() && pair.after().isPresent()) {
        pair(new Alignment.Pair<>(pair.before(), pair.after()));
      } else {
        pair.before().ifPresent(gone::add);
        pair.after().ifPresent(added::add);
      }
    }
    for (Probe one : gone) {
      Optional<Probe> other = added.stream().filter(one::equals).findFirst();
      other.ifPresent(added::remove);
      add(name(one), Optional.of(one), other);
    }
    added.forEach(it -> add(name(it), Optional.empty(), Optional.of(it)));
  }

  private static boolean sharePoint(Probe one, Probe other) {
    return one.points().stream()
        .anyMatch(
            it -> other.points().stream().anyMatch(at -> it.components().equals(at.components())));
  }

  private void pair(Alignment.Pair<? extends Declaration> pair) {
    if (pair.before().isEmpty() || pair.after().isEmpty()) {
      Declaration only = pair.before().isPresent() ? pair.before().get() : pair.after().get();
      add(name(only), pair.before(), pair.after());
    } else if (!pair.before().get().equals(pair.after().get())) {
      Declaration one = pair.before().get();
      changes.addAll(NodeDifference.of(name(one), one, pair.after().get()));
    }
  }

  private void add(
      String name, Optional<? extends Declaration> before, Optional<? extends Declaration> after) {
    changes.add(
        new Change(name, "", before.map(NodeDifference::side), after.map(NodeDifference::side)));
  }

  private static String name(Declaration declaration) {
    if (declaration instanceof Global global) {
      return "global " + global.name();
    }
    if (declaration instanceof Function function) {
      return "function " + function.name();
    }
    if (declaration instanceof Alias alias) {
      return "alias " + points(alias.names());
    }
    return declaration instanceof Probe probe ? "probe " + points(probe.points()) : "embedded C";
  }

  private static String points(List<ProbePoint> points) {
    return points.stream().map(Layout::render).collect(Collectors.joining(", "));
  }
}
