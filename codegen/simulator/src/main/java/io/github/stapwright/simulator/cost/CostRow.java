package io.github.stapwright.simulator.cost;

import io.github.stapwright.model.Origin;

/**
 * What a statement or a condition costs.
 *
 * @param text its first line
 * @param place where it stands
 * @param perHit how often it is evaluated for a hit of its probe
 * @param passes of how many evaluations a condition is true, 0 to 1; negative if it is a statement
 *     or unknown
 * @param once what one evaluation costs
 */
public record CostRow(String text, Origin place, double perHit, double passes, Price once) {}
