package io.github.stapwright.language.elide;

import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Symbol;
import java.util.Set;

/** Leaves out storing to locals that nothing reads; what would be stored stays. */
final class DeadAssignments extends Rewriter {
  private final Program program;
  private final Set<String> read;

  private DeadAssignments(Program program, Set<String> read) {
    this.program = program;
    this.read = read;
  }

  static DeadAssignments in(Block body, Program program) {
    return new DeadAssignments(program, LocalReads.in(body));
  }

  @Override
  public Expression visitAssignment(Assignment assignment) {
    boolean isDead =
        LocalReads.isStore(assignment.operator())
            && assignment.target() instanceof Symbol symbol
            && !program.isGlobal(symbol.name())
            && !read.contains(symbol.name());
    return isDead ? of(assignment.value()) : super.visitAssignment(assignment);
  }
}
