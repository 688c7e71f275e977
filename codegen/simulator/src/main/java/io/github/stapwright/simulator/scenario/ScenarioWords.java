package io.github.stapwright.simulator.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The names of members and events that a scenario file knows. */
public final class ScenarioWords {
  /** The members of the file. */
  public static final SortedSet<String> FILE =
      sorted("script", "options", "arguments", "process", "scenarios");

  /** The members of `process:`. */
  public static final SortedSet<String> PROCESS = sorted("pid", "tid", "execname");

  /** What a run may be expected to show. */
  public static final SortedSet<String> EXPECTATION =
      sorted("prints", "contains", "globals", "errors", "warnings", "exited", "exit-status");

  /** The members of a scenario. */
  public static final SortedSet<String> SCENARIO = scenario();

  private ScenarioWords() {}

  private static SortedSet<String> sorted(String... names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(names)));
  }

  private static SortedSet<String> scenario() {
    TreeSet<String> names = new TreeSet<>(EXPECTATION);
    names.add("name");
    names.add("events");
    return Collections.unmodifiableSortedSet(names);
  }

  /** The words that events begin with besides the names of markers, each with an example. */
  public static Map<String, String> events() {
    Map<String, String> events = new LinkedHashMap<>();
    events.put("call", "call two@test.py:2-4 taking 3ms");
    events.put("entry", "entry two@test.py:2");
    events.put("return", "return two@test.py:4");
    events.put("line", "line two@test.py:3");
    events.put("wait", "wait 10ms");
    events.put("replay", "replay recorded.events.jsonl.gz");
    return events;
  }
}
