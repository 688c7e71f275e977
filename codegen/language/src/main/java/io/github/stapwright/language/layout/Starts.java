package io.github.stapwright.language.layout;

import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Loop;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import io.github.stapwright.model.Try;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where statements begin, and how deep each lies below the nearest braces: the body of an {@code
 * if} without braces is one deeper than the {@code if}.
 */
final class Starts {
  private final Map<String, Integer> levels = new HashMap<>();

  private Starts() {}

  /** A file of macros has no statements. */
  static Starts none() {
    return new Starts();
  }

  static Starts of(Script script) {
    Starts starts = new Starts();
    script.declarations().forEach(starts::visit);
    return starts;
  }

  /** The levels below the braces around it, or null if no statement begins there. */
  @Nullable Integer levelAt(int line, int column) {
    return levels.get(line + ":" + column);
  }

  private void visit(Declaration declaration) {
    if (declaration instanceof Probe probe) {
      block(probe.body());
    } else if (declaration instanceof Alias alias) {
      block(alias.body());
      alias.epilogue().ifPresent(this::block);
    } else if (declaration instanceof Function function && function.body() instanceof Block body) {
      block(body);
    }
  }

  private void block(Block block) {
    block.statements().forEach(it -> statement(it, 0));
  }

  private void statement(Statement statement, int level) {
    note(statement.origin(), level);
    inside(statement, level);
  }

  private void inside(Statement statement, int level) {
    if (statement instanceof Block block) {
      block(block);
    } else if (statement instanceof If branch) {
      body(branch.then(), level);
      branch.otherwise().ifPresent(it -> otherwise(it, level));
    } else if (statement instanceof Loop loop) {
      body(loop.body(), level);
    } else if (statement instanceof Try attempt) {
      block(attempt.body());
      block(attempt.handler());
    }
  }

  private void body(Statement body, int level) {
    if (body instanceof Block block) {
      block(block);
    } else {
      statement(body, level + 1);
    }
  }

  /** {@code else if} stays on one line. */
  private void otherwise(Statement statement, int level) {
    if (statement instanceof If next) {
      inside(next, level);
    } else {
      body(statement, level);
    }
  }

  private void note(Origin origin, int level) {
    if (origin.caller().isEmpty()) {
      levels.put(origin.line() + ":" + origin.column(), level);
    }
  }
}
