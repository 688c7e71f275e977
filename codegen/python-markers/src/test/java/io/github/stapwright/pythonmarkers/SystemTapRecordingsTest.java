package io.github.stapwright.pythonmarkers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real SystemTap saw of the markers that a Python is given. */
class SystemTapRecordingsTest {
  private static final List<String> CALL_TRACE =
      List.of(
          "=> <module> in /tmp/job/test.py:2",
          "=> one in /tmp/job/test.py:6",
          "=> two in /tmp/job/test.py:2",
          "<= two in /tmp/job/test.py:4",
          "<= one in /tmp/job/test.py:8",
          "<= <module> in /tmp/job/test.py:11");

  @ParameterizedTest
  @CsvSource({"compiled, 3.13", "compiled, 3.14", "plain, 3.13", "plain, 3.14"})
  void theCallTraceOfTheExamples(String form, String version) throws Exception {
    assertThat(recorded("CallTrace-" + form + "-" + version))
        .allMatch(it -> it.matches(" *[0-9]+ python" + version + "[(][0-9]+[)]: *(=>|<=) .*"))
        .extracting(it -> it.replaceFirst(".*: *(=>|<=)", "$1"))
        .isEqualTo(CALL_TRACE);
  }

  @ParameterizedTest
  @CsvSource({"3.9", "3.11", "3.13", "3.14"})
  void everyEventIsThatOfPython39ButForTheNamedDifferences(String version) throws Exception {
    List<String> reference = EventsOfEveryPythonTest.lines("shapes-native-3.9.txt");
    for (String form : List.of("compiled", "plain")) {
      List<String> events = recorded("shapes-" + form + "-" + version);
      assertThat(Hunks.between(reference, events))
          .as(form)
          .isEqualTo(Differences.read().on(Interpreters.minor(version)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.13", "3.14"})
  void theOtherMarkers(String version) throws Exception {
    assertThat(recorded("all-markers-" + version))
        .contains("line work 3", "line work 4")
        .endsWith(
            "audit stapwright.test 1", "gc 2: 1, all done: 1", "colorsys 1, no_such_module 0");
  }

  /** A program with two threads that knew nothing of us, by `sys.remote_exec`. */
  @Test
  void aRunningProgramIsSeenInBothOfItsThreads() throws Exception {
    assertThat(recorded("attach-3.14"))
        .containsExactly("libraries mapped: 1", "threads that call leaf: 2", "rc=0");
  }

  @Test
  void theScriptNamesTheLibrary() throws Exception {
    assertThat(EventsOfEveryPythonTest.lines("systemtap/CallTrace.stp"))
        .contains(
            "# Run it: stap CallTrace.stp -c \"env PYTHONPATH=/tmp/job/compiled/path python3 PROGRAM\"",
            "probe process(\"/tmp/job/compiled/libpython-markers.so\").mark(\"function__entry\") {");
  }

  private static List<String> recorded(String name) throws Exception {
    return EventsOfEveryPythonTest.lines("systemtap/" + name + ".out");
  }
}
