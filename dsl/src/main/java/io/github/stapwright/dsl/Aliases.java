package io.github.stapwright.dsl;

import io.github.stapwright.dsl.draft.Draft;
import io.github.stapwright.dsl.draft.LocalDraft;
import io.github.stapwright.dsl.draft.ProbeDraft;
import io.github.stapwright.model.AssignmentOperator;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Names;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Statement;
import java.util.List;
import java.util.Optional;

/** Makes aliases. */
final class Aliases {
  private Aliases() {}

  static <K> Alias<K> declare(String name, ProbeDraft point, KeyType<K> types, Key<?, K> values) {
    requireName(name);
    Origin origin = Here.origin();
    List<LocalDraft> variables = types.locals(origin);
    ProbeDraft prologue = point;
    for (int index = 0; index < variables.size(); index++) {
      prologue = prologue.plus(assignment(variables.get(index), values.parts().get(index), origin));
    }
    return new Alias<>(name, prologue, Optional.empty(), variables, types);
  }

  private static void requireName(String name) {
    for (String part : name.split("[.]", -1)) {
      if (!Names.isIdentifier(part)) {
        throw new IllegalArgumentException(
            "`"
                + name
                + "` is no name of an alias: write names with dots between them, `python.call`");
      }
    }
  }

  private static Draft<List<Statement>> assignment(
      LocalDraft variable, Draft<Expression> value, Origin origin) {
    return Store.assign(scope -> scope.local(variable, origin), AssignmentOperator.ASSIGN, value);
  }
}
