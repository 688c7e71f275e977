package io.github.stapwright.simulator.cost;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.rewrite.Rewriter;
import io.github.stapwright.language.rewrite.StatementRewriter;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the changes that would save most: each is made to the model, checked, and estimated. */
public final class CostAdvice {
  private static final double LEAST_PERCENT = 5;

  private final CostEstimator estimator;
  private final Optional<CostEstimator.Events> events;

  /** Advice by this estimator, over these events if there are any. */
  public CostAdvice(CostEstimator estimator, Optional<CostEstimator.Events> events) {
    this.estimator = estimator;
    this.events = events;
  }

  /** Those that save at least a twentieth of the handlers' time, the best first. */
  public List<Suggestion> on(Script script) throws IOException {
    CostEstimate before = estimator.of(script, events);
    List<Suggestion> suggestions = new ArrayList<>();
    for (Suggestion.Change change : Suggestion.Change.values()) {
      Script after = changed(script, change);
      if (!after.equals(script) && isRight(after)) {
        tried(change, before, after).ifPresent(suggestions::add);
      }
    }
    suggestions.sort(Comparator.comparingDouble(Suggestion::handlerPercent).reversed());
    return suggestions;
  }

  private Optional<Suggestion> tried(Suggestion.Change change, CostEstimate before, Script after)
      throws IOException {
    try {
      CostEstimate less = estimator.of(after, events);
      Price one = sum(before);
      Price other = sum(less);
      double handler = percent(one.handler(), other.handler());
      double reader = percent(one.reader(), other.reader());
      return handler < LEAST_PERCENT
          ? Optional.empty()
          : Optional.of(new Suggestion(change, after, handler, reader));
    } catch (NotSimulatedException refused) {
      return Optional.empty();
    }
  }

  /** Of all markers, each as often as it is hit; all alike if that is unknown. */
  private static Price sum(CostEstimate estimate) {
    Price sum = Price.NOTHING;
    for (CostEstimate.MarkerCost marker : estimate.markers()) {
      double weight = marker.rate() < 0 ? 1 : marker.rate();
      Price middle = marker.least().plus(marker.most()).times(0.5);
      sum = sum.plus(middle.times(weight));
    }
    return sum;
  }

  private static double percent(double before, double after) {
    return before <= 0 ? 0 : 100 * (before - after) / before;
  }

  private static boolean isRight(Script script) {
    return !Checker.check(script, CheckOptions.defaults()).report().hasErrors();
  }

  private Script changed(Script script, Suggestion.Change change) {
    Set<String> globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
    NodeWork work = new NodeWork(script);
    return switch (change) {
      case FILTER_FIRST -> each(script, new FilterFirst(globals, it -> 0, false));
      case NUMBER_BEFORE_STRING ->
          each(script, new FilterFirst(globals, it -> price(work, it), true));
      case COUNT_INSTEAD_OF_PRINTING -> CountInstead.of(script, globals);
    };
  }

  private double price(NodeWork work, Node condition) {
    double own = estimator.prices().of(work.of(condition)).handler();
    for (Expression each : Decisions.of(condition)) {
      own += price(work, each);
    }
    return own;
  }

  private static Script each(Script script, StatementRewriter change) {
    List<Declaration> declarations =
        script.declarations().stream()
            .map(
                it ->
                    it instanceof Probe probe && !CostEstimator.mark(probe).isEmpty()
                        ? changed(probe, change)
                        : it)
            .toList();
    return Rewriter.isSame(script.declarations(), declarations)
        ? script
        : new Script(declarations, script.origin());
  }

  private static Probe changed(Probe probe, StatementRewriter change) {
    var body = change.body(probe.body());
    return body.equals(probe.body()) ? probe : new Probe(probe.points(), body, probe.origin());
  }
}
