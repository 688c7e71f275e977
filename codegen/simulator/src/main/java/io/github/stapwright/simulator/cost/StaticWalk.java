package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Expression;
import io.github.stapwright.model.If;
import io.github.stapwright.model.Loop;
import io.github.stapwright.model.Next;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.List;

/** The cost of a handler that is not run: at least what stands before its filters, at most all. */
final class StaticWalk {
  private final NodeWork work;
  private final PriceList prices;

  StaticWalk(NodeWork work, PriceList prices) {
    this.work = work;
    this.prices = prices;
  }

  ProbeCost of(Probe probe, String point, String mark, Price base) {
    Handler handler = new Handler(base);
    handler.visit(probe.body(), true);
    handler.rows.sort(Shown.BY_PLACE);
    return new ProbeCost(point, mark, probe.origin(), 0, handler.least, handler.most, handler.rows);
  }

  /** One walk. */
  private final class Handler {
    private final List<CostRow> rows = new ArrayList<>();
    private Price least;
    private Price most;
    private boolean left;

    Handler(Price base) {
      least = base;
      most = base;
    }

    void visit(Node node, boolean always) {
      boolean isAlways = always && !left;
      add(node, isAlways);
      List<Expression> decisions = Decisions.of(node);
      for (int index = 0; index < decisions.size(); index++) {
        add(decisions.get(index), isAlways && index == 0);
      }
      boolean guards = node instanceof If || node instanceof Loop;
      for (Node child : node.children()) {
        if (child instanceof Statement) {
          visit(child, isAlways && !guards);
        }
      }
      left |=
          node instanceof If condition && condition.descendants(Next.class).findAny().isPresent();
    }

    private void add(Node node, boolean always) {
      WorkCount count = work.of(node);
      Price price = prices.of(count);
      least = always ? least.plus(price) : least;
      most = most.plus(price);
      if (!count.isNothing()) {
        rows.add(new CostRow(Shown.of(node), node.origin(), always ? 1 : 0, -1, price));
      }
    }
  }
}
