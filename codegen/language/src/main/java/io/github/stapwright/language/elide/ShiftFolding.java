package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.function.Consumer;

/**
 * Where SystemTap fails to compute {@code >>>} of two numbers: in all probes and called functions,
 * code behind {@code next} included, once assignments and values that nobody reads are removed (4.8
 * and 5.6, tried with both).
 */
public final class ShiftFolding extends BodyFolding {
  private final Rewriter assignments;
  private final Effects effects;

  private ShiftFolding(Program program, Effects effects, Block body, Consumer<Binary> failures) {
    super(new Folding(effects, failures));
    this.effects = effects;
    this.assignments = DeadAssignments.in(body, program);
  }

  /** Gives the shifts that it fails on. */
  public static void of(Script script, Tapset tapset, Consumer<Binary> failures) {
    Script called = Reached.of(script);
    Program program = new Program(called);
    Effects effects = new Effects(program, tapset);
    for (Declaration declaration : called.declarations()) {
      if (declaration instanceof Probe probe) {
        new ShiftFolding(program, effects, probe.body(), failures).visit(probe.body());
      } else if (declaration instanceof Function function
          && function.body() instanceof Block body) {
        new ShiftFolding(program, effects, body, failures).visit(body);
      }
    }
  }

  @Override
  void visit(Node node) {
    if (node instanceof ExpressionStatement statement) {
      var value = assignments.of(statement.expression());
      if (effects.has(value)) {
        super.visit(value);
      }
    } else {
      super.visit(node);
    }
  }

  private static final class Folding extends ConstantFolding {
    private final Consumer<Binary> failures;

    Folding(Effects effects, Consumer<Binary> failures) {
      super(it -> !effects.has(it));
      this.failures = failures;
    }

    @Override
    void fail(Binary shift) {
      failures.accept(shift);
    }
  }
}
