package io.github.stapwright.language.importer;

import io.github.stapwright.markers.source.MarkerWords.Accessor;
import io.github.stapwright.model.Assignment;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.ExpressionStatement;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Increment;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A handler without what the binder adds: reads of a marker's arguments, which become accessors,
 * and the filter around all of it.
 *
 * @param filters the conditions of {@code where}, joined by {@code and}
 */
record FilteredBody(List<Expression> filters, Block body) {
  FilteredBody {
    filters = List.copyOf(filters);
  }

  static FilteredBody of(Block whole, Handler handler, Level level, Comments comments) {
    Reads reads = new Reads(whole, handler, comments);
    List<Expression> filters = new ArrayList<>();
    Block body = whole;
    boolean isMore = level.has(Level.ONE_FILTER);
    while (isMore) {
      Block without = reads.remove(body);
      boolean reading = without.statements().size() < body.statements().size();
      Optional<If> only = only(without).filter(it -> filters.isEmpty() || reading);
      isMore = only.isPresent() && (filters.isEmpty() || level.has(Level.ALL));
      if (isMore) {
        comments.keep(comments.take(only.get()));
        filters.add(only.get().condition());
        body = (Block) only.get().then();
      }
    }
    return new FilteredBody(filters, reads.removeAll(body));
  }

  private static Optional<If> only(Block block) {
    return block.statements().size() == 1
            && block.statements().get(0) instanceof If branch
            && branch.otherwise().isEmpty()
            && !((Block) branch.then()).statements().isEmpty()
        ? Optional.of(branch)
        : Optional.empty();
  }

  /** The reads of arguments into locals that nothing else stores to. */
  private static final class Reads {
    private final Handler handler;
    private final Comments comments;
    private final Set<String> stored = new HashSet<>();

    Reads(Block whole, Handler handler, Comments comments) {
      this.handler = handler;
      this.comments = comments;
      stores(whole);
    }

    private void stores(Node node) {
      if (node instanceof Assignment assignment && assignment.target() instanceof Symbol target) {
        Statement alone = new ExpressionStatement(assignment, node.origin());
        if (ArgumentReads.of(alone, handler.point()).isEmpty()) {
          stored.add(target.name());
        }
      } else if (node instanceof Increment step && step.operand() instanceof Symbol target) {
        stored.add(target.name());
      }
      node.children().forEach(this::stores);
    }

    private Optional<Accessor> read(Statement statement) {
      return ArgumentReads.of(statement, handler.point())
          .filter(it -> handler.isLocal(it.name()))
          .filter(it -> !stored.contains(it.name()));
    }

    /** The statements of one block. */
    Block remove(Block block) {
      List<Statement> left = new ArrayList<>();
      for (Statement statement : block.statements()) {
        Optional<Accessor> read = read(statement);
        if (read.isPresent()) {
          open(read.get());
          comments.keep(comments.take(statement));
        } else {
          left.add(statement);
        }
      }
      return left.size() == block.statements().size() ? block : new Block(left, block.origin());
    }

    private void open(Accessor accessor) {
      Code call = Code.call(accessor.method());
      handler.openFixed(
          accessor.name(), accessor.isString() ? Value.string(call) : Value.number(call));
    }

    /** The statements of a block and of the branches in it. */
    Block removeAll(Block block) {
      List<Statement> left = new ArrayList<>();
      for (Statement statement : remove(block).statements()) {
        left.add(statement instanceof If branch ? inBranches(branch) : statement);
      }
      return new Block(left, block.origin());
    }

    private If inBranches(If branch) {
      return new If(
          branch.condition(),
          removeAll((Block) branch.then()),
          branch.otherwise().map(this::inBranch),
          branch.origin());
    }

    private Statement inBranch(Statement otherwise) {
      return otherwise instanceof If branch ? inBranches(branch) : removeAll((Block) otherwise);
    }
  }
}
