package io.github.stapwright.report.page;

import io.github.stapwright.report.call.CallTree;
import io.github.stapwright.report.call.Frame;
import io.github.stapwright.report.call.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stacks of a flame graph, callers before callees; of more than a page can hold the smallest
 * are put together.
 */
final class FlameNodes {
  static final int MOST = 20_000;

  private final List<Row> rows;
  private final long smaller;

  private FlameNodes(List<Row> rows, long smaller) {
    this.rows = rows;
    this.smaller = smaller;
  }

  /**
   * A stack.
   *
   * @param caller the place of its caller, -1 for a thread
   * @param self the microseconds of its innermost frame alone
   */
  record Row(int caller, Frame frame, long calls, long self) {}

  static FlameNodes of(CallTree tree) {
    List<Row> all = new ArrayList<>();
    for (Map.Entry<Task, CallTree.Node> thread : tree.threads().entrySet()) {
      Map<CallTree.Node, Integer> places = new HashMap<>();
      int root = all.size();
      all.add(new Row(-1, new Frame(thread.getKey().title(), "", 0), 0, 0));
      CallTree.walk(
          thread.getValue(),
          path -> {
            CallTree.Node node = path.get(path.size() - 1);
            int caller =
                path.size() == 1 ? root : places.getOrDefault(path.get(path.size() - 2), root);
            places.put(node, all.size());
            all.add(new Row(caller, node.frame(), node.calls(), node.self()));
          });
    }
    return all.size() <= MOST ? new FlameNodes(all, 0) : cut(all);
  }

  private static FlameNodes cut(List<Row> all) {
    long[] totals = totals(all);
    long least = nth(totals);
    int[] places = new int[all.size()];
    List<Row> kept = new ArrayList<>();
    long smaller = 0;
    for (int index = 0; index < all.size(); index++) {
      Row row = all.get(index);
      boolean hasRoom = row.caller() < 0 || totals[index] > least;
      int caller = row.caller() < 0 ? -1 : places[row.caller()];
      if (hasRoom) {
        places[index] = kept.size();
        kept.add(new Row(caller, row.frame(), row.calls(), row.self()));
      } else {
        // Its time and calls go to the nearest stack that is shown.
        places[index] = caller;
        Row host = kept.get(caller);
        kept.set(
            caller, new Row(host.caller(), host.frame(), host.calls(), host.self() + row.self()));
        smaller++;
      }
    }
    return new FlameNodes(kept, smaller);
  }

  /** Callers stand before callees, so that one pass from the end adds up. */
  private static long[] totals(List<Row> all) {
    long[] totals = new long[all.size()];
    for (int index = all.size() - 1; index >= 0; index--) {
      totals[index] += all.get(index).self();
      if (all.get(index).caller() >= 0) {
        totals[all.get(index).caller()] += totals[index];
      }
    }
    return totals;
  }

  private static long nth(long[] totals) {
    long[] sorted = totals.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - MOST];
  }

  List<Row> rows() {
    return rows;
  }

  /** How many stacks are counted in their caller. */
  long smaller() {
    return smaller;
  }
}
