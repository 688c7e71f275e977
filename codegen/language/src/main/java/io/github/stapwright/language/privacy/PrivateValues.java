package io.github.stapwright.language.privacy;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.model.Call;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Print;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Names the values of a script that can hold a path, a name or an argument, where they leave it.
 */
public final class PrivateValues {
  private static final Set<String> LOGS =
      Set.of("log", "warn", "error", "printk", "ftrace", "assert", "print_str", "system");

  /** More parts no key of SystemTap has. */
  private static final int MOST_PARTS = 9;

  private final Script script;
  private final PrivateFlow flow;
  private final List<PrivateValue> values = new ArrayList<>();

  private PrivateValues(Script script) {
    this.script = script;
    this.flow = new PrivateFlow(script);
  }

  /** Those of {@code script}, in its order. */
  public static List<PrivateValue> of(Script script) {
    PrivateValues all = new PrivateValues(script);
    for (Declaration each : script.declarations()) {
      String scope = PrivateFlow.scope(each);
      each.descendants().forEach(it -> all.look(it, scope));
    }
    script.globals().forEach(all::look);
    all.values.sort(
        Comparator.comparingInt((PrivateValue it) -> it.place().line())
            .thenComparingInt(it -> it.place().column()));
    return List.copyOf(all.values);
  }

  private void look(Node node, String scope) {
    if (!script.isOwn(node.origin())) {
      return;
    }
    if (node instanceof Print print && !print.function().toText()) {
      print.arguments().forEach(it -> add(PrivateValue.Way.PRINTED, it, scope));
    } else if (node instanceof Call call && LOGS.contains(call.function())) {
      call.arguments().forEach(it -> add(PrivateValue.Way.PRINTED, it, scope));
    } else if (node instanceof Call call && PrivateSources.isRead(call)) {
      add(PrivateValue.Way.RECORDED, call, scope);
    }
  }

  private void add(PrivateValue.Way way, Expression value, String scope) {
    flow.of(value, scope)
        .ifPresent(
            it ->
                values.add(
                    new PrivateValue(
                        way, value.origin(), Layout.render(value), "which can hold " + it)));
  }

  private void look(Global global) {
    if (script.isOwn(global.origin())) {
      for (int part = 0; part < MOST_PARTS; part++) {
        int shown = part + 1;
        flow.inKey(global.name(), part)
            .ifPresent(it -> label(global, "part " + shown + " of its key can hold " + it));
      }
      flow.inValue(global.name()).ifPresent(it -> label(global, "which can hold " + it));
    }
  }

  private void label(Global global, String source) {
    values.add(new PrivateValue(PrivateValue.Way.LABELLED, global.origin(), global.name(), source));
  }
}
