package io.github.stapwright.simulator.benchmark;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Output;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Simulation;
import io.github.stapwright.simulator.event.Event;
import java.util.List;

/** A script that runs over the same events again and again. */
final class Replay {
  private static final String POINT = "process(\"/usr/bin/python3.9\").mark(\"function__";

  /** (a) Counts the calls at one file. */
  static final String FILTER =
      "global calls\nprobe "
          + POINT
          + """
          *") {
            filename = user_string2($arg1, "<unknown>")
            if (filename =~ "^(.*/)?module7[.]py$") calls++
          }
          """;

  /** (a) Counts the calls below a line. */
  static final String LINES =
      "global calls\nprobe " + POINT + "*\") { if ($arg3 < 500) calls++ }\n";

  /** (b) Prints every entry and return, as the call trace of the documentation does. */
  static final String TRACE =
      "probe "
          + POINT
          + "entry\") {"
          + printed("=>", 1)
          + "probe "
          + POINT
          + "return\") {"
          + printed("<=", -1);

  /** (c) Keeps the lines of each function and of all, and counts the functions. */
  static final String AGGREGATES =
      "global lines, all\nprobe "
          + POINT
          + """
          *") {
            lines[user_string2($arg2, "<unknown>")] <<< $arg3
            all <<< $arg3
          }
          probe end {
            foreach (f in lines- limit 10) println(f, @count(lines[f]), @avg(lines[f]))
            print(@hist_log(all))
          }
          """;

  private final Simulation simulation;

  Replay(String script) {
    this.simulation =
        new Simulation(
            Parser.parse(
                    new Source("bench.stp", ByteString.of(script)),
                    ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()))
                .orThrow(),
            Settings.standard(),
            new Counting());
    simulation.begin();
  }

  void over(List<Event> events) {
    for (Event event : events) {
      simulation.fire(event);
    }
  }

  private static String printed(String arrow, int step) {
    return """

          filename = user_string2($arg1, "<unknown>")
          if (filename =~ "^(.*/)?module[0-9]+[.]py$") {
            funcname = user_string2($arg2, "<unknown>")
            printf("%s ARROW %s in %s:%d\\n", thread_indent(STEP), funcname, filename, $arg3)
          }
        }
        """
        .replace("ARROW", arrow)
        .replace("STEP", String.valueOf(step));
  }

  /** Takes what is printed and keeps its length only. */
  static final class Counting implements Output {
    private long bytes;

    @Override
    public void print(ByteString text) {
      bytes += text.size();
    }

    @Override
    public void message(ByteString line) {
      throw new IllegalStateException(line.utf8());
    }

    long bytes() {
      return bytes;
    }
  }
}
