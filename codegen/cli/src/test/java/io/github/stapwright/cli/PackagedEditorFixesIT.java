package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A quick fix makes its problem go away, and puts no other one in its place. */
class PackagedEditorFixesIT {
  private static final String ENTRY = "probe process(\"python3.11\").mark(\"function__entry\") ";
  private static final String RETURN = "probe process(\"python3.11\").mark(\"function__return\") ";

  private static EditorClient client;
  private static int count;

  @BeforeAll
  static void start() throws IOException {
    client = EditorClient.start(Map.of("python", "3.11"), null);
  }

  @AfterAll
  static void end() throws IOException {
    try (EditorClient ending = client) {
      assertThat(ending.end()).isZero();
    }
  }

  static List<Arguments> problems() {
    return List.of(
        problem("UNRESOLVED_FUNCTION", "probe begin { println(strlne(\"a\")) }\n", "strlen"),
        problem("TARGET_VARIABLE", RETURN + "{ if ($arg0) println(pid()) }\n", "$arg1"),
        problem("SYNTAX", "probe begin {\n  println(1)\n", "close the block"),
        problem(
            "SYNTAX",
            "probe begin {\n  println(1)\n\nprobe end { println(2) }\n",
            "close the body"),
        problem("SYNTAX", "probe begin { println(1) }\n}\n", "remove the `}`"),
        problem("SYNTAX", "probe begin { println(\"a) }\n", "close the string"),
        problem(
            "SYNTAX", "global a b\nprobe begin { a = 1; b = 2; println(a + b) }\n", "insert `,`"),
        problem("SYNTAX", "probe begin println(1) }\n", "insert `{`"),
        problem("SYNTAX", "probe begin { println(1 }\n", "insert `)`"),
        problem("SYNTAX", "probe begin { print \"a\"; }\n", "parentheses"),
        problem("SYNTAX", "probe begin { try { println(1) } println(2) }\n", "add `catch`"),
        problem(
            "READ_CAN_FAULT",
            RETURN + "{ if ($arg3 == 1) println(user_string($arg1)) }\n",
            "user_string2"),
        problem(
            "POINTER_AS_NUMBER",
            RETURN + "{ if ($arg3 == 1) printf(\"%d %d\\n\", $arg3, $arg1) }\n",
            "user_string2"),
        problem(
            "POINTER_AS_NUMBER",
            RETURN + "{ if ($arg3 == 1) printf(\"%d %d\\n\", $arg3, $arg1) }\n",
            "%p"),
        problem(
            "STRING_OF_NUMBER",
            RETURN + "{ if ($arg3 == 1) printf(\"%s\\n\", user_string2($arg3, \"\")) }\n",
            "number itself"),
        problem("FORMAT_ARGUMENTS", "probe begin { printf(\"%d\\n\", 1, 2) }\n", "print them, too"),
        problem(
            "FORMAT_ARGUMENTS",
            "probe begin { printf(\"%d\\n\", 1, 2) }\n",
            "leave out the values"),
        problem(
            "FORMAT_ARGUMENTS",
            "probe begin { printf(\"%d %s\\n\", 1) }\n",
            "leave out the directives"),
        problem("TYPE_MISMATCH", "probe begin { printf(\"%d %s\\n\", 1, 2) }\n", "%d"),
        problem("TYPE_MISMATCH", "probe begin { printf(\"%d\\n\", \"a\") }\n", "%s"),
        problem("UNRESOLVED_ARRAY", "probe begin { a[1] = 2; println(a[1]) }\n", "global a"),
        problem(
            "UNPAIRED_MARKERS",
            "global t[10000]\n"
                + ENTRY
                + "{ if ($arg3 == 1) t[tid()] = 1 }\n"
                + RETURN
                + "{ if ($arg3 == 1) println(t[tid()]) }\n",
            "probe of `line`"),
        problem(
            "MARKER_RARELY_FIRES", ENTRY + "{ if ($arg3 == 1) println(1) }\n", "probe of `line`"),
        problem(
            "ARRAY_OVERFLOW",
            "global n\n" + RETURN + "{ n[user_string2($arg1, \"\")]++ }\n",
            "100000"),
        problem(
            "ARRAY_OVERFLOW",
            "global n\n" + RETURN + "{ n[user_string2($arg1, \"\")]++ }\n",
            "forget"),
        problem("PROBE_POINT", "probe beginn { println(1) }\n", "begin"),
        problem("PROBE_POINT", "probe timer.secs(1) { println(1) }\n", "sec"),
        problem(
            "MARKER_MISSING",
            "probe process(\"python3.11\").mark(\"function__retrun\") { if ($arg3 == 1) println(1) }\n",
            "function__return"),
        problem(
            "PROBE_WITHOUT_EFFECT",
            "probe begin { println(1) }\nprobe end { x = 1 }\n",
            "remove the probe"),
        problem("ESCAPED_ESCAPE", "probe begin { printf(\"a\\\\n\") }\n", "one backslash"));
  }

  private static Arguments problem(String name, String script, String title) {
    return Arguments.of(name, script, title);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void isMended(String problem, String script, String title) throws IOException {
    String uri = "file:///fixes/" + count++ + ".stp";
    client.open(uri, script);
    List<?> told = client.diagnostics(uri);
    assertThat(codes(told)).as(script).contains(problem);
    Object actions =
        client.about(
            uri,
            "codeAction",
            "range",
            Json.at(told, 0, "range"),
            "context",
            Map.of("diagnostics", told));
    List<String> titles = new ArrayList<>();
    for (Object action : Json.list(actions)) {
      String offered = String.valueOf(Json.at(action, "title"));
      titles.add(offered);
      boolean mends = problem.equals(Json.at(action, "diagnostics", 0, "code"));
      if (mends && offered.contains(title)) {
        List<?> edits = Json.list(action, "edit", "changes", uri);
        client.replace(uri, EditorProblems.applied(script, edits));
        assertThat(codes(client.diagnostics(uri)))
            .as(client.text(uri))
            .doesNotContain(problem)
            .allMatch(it -> codes(told).contains(it) || it.equals("UNFILTERED_OUTPUT"));
        return;
      }
    }
    throw new AssertionError("none of " + titles + " for " + told);
  }

  private static List<String> codes(List<?> diagnostics) {
    return diagnostics.stream().map(it -> String.valueOf(Json.at(it, "code"))).toList();
  }
}
