package io.github.stapwright.language.importer;

import io.github.stapwright.language.include.Inclusion;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Script;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The functions of the user's own tapset that a script uses. */
final class OwnFunctions {
  private OwnFunctions() {}

  static List<Function> of(Script script, ReadOptions reading) {
    ParseOptions parsing =
        ParseOptions.defaults()
            .withLibrary(reading.own().with(reading.library().macros()))
            .withSystemtapVersion(reading.systemTap());
    Script whole = Inclusion.of(script, reading.own(), parsing, reading.library().tapset());
    Set<Object> written = Collections.newSetFromMap(new IdentityHashMap<>());
    written.addAll(script.declarations());
    return whole.declarations().stream()
        .filter(it -> it instanceof Function && !written.contains(it))
        .map(Function.class::cast)
        .toList();
  }
}
