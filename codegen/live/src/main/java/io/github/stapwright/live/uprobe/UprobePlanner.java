package io.github.stapwright.live.uprobe;

import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.demand.AuditArguments;
import io.github.stapwright.live.demand.Fetch;
import io.github.stapwright.live.demand.MarkPoint;
import io.github.stapwright.live.demand.Reads;
import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.elf.ElfFile;
import io.github.stapwright.markers.elf.MarkerNote;
import io.github.stapwright.markers.registry.Registry;
import io.github.stapwright.markers.target.Mark;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Finds the places that the points of a script wait for, and what has to be fetched there. */
public final class UprobePlanner {
  private final Targets targets;
  private final boolean whole;
  private final List<Provider> providers;

  /**
   * For points in {@code targets}.
   *
   * @param whole whether all that can be fetched is, for a recording that other scripts may read
   * @param described providers whose strings are then fetched as strings, besides those of the
   *     registries
   */
  public UprobePlanner(Targets targets, boolean whole, Collection<Provider> described) {
    this.targets = targets;
    this.whole = whole;
    this.providers = new ArrayList<>(described);
    Registry.all().forEach(it -> this.providers.add(it.asProvider()));
  }

  /**
   * The plan for {@code points}.
   *
   * @throws NotSimulatedException if a point reads what the kernel cannot fetch
   * @throws LiveException if a file or a marker is not here
   */
  public UprobePlan plan(List<MarkPoint> points) throws IOException {
    Map<String, String> used = new LinkedHashMap<>();
    Map<String, PlannedSite> sites = new LinkedHashMap<>();
    Set<String> files = new TreeSet<>();
    for (MarkPoint point : points) {
      Optional<ResolvedTarget> target = targets.find(point);
      if (target.isPresent()) {
        used.put(point.target(), text(target.get()));
        files.add(text(target.get()));
      }
    }
    for (MarkPoint point : points) {
      Optional<ResolvedTarget> target = targets.find(point);
      if (target.isPresent()) {
        add(point, target.get(), files.size() > 1, sites);
      }
    }
    return new UprobePlan(new ArrayList<>(sites.values()), used);
  }

  private static String text(ResolvedTarget target) {
    return target
            .executable()
            .map(it -> it.toString())
            .orElseGet(() -> target.markersPath().toString())
        + target
            .library()
            .filter(it -> target.executable().isPresent())
            .map(it -> "!" + it)
            .orElse("");
  }

  private void add(
      MarkPoint point, ResolvedTarget target, boolean several, Map<String, PlannedSite> sites) {
    List<Mark> marks =
        target.file().marks().stream()
            .filter(it -> point.waitsFor(it.provider(), it.name()))
            .toList();
    if (marks.isEmpty() && !point.optional()) {
      throw new LiveException(missing(point, target));
    }
    Event.Details details = several ? details(target) : Event.Details.NONE;
    for (Mark mark : marks) {
      for (MarkerNote note : mark.sites()) {
        add(point, target.file().elf(), note, details, sites);
      }
    }
  }

  private static String missing(MarkPoint point, ResolvedTarget target) {
    Set<String> names = new TreeSet<>();
    target.file().marks().forEach(it -> names.add(it.name()));
    String has = names.isEmpty() ? "no markers at all" : String.join(", ", names);
    return target.markersPath() + " has no marker `" + point.mark() + "`; it has " + has;
  }

  private static Event.Details details(ResolvedTarget target) {
    return new Event.Details(
        target.executable().or(target::library).map(Object::toString),
        target.executable().flatMap(it -> target.library()).map(Object::toString),
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  private void add(
      MarkPoint point,
      ElfFile file,
      MarkerNote note,
      Event.Details details,
      Map<String, PlannedSite> sites) {
    List<Operand> operands =
        note.argumentList().stream().map(it -> Operands.of(file.machineName(), it)).toList();
    requireFetchable(point, note, operands);
    Reads reads = whole ? point.reads().and(whole(note, operands)) : point.reads();
    long offset = offset(file, note.location(), note);
    long semaphore = note.hasSemaphore() ? offset(file, note.semaphore(), note) : 0;
    PlannedSite site =
        new PlannedSite(file.path(), offset, semaphore, note, operands, reads, details);
    sites.merge(
        file.path() + ":" + offset + " " + note.provider() + ":" + note.name() + details,
        site,
        (one, other) ->
            new PlannedSite(
                one.file(),
                one.offset(),
                one.semaphore(),
                one.note(),
                one.operands(),
                one.reads().and(other.reads()),
                one.details()));
  }

  private static long offset(ElfFile file, long address, MarkerNote note) {
    return file.fileOffset(address)
        .orElseThrow(
            () ->
                new LiveException(
                    file.path()
                        + ": its marker "
                        + note.name()
                        + " lies outside what is loaded of the file; the file is damaged"));
  }

  private static void requireFetchable(MarkPoint point, MarkerNote note, List<Operand> operands) {
    for (int number = 1; number <= operands.size(); number++) {
      boolean isAsked = point.reads().reads(number) && !point.reads().all();
      if (isAsked && operands.get(number - 1) instanceof Operand.Unfetchable operand) {
        throw new NotSimulatedException(
            point.origin(),
            "`$arg"
                + number
                + "` of "
                + note.provider()
                + ":"
                + note.name()
                + " (`"
                + note.argumentList().get(number - 1).operand()
                + "`) is "
                + operand.why()
                + ": uprobe events cannot fetch it; leave it out, or run with `--via stap`");
      }
    }
    int most = point.reads().all() ? 0 : highest(point.reads());
    if (most > operands.size()) {
      throw new NotSimulatedException(
          point.origin(),
          note.provider()
              + ":"
              + note.name()
              + " has no `$arg"
              + most
              + "`: it has "
              + operands.size()
              + " arguments");
    }
  }

  private static int highest(Reads reads) {
    TreeSet<Integer> all = new TreeSet<>(reads.numbers());
    all.addAll(reads.strings());
    reads.memory().forEach(it -> all.add(it.place().argument()));
    return all.isEmpty() ? 0 : all.last();
  }

  /** Numbers of all arguments that can be fetched, and strings where a registry knows them. */
  private Reads whole(MarkerNote note, List<Operand> operands) {
    Set<Integer> numbers = new TreeSet<>();
    Set<Integer> strings = new TreeSet<>();
    for (int number = 1; number <= operands.size(); number++) {
      if (!(operands.get(number - 1) instanceof Operand.Unfetchable)) {
        (isString(note, number) ? strings : numbers).add(number);
      }
    }
    boolean isAudit = note.provider().equals("python") && note.name().equals("audit");
    Set<Fetch> memory = isAudit ? AuditArguments.all() : Set.of();
    return new Reads(false, numbers, strings, memory, false);
  }

  private boolean isString(MarkerNote note, int number) {
    return providers.stream()
        .filter(it -> it.name().equals(note.provider()))
        .flatMap(it -> it.markers().stream())
        .filter(it -> it.name().equals(note.name()) && it.arguments().size() >= number)
        .anyMatch(it -> it.arguments().get(number - 1).kind() == DeclaredArgument.Kind.STRING);
  }
}
