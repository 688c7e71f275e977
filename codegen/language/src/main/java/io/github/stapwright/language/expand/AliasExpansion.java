package io.github.stapwright.language.expand;

import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Binary;
import io.github.stapwright.model.BinaryOperator;
import io.github.stapwright.model.Block;
import io.github.stapwright.model.Component;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.ProbePoint;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts what aliases stand for in their place: a probe of an alias becomes a probe of its points,
 * with the alias's statements before and behind its own. Aliases of the script come before those of
 * the tapset library.
 */
public final class AliasExpansion {
  /** Aliases that stand for each other twice and twice again stand for points without number. */
  private static final int MOST_EXPANSIONS = 10_000;

  private final AliasNames aliases;
  private final Predicate<ProbePoint> found;
  private final Set<Alias> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ProbePoint> uses = new ArrayList<>();
  private final IdentityHashMap<ProbePoint, ProbePoint> written = new IdentityHashMap<>();
  private final IdentityHashMap<ProbePoint, Seat> seats = new IdentityHashMap<>();
  private final Script script;
  private int expansions;
  private @Nullable ProbePoint overflow;

  private AliasExpansion(Script script, List<Alias> aliases, Predicate<ProbePoint> found) {
    this.aliases = new AliasNames(aliases);
    this.found = found;
    this.script = new Script(expanded(script), script.origin());
  }

  /** Expands the aliases of {@code script}; a point that is none, or stands for itself, stays. */
  public static AliasExpansion of(Script script) {
    return of(script, it -> false);
  }

  /** The same, but what follows a sufficient point that is {@code found} is left out. */
  public static AliasExpansion of(Script script, Predicate<ProbePoint> found) {
    List<Alias> aliases =
        Stream.concat(
                script.declarations().stream()
                    .filter(Alias.class::isInstance)
                    .map(Alias.class::cast),
                LibraryAliases.all().stream())
            .toList();
    return new AliasExpansion(script, aliases, found);
  }

  private List<Declaration> expanded(Script written) {
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration declaration : written.declarations()) {
      if (declaration instanceof Probe probe) {
        seat(probe.points(), probe.points());
        declarations.addAll(expand(probe));
      } else if (!(declaration instanceof Alias)) {
        declarations.add(declaration);
      }
    }
    return declarations;
  }

  /** The use of an alias at which there were too many to go on, if there was one. */
  public Optional<ProbePoint> overflow() {
    return Optional.ofNullable(overflow);
  }

  /** The script without aliases. */
  public Script script() {
    return script;
  }

  /** The point as its probe names it: an alias, for a point that one stood for. */
  public ProbePoint written(ProbePoint point) {
    ProbePoint use = written.get(point);
    return use == null ? point : written(use);
  }

  /** The uses of aliases that the point came from, the innermost first. */
  public List<ProbePoint> uses(ProbePoint point) {
    return Stream.iterate(written.get(point), Objects::nonNull, written::get).toList();
  }

  /**
   * Where a point stands in the list of a probe or an alias.
   *
   * @param list the list, which is this very object for all of its points
   * @param index from 0
   * @param sufficient whether the points behind it are left out if it resolves, {@code !}
   */
  public record Seat(Object list, int index, boolean sufficient) {}

  /** The seat of the point in its list, then those of the aliases that it came from. */
  public List<Seat> seats(ProbePoint point) {
    return Stream.concat(Stream.of(point), uses(point).stream())
        .map(seats::get)
        .filter(Objects::nonNull)
        .toList();
  }

  private void seat(List<ProbePoint> points, List<ProbePoint> asWritten) {
    for (int index = 0; index < points.size(); index++) {
      boolean sufficient = asWritten.get(index).resolution() == ProbePoint.Resolution.SUFFICIENT;
      seats.put(points.get(index), new Seat(points, index, sufficient));
    }
  }

  private List<Probe> expand(Probe probe) {
    List<Probe> probes = new ArrayList<>();
    List<ProbePoint> own = new ArrayList<>();
    for (ProbePoint point : probe.points()) {
      List<Alias> matching = aliases.matching(point);
      List<ProbePoint> stands = new ArrayList<>();
      if (matching.isEmpty()) {
        own.add(point);
        stands.add(point);
      } else {
        flush(own, probe, probes);
        for (Alias alias : matching) {
          List<Probe> expanded = expand(alias, point, probe);
          expanded.forEach(it -> stands.addAll(it.points()));
          probes.addAll(expanded);
        }
      }
      if (point.resolution() == ProbePoint.Resolution.SUFFICIENT
          && stands.stream().anyMatch(found)) {
        break;
      }
    }
    flush(own, probe, probes);
    return probes;
  }

  private static void flush(List<ProbePoint> points, Probe probe, List<Probe> probes) {
    if (!points.isEmpty()) {
      probes.add(
          points.size() == probe.points().size()
              ? probe
              : new Probe(points, probe.body(), probe.origin()));
      points.clear();
    }
  }

  private List<Probe> expand(Alias alias, ProbePoint use, Probe probe) {
    if (expansions == MOST_EXPANSIONS) {
      overflow = uses.isEmpty() ? use : uses.get(0);
      return List.of();
    }
    expansions++;
    if (!open.add(alias)) {
      ProbePoint first = uses.size() > 1 ? uses.get(1) : use;
      return List.of(new Probe(List.of(first), probe.body(), probe.origin()));
    }
    uses.add(use);
    List<Component> suffix = suffix(alias, use);
    List<ProbePoint> points = alias.points().stream().map(it -> used(it, use, suffix)).toList();
    seat(points, alias.points());
    List<Probe> expanded = expand(new Probe(points, joined(alias, probe.body()), probe.origin()));
    open.remove(alias);
    uses.remove(uses.size() - 1);
    return expanded;
  }

  /** The bodies themselves, one in another, so that what watches a run knows them again. */
  private static Block joined(Alias alias, Block body) {
    List<Statement> statements = new ArrayList<>();
    if (alias.form() == Alias.Form.PROLOGUE) {
      statements.add(alias.body());
      statements.add(body);
      alias.epilogue().ifPresent(statements::add);
    } else {
      statements.add(body);
      statements.add(alias.body());
    }
    return new Block(statements, body.origin());
  }

  /** The point of an alias as the probe uses it: armed by both conditions, left out by either. */
  private ProbePoint used(ProbePoint point, ProbePoint use, List<Component> suffix) {
    boolean required = use.resolution() == ProbePoint.Resolution.REQUIRED;
    Optional<Expression> condition =
        point.condition().isPresent() && use.condition().isPresent()
            ? Optional.of(both(point.condition().get(), use.condition().get()))
            : point.condition().or(use::condition);
    ProbePoint used =
        new ProbePoint(
            joined(point.components(), suffix),
            required ? point.resolution() : use.resolution(),
            condition,
            point.origin());
    written.put(used, use);
    return used;
  }

  /** What stands behind the name of the alias goes behind each of its points. */
  private static List<Component> suffix(Alias alias, ProbePoint use) {
    return use.components().subList(AliasNames.named(alias, use), use.components().size());
  }

  private static List<Component> joined(List<Component> first, List<Component> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Expression both(Expression first, Expression second) {
    return new Binary(first, BinaryOperator.LOGICAL_AND, second, second.origin());
  }
}
