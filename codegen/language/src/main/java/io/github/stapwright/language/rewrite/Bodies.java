package io.github.stapwright.language.rewrite;

import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A script with other bodies: the same declarations in the same order. */
public final class Bodies {
  private Bodies() {}

  public static Script rewritten(Script script, UnaryOperator<Block> change) {
    return rewritten(script, (declaration, body) -> change.apply(body));
  }

  public static Script rewritten(Script script, BiFunction<Declaration, Block, Block> change) {
    return new Script(
        script.declarations().stream()
            .map(it -> rewritten(it, body -> change.apply(it, body)))
            .toList(),
        script.origin());
  }

  private static Declaration rewritten(Declaration declaration, UnaryOperator<Block> change) {
    if (declaration instanceof Probe probe) {
      Block body = change.apply(probe.body());
      return isSame(probe.body(), body) ? probe : new Probe(probe.points(), body, probe.origin());
    }
    if (declaration instanceof Function function && function.body() instanceof Block block) {
      Block body = change.apply(block);
      return isSame(block, body) ? function : withBody(function, body);
    }
    return declaration;
  }

  public static boolean isSame(Block before, Block after) {
    return Rewriter.isSame(before.statements(), after.statements());
  }

  private static Function withBody(Function function, Block body) {
    return new Function(
        function.isPrivate(),
        function.name(),
        function.result(),
        function.parameters(),
        function.priority(),
        body,
        function.origin());
  }
}
