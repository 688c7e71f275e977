package io.github.stapwright.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.Severity;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Right scripts made wrong by rule: each is refused by SystemTap and by us, at the same line. One
 * call of SystemTap judges one script, so that a mistake cannot hide behind another.
 */
class MadeWrongTest {
  /** Where a mistake is put: a whole statement at a line of its own. */
  private static final List<String> FRAMES =
      List.of(
          "global n, s, names, pairs, sums\n"
              + "function twice(x) { return x * 2 }\n"
              + "probe begin {\n"
              + "  n = 1 s <<< 2 names[1] = \"a\" pairs[1, \"b\"] = 2 sums[3] <<< 4\n"
              + "%s\n"
              + "  println(n, names[1], pairs[1, \"b\"], twice(3), @count(s), @count(sums[3]))\n"
              + "}\n",
          "global n, s, names, pairs, sums\n"
              + "function twice(x) { return x * 2 }\n"
              + "probe begin { n = 1 s <<< 2 names[1] = \"a\" pairs[1, \"b\"] = 2 sums[3] <<< 4 }\n"
              + "probe timer.s(1) {\n"
              + "  foreach (k in names) { if (k > 1) {\n"
              + "%s\n"
              + "  } }\n"
              + "}\n"
              + "probe end {\n"
              + "  println(n, names[1], pairs[1, \"b\"], twice(3), @count(s), @count(sums[3]))\n"
              + "}\n",
          "global n, s, names, pairs, sums\n"
              + "function twice(x) { return x * 2 }\n"
              + "function work(y) {\n"
              + "  println(y + 1)\n"
              + "%s\n"
              + "  return y\n"
              + "}\n"
              + "probe begin {\n"
              + "  n = 1 s <<< 2 names[1] = \"a\" pairs[1, \"b\"] = 2 sums[3] <<< 4\n"
              + "  println(n, names[1], pairs[1, \"b\"], twice(3), @count(s), @count(sums[3]),"
              + " work(1))\n"
              + "}\n");

  // Not among them: a wrong argument for a parameter without a type, which 4.8 blames on the
  // function's body, and 5.6, whose messages ours follow, on the call.
  private static final List<String> MISTAKES =
      List.of(
          "println(\"a\" + 1)",
          "println(1 . \"a\")",
          "println(\"a\" * 2)",
          "println(-\"a\")",
          "println(!\"a\")",
          "println(~\"a\")",
          "println(\"a\" == 1)",
          "println(1 < \"a\")",
          "println(n =~ \"a\")",
          "println(\"a\" && 1)",
          "if (\"a\") println(1)",
          "while (\"a\") { println(1) break }",
          "n = \"text\"",
          "n .= \"text\"",
          "names[1] = 2",
          "names[\"a\"] = \"b\"",
          "names[1, 2] = \"b\"",
          "pairs[1] = 2",
          "pairs[\"a\", \"b\"] = 2",
          "names = \"a\"",
          "println(n[1])",
          "if ([1, 2] in names) println(1)",
          "if (\"a\" in names) println(1)",
          "foreach ([a, b] in names) println(a)",
          "foreach (a in pairs) println(a)",
          "foreach (a in missing) println(a)",
          "missing[1] = 2",
          "println(missing[1])",
          "delete missing",
          "delete 1",
          "println(nofunction(1))",
          "nofunction()",
          "println(twice())",
          "println(twice(1, 2))",
          "println(pid(1))",
          "println(strlen(1))",
          "println(substr(\"a\", 1))",
          "println(user_string(\"a\"))",
          "printf(\"%d\\n\", \"a\")",
          "printf(\"%s\\n\", 1)",
          "printf(\"%d\\n\")",
          "printf(\"%d\\n\", 1, 2)",
          "printf(\"%*d\\n\", 1)",
          "printf(\"%*d\\n\", \"a\", 1)",
          "println(sprintf(\"%s\", n))",
          "println(nothing)",
          "println(exit())",
          "x = exit() println(x)",
          "s = 2",
          "n <<< 2",
          "println(s)",
          "x = s println(x)",
          "s <<< \"a\"",
          "local <<< 1 println(@count(local))",
          "println(@count(n))",
          "println(@sum(local))",
          "sums[\"a\"] <<< 1",
          "sums[1] = 2",
          "println(@variance(s, 63))",
          "1 = 2",
          "pid() = 1",
          "n + 1 = 2",
          "println(execname() =~ \"a(\")",
          "println(execname() =~ \"[a\")",
          "foreach (k2 in pairs[*]) println(1)",
          "println(names[*])",
          "delete names[1, 2]",
          "println($foo)",
          "println(@perf(\"x\"))");

  @TempDir Path folder;

  private record Wrong(String script, Stap.Answer answer) {}

  @Test
  void isRefusedBySystemTapAndByUsAtTheSameLine() {
    Stap stap = Stap.in(folder);
    List<String> scripts = new ArrayList<>();
    for (String frame : FRAMES) {
      for (String mistake : MISTAKES) {
        scripts.add(String.format(frame.replace("%s", "%1$s"), mistake));
      }
    }
    List<Wrong> wrong =
        scripts.stream()
            .parallel()
            .map(it -> new Wrong(it, stap.translateWithFew(it)))
            .filter(it -> !it.answer().accepts())
            .toList();
    List<String> different = new ArrayList<>();
    for (Wrong each : wrong) {
      Report report = report(each.script());
      Optional<Integer> theirs = line(each.answer().errors());
      Optional<Integer> ours =
          report.diagnostics().stream()
              .filter(it -> it.severity() == Severity.ERROR)
              .map(Diagnostic::origin)
              .map(it -> it.line())
              .findFirst();
      if (ours.isEmpty() || theirs.isPresent() && !ours.equals(theirs)) {
        different.add(each.script() + report + "\n" + each.answer().errors());
      }
    }
    System.out.printf(
        "scripts made wrong: %d tried, %d refused by SystemTap, %d of these differently by us%n",
        scripts.size(), wrong.size(), different.size());
    assertThat(wrong).hasSameSizeAs(scripts).hasSizeGreaterThanOrEqualTo(150);
    assertThat(different).isEmpty();
  }

  private static Optional<Integer> line(String errors) {
    Matcher matcher =
        Pattern.compile("(?:semantic|parse) error: .* at [^ ]*?:([0-9]+):[0-9]+").matcher(errors);
    return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
  }

  private static Report report(String script) {
    Parsed parsed =
        Parser.parse(
            new Source(
                "wrong.stp",
                io.github.stapwright.model.ByteString.of(script.getBytes(StandardCharsets.UTF_8))),
            ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()).withArguments(List.of()));
    return parsed
        .script()
        .map(it -> parsed.report().and(Checker.check(it, CheckOptions.defaults()).report()))
        .orElse(parsed.report());
  }
}
