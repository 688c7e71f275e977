package io.github.stapwright.live.calibrate;

import com.sun.management.OperatingSystemMXBean;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.live.LiveException;
import io.github.stapwright.live.LiveOutput;
import io.github.stapwright.live.process.TemporaryFolder;
import io.github.stapwright.live.run.LiveRequest;
import io.github.stapwright.live.run.UprobeRun;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.cost.Price;
import io.github.stapwright.simulator.cost.PriceList;
import io.github.stapwright.simulator.cost.Work;
import io.github.stapwright.simulator.cost.WorkOfHandler;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a hit costs a real program and our reader: a Python program that calls a function so often
 * says how much time of a processor it needed, with and without a script on it.
 */
public final class HitPrices {
  private static final int FEW = 1_000;
  private static final int ROUNDS = 3;
  private static final int WARM_UP = 3;

  private static final String PROGRAM =
      """
      import sys, time
      def one(n):
          return n
      def calls(times):
          for n in range(times):
              one(n)
      calls(1000)
      begun = time.process_time_ns()
      calls(int(sys.argv[1]))
      took = time.process_time_ns() - begun
      with open(sys.argv[2], "w") as out:
          out.write(str(took))
      """;

  private final String python;
  private final int calls;
  private double plain = -1;
  private boolean isWarm;

  /**
   * Prices with this Python, as root.
   *
   * @param python a Python that has the marker {@code function__return}
   * @param calls how many calls are traced
   */
  public HitPrices(String python, int calls) {
    this.calls = calls;
    this.python = python;
  }

  /**
   * Those of a hit and of what is fetched with it; the work of the handlers has the prices known.
   */
  Map<Work, Price> measure(PriceList known) throws IOException {
    String numbers = "n += $arg1 + $arg2 + $arg3";
    String strings = "n += strlen(user_string2($arg1, \"?\")) + strlen(user_string2($arg2, \"?\"))";
    for (String body : List.of("n++", numbers, strings)) {
      ofHit(script(body));
    }
    Map<Work, Price> prices = new EnumMap<>(Work.class);
    Price hit = rest("n++", known);
    prices.put(Work.HIT, hit);
    prices.put(Work.FETCHED_NUMBER, less(rest(numbers, known), hit, 3));
    prices.put(Work.FETCHED_STRING, less(rest(strings, known), hit, 2));
    return prices;
  }

  private static Price less(Price all, Price hit, double parts) {
    return new Price(
        (all.program() - hit.program()) / parts, (all.reader() - hit.reader()) / parts, 0);
  }

  private Price rest(String body, PriceList known) throws IOException {
    Script script = script(body);
    Price measured = ofHit(script);
    return new Price(
        measured.program(), measured.reader() - known.of(WorkOfHandler.once(script)).reader(), 0);
  }

  private Script script(String body) {
    String text =
        "global n probe process(\""
            + python
            + "\").mark(\"function__return\") { "
            + body
            + " } probe end { println(n) }";
    return Parser.parse(Source.of("calibration.stp", text), ParseOptions.defaults()).orThrow();
  }

  /**
   * What one hit of {@code script}, which probes {@code function__return}, costs both.
   *
   * @throws LiveException if the program cannot be traced
   */
  public Price ofHit(Script script) throws IOException {
    Path folder = Files.createTempDirectory("stapwright");
    try {
      Path program = Files.writeString(folder.resolve("calls.py"), PROGRAM);
      Path answer = folder.resolve("answer");
      List<Double> programs = new ArrayList<>();
      List<Double> readers = new ArrayList<>();
      prepare(script, program, answer);
      for (int round = 0; round < ROUNDS; round++) {
        double few = traced(script, program, answer, FEW);
        double many = traced(script, program, answer, calls);
        programs.add((number(answer) - plain) / calls);
        readers.add((many - few) / (calls - FEW));
      }
      return new Price(median(programs), median(readers), 0);
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** The compiler of this process has seen the work before it is measured. */
  private void prepare(Script script, Path program, Path answer) throws IOException {
    for (int round = 0; round < WARM_UP && !isWarm; round++) {
      traced(script, program, answer, calls);
    }
    isWarm = true;
    traced(script, program, answer, calls / 2);
    for (int round = 0; round < ROUNDS && plain < 0; round++) {
      plain = plain(program, answer);
    }
    traced(script, program, answer, FEW);
  }

  private static double median(List<Double> all) {
    Collections.sort(all);
    return all.get(all.size() / 2);
  }

  private static double number(Path answer) throws IOException {
    return Double.parseDouble(Files.readString(answer));
  }

  private double plain(Path program, Path answer) throws IOException {
    Process process = new ProcessBuilder(words(program, answer, calls)).inheritIO().start();
    try {
      if (process.waitFor() != 0) {
        throw new LiveException("`" + python + "` cannot run a program");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new LiveException("the measurement was interrupted", stopped);
    }
    return number(answer);
  }

  private List<String> words(Path program, Path answer, int times) {
    return List.of(
        python, "-S", "-E", program.toString(), Integer.toString(times), answer.toString());
  }

  /** How much time of a processor this process needed meanwhile, in nanoseconds. */
  private double traced(Script script, Path program, Path answer, int times) throws IOException {
    RunOptions options =
        new RunOptions(
            Settings.standard().withoutGlobalDisplay(), Map.of(), List.of(), Optional.empty());
    LiveRequest request =
        new LiveRequest(
            script,
            new Run(script, options),
            options,
            words(program, answer, times),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            0);
    long before = processorTime();
    new UprobeRun(request).run(new Quiet(), it -> {});
    return processorTime() - before;
  }

  private static long processorTime() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Output that nobody reads. */
  private static final class Quiet implements LiveOutput {
    @Override
    public void print(ByteString text) {
      // Nobody reads it.
    }

    @Override
    public void message(ByteString line) {
      // Nobody reads it.
    }

    @Override
    public void flush() {
      // There is nothing to show.
    }

    @Override
    public void idle(long events, long lost) {
      // Nobody looks.
    }
  }
}
