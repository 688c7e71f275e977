package io.github.stapwright.live.calibrate;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.cost.Work;
import io.github.stapwright.simulator.cost.WorkCount;
import io.github.stapwright.simulator.cost.WorkOfHandler;
import io.github.stapwright.simulator.event.Event;
import io.github.stapwright.simulator.event.EventArgument;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the simulator needs for each kind of work: handlers that differ in one kind run over made-up
 * events, each kind after those that its own handler needs, too.
 */
final class ReaderPrices {
  private static final int ROUNDS = 5;
  private static final int REPEATED = 10;

  private static final Map<Work, String> BODIES = bodies();

  private ReaderPrices() {}

  private static Map<Work, String> bodies() {
    Map<Work, String> bodies = new EnumMap<>(Work.class);
    bodies.put(Work.STEP, "if ($arg3 == -1) exit() ");
    bodies.put(Work.SCALAR, "n++ ");
    bodies.put(Work.STRING, "s = user_string2($arg2, \"?\") ");
    bodies.put(Work.TASK, "n += pid() ");
    bodies.put(Work.CLOCK, "n += gettimeofday_us() ");
    bodies.put(Work.TEXT, "if (s == \"test.py\") n++ ");
    bodies.put(Work.REGEX, "if (s =~ \"^(.*/)?test[.]py$\") n++ ");
    bodies.put(Work.STATISTIC, "st <<< $arg3 ");
    bodies.put(Work.ELEMENT, "a[$arg3]++ ");
    bodies.put(Work.TEXT_KEY, "b[s]++ ");
    bodies.put(Work.FORMAT, "s = sprintf(\"%d %d %d\", $arg3, $arg3, $arg3) ");
    bodies.put(Work.INDENT, "s = thread_indent(0) ");
    bodies.put(Work.OUTPUT, "print(\"x\") ");
    bodies.put(Work.CALL, "n += randint(10) ");
    return bodies;
  }

  /**
   * Nanoseconds by kind of work.
   *
   * @param events how many a handler runs for in a round
   */
  static Map<Work, Double> measure(int events) {
    Map<Work, Double> prices = new EnumMap<>(Work.class);
    // Twice: what the first round teaches the compiler must not be part of the first prices.
    for (int pass = 0; pass < 2; pass++) {
      prices.clear();
      double nothing = nanos("next", events);
      BODIES.forEach((work, body) -> prices.put(work, price(work, body, nothing, prices, events)));
    }
    return prices;
  }

  private static double price(
      Work work, String body, double nothing, Map<Work, Double> known, int events) {
    String repeated = body.repeat(REPEATED);
    WorkCount count = WorkOfHandler.once(script(repeated));
    double rest = nanos(repeated, events) - nothing;
    for (Map.Entry<Work, Double> each : known.entrySet()) {
      rest -= each.getValue() * count.of(each.getKey());
    }
    return Math.max(0, rest / count.of(work));
  }

  private static Script script(String body) {
    String text =
        "global n, s, st, a, b probe process(\"python3\").mark(\"function__return\") { s = \"/a/b/test.py\" "
            + body
            + "} probe end { println(n, s, @count(st)) foreach (k in a) println(a[k])"
            + " foreach (k in b) println(b[k]) n++ st <<< 1 a[1]++ b[s]++ }";
    return Parser.parse(Source.of("calibration.stp", text), ParseOptions.defaults()).orThrow();
  }

  /** The least of several rounds, for one event: what else runs here only adds. */
  private static double nanos(String body, int events) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = round(script(body), events);
    }
    Arrays.sort(rounds);
    return rounds[0];
  }

  private static double round(Script script, int times) {
    Simulation run =
        new Simulation(script, Settings.standard().withoutGlobalDisplay(), new Nowhere());
    Event[] events = new Event[64];
    for (int at = 0; at < events.length; at++) {
      events[at] =
          Event.mark(
              at,
              7,
              "python3",
              "python",
              "function__return",
              EventArgument.of("/usr/lib/python3/test.py"),
              EventArgument.of("function" + at % 8),
              EventArgument.of(at));
    }
    run.begin();
    long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int event = 0; event < times; event++) {
      run.fire(events[event % events.length]);
    }
    double nanos =
        (double) (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / times;
    run.finish();
    return nanos;
  }

  /** Output that nobody reads. */
  private static final class Nowhere implements Output {
    @Override
    public void print(ByteString text) {
      // Nobody reads it.
    }

    @Override
    public void message(ByteString line) {
      // Nobody reads it.
    }
  }
}
