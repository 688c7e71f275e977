package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Break;
import io.github.stapwright.model.Continue;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.For;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Return;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.While;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Computes what can be computed beforehand, and leaves out what then never runs: branches that are
 * not taken, and statements behind one that leaves the block.
 */
final class KnownBranches extends StatementRewriter {
  private boolean cut;

  KnownBranches(ConstantFolding constants) {
    super(constants);
  }

  /** Whether something stood behind a statement that leaves its block. */
  boolean hasCut() {
    return cut;
  }

  @Override
  public Statement visitBlock(Block block) {
    List<Statement> kept = new ArrayList<>();
    for (Statement statement : block.statements()) {
      if (!kept.isEmpty() && leaves(kept.get(kept.size() - 1))) {
        cut = true;
        break;
      }
      Statement reduced = of(statement);
      if (!isEmpty(reduced)) {
        kept.add(reduced);
      }
    }
    return Rewriter.isSame(block.statements(), kept) ? block : new Block(kept, block.origin());
  }

  private static boolean leaves(Statement statement) {
    return statement instanceof Return
        || statement instanceof Break
        || statement instanceof Continue
        || statement instanceof Next;
  }

  @Override
  public Statement visitIf(If statement) {
    Expression condition = of(statement.condition());
    OptionalLong known = ConstantFolding.number(condition);
    if (known.isEmpty()) {
      return rewritten(
          statement, condition, of(statement.then()), statement.otherwise().map(this::of));
    }
    return known.getAsLong() != 0
        ? of(statement.then())
        : statement.otherwise().map(this::of).orElse(nothing(statement));
  }

  @Override
  public Statement visitWhile(While loop) {
    return isNever(of(loop.condition())) ? nothing(loop) : super.visitWhile(loop);
  }

  @Override
  public Statement visitFor(For loop) {
    if (of(loop.condition()).filter(KnownBranches::isNever).isEmpty()) {
      return super.visitFor(loop);
    }
    Optional<Statement> start =
        of(loop.start()).map(it -> new ExpressionStatement(it, loop.origin()));
    return start.orElse(nothing(loop));
  }

  private static boolean isNever(Expression condition) {
    OptionalLong known = ConstantFolding.number(condition);
    return known.isPresent() && known.getAsLong() == 0;
  }
}
