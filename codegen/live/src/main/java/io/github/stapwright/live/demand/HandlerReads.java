package io.github.stapwright.live.demand;

import io.github.stapwright.model.Call;
import io.github.stapwright.model.Defined;
import io.github.stapwright.model.Expression;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.MemoryRead;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import io.github.stapwright.model.TargetVariable;
import io.github.stapwright.simulator.plan.NotSimulatedException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what handlers read of the markers that they are called for. */
public final class HandlerReads {
  private static final String HANDLER = "";
  private static final Pattern STRING = Pattern.compile("user_string\\w*");
  private static final Pattern NUMBER =
      Pattern.compile("user_u?(char|short|int|long|int8|int16|int32|int64)(_error|_warn)?");
  private static final Map<String, Integer> BYTES =
      Map.of("char", 1, "int8", 1, "short", 2, "int16", 2, "int", 4, "int32", 4);
  private static final Set<String> PROCESS = Set.of("cpu", "ppid", "uid", "euid", "gid", "egid");
  private static final Set<String> ALL = Set.of("$$vars", "$$parms");

  private final Map<String, Function> functions;
  private final Set<String> globals;

  /** For the handlers of {@code script}, which has no aliases left. */
  public HandlerReads(Script script) {
    functions = new HashMap<>();
    for (var declaration : script.declarations()) {
      if (declaration instanceof Function function) {
        functions.put(function.name(), function);
      }
    }
    globals = script.globals().stream().map(Global::name).collect(Collectors.toSet());
  }

  /**
   * What the handler of {@code probe} reads.
   *
   * @throws NotSimulatedException if it reads memory that is not fetched with a marker
   */
  public Reads of(Probe probe) {
    Map<String, Node> bodies = new LinkedHashMap<>();
    bodies.put(HANDLER, probe.body());
    addCalled(probe.body(), bodies);
    PointerFlow flow = new PointerFlow(functions, globals);
    flow.follow(bodies);
    Reading reading = new Reading(flow);
    bodies.forEach(reading::visit);
    return new Reads(
        reading.all, reading.numbers, reading.strings, reading.memory, reading.process);
  }

  private void addCalled(Node node, Map<String, Node> bodies) {
    if (node instanceof Call call && functions.containsKey(call.function())) {
      Function function = functions.get(call.function());
      if (bodies.putIfAbsent(function.name(), function.body()) == null) {
        addCalled(function.body(), bodies);
      }
    }
    node.children().forEach(it -> addCalled(it, bodies));
  }

  /** One walk through a handler and the functions that it calls. */
  private static final class Reading {
    private final PointerFlow flow;
    private final Set<Integer> numbers = new TreeSet<>();
    private final Set<Integer> strings = new TreeSet<>();
    private final Set<Fetch> memory = new TreeSet<>();
    private boolean all;
    private boolean process;

    Reading(PointerFlow flow) {
      this.flow = flow;
    }

    void visit(String owner, Node node) {
      if (node instanceof Defined) {
        return;
      }
      if (node instanceof Call call && STRING.matcher(call.function()).matches()) {
        string(owner, call);
        return;
      }
      if (node instanceof Call call && NUMBER.matcher(call.function()).matches()) {
        number(owner, call);
        return;
      }
      refuseOtherMemory(node);
      process |= node instanceof Call call && PROCESS.contains(call.function());
      if (node instanceof TargetVariable variable) {
        Arguments.number(variable).ifPresent(numbers::add);
        all |= ALL.contains(variable.name());
      }
      node.children().forEach(it -> visit(owner, it));
    }

    private void string(String owner, Call call) {
      var address = call.arguments().get(0);
      if (!read(owner, address, 0)) {
        throw new NotSimulatedException(
            call.origin(),
            "`"
                + call.function()
                + "` reads at a computed address: what a live run reads of the program is fetched"
                + " with the marker, so the address has to be one of its arguments, `$argN`, or be found from"
                + " one by fixed offsets");
      }
      boolean isArgument = address instanceof TargetVariable;
      call.arguments().stream().skip(isArgument ? 1 : 0).forEach(it -> visit(owner, it));
    }

    private void number(String owner, Call call) {
      Matcher matcher = NUMBER.matcher(call.function());
      int bytes = matcher.matches() ? BYTES.getOrDefault(matcher.group(1), Long.BYTES) : 0;
      var address = call.arguments().get(0);
      if (!read(owner, address, bytes)) {
        throw new NotSimulatedException(
            call.origin(),
            "`"
                + call.function()
                + "` reads memory of the program that no live run fetches: its address has to be"
                + " found from an argument, `$argN`, by fixed offsets");
      }
      if (!(address instanceof TargetVariable)) {
        visit(owner, address);
      }
    }

    /** Notes what is read there, unless the address is not found from arguments. */
    private boolean read(String owner, Expression address, int bytes) {
      Set<Place> places = flow.of(owner, address);
      if (places.contains(PointerFlow.COMPUTED)) {
        return false;
      }
      for (Place place : places) {
        if (place.isArgument() && bytes == 0) {
          strings.add(place.argument());
        } else {
          memory.add(new Fetch(place, bytes));
          place.pointers().forEach(it -> memory.add(new Fetch(it, Long.BYTES)));
        }
      }
      return true;
    }

    private static void refuseOtherMemory(Node node) {
      if (node instanceof MemoryRead read) {
        throw new NotSimulatedException(
            read.origin(), "memory of the program is not fetched in a live run");
      }
    }
  }
}
