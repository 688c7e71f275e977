package io.github.stapwright.language.importer;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.compare.NormalForm;
import io.github.stapwright.language.compare.WrittenTypes;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a class binds to the model of its file, and if not, which declarations differ. */
final class Proof {
  private final Script wanted;
  private final List<Function> more;
  private final Tapset tapset;
  private Script last;

  /**
   * A proof for a file.
   *
   * @param wanted its model in normal form
   * @param more functions of the user's own tapset
   */
  Proof(Script wanted, List<Function> more, Tapset tapset) {
    this.wanted = wanted;
    this.more = more;
    this.tapset = tapset;
    this.last = wanted;
  }

  /** The declarations that differ; empty if the models are equal. */
  Set<String> differences(ProbeScript probes, Binding binding) {
    Bound bound = Binder.bind(probes.probes(), binding);
    last = bound.script();
    Script made = NormalForm.of(bound.script(), WrittenTypes.of(bound.script(), more, tapset));
    Set<String> different = new LinkedHashSet<>();
    if (made.declarations().equals(wanted.declarations()) && !bound.report().hasErrors()) {
      return different;
    }
    different.addAll(differing(made, Function.class));
    different.addAll(differing(made, Alias.class));
    different.addAll(probes(made));
    if (!all(made, Global.class).equals(all(wanted, Global.class))) {
      different.add(Chunk.global(""));
    }
    if (different.isEmpty()) {
      all(wanted, Probe.class).forEach(it -> different.add(Chunk.probe(different.size())));
    }
    return different;
  }

  /** What the last class bound to. */
  Script bound() {
    return last;
  }

  private static <D> List<D> all(Script script, Class<D> kind) {
    return script.declarations().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Set<String> differing(Script made, Class<? extends Declaration> kind) {
    List<? extends Declaration> own = all(made, kind);
    List<? extends Declaration> theirs = all(wanted, kind);
    Set<Declaration> ours = new HashSet<>(own);
    Set<String> different = new LinkedHashSet<>();
    if (!own.equals(theirs)) {
      theirs.stream().filter(it -> !ours.contains(it)).forEach(it -> different.add(name(it)));
      Set<Declaration> needed = new HashSet<>(theirs);
      own.stream().filter(it -> !needed.contains(it)).forEach(it -> different.add(name(it)));
    }
    return different;
  }

  private static String name(Declaration declaration) {
    return declaration instanceof Function function
        ? Chunk.function(function.name())
        : Chunk.alias(AliasCode.name((Alias) declaration));
  }

  private Set<String> probes(Script made) {
    List<Probe> own = all(made, Probe.class);
    List<Probe> theirs = all(wanted, Probe.class);
    Set<String> different = new LinkedHashSet<>();
    boolean sameCount = own.size() == theirs.size();
    for (int index = 0; index < theirs.size(); index++) {
      boolean differs =
          sameCount ? !own.get(index).equals(theirs.get(index)) : !own.contains(theirs.get(index));
      if (differs) {
        different.add(Chunk.probe(index));
      }
    }
    return different;
  }
}
