package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.ProbeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String SCRIPT =
      """
      # How long functions take.
      global begun%[100], times

      probe process("/usr/bin/python3.9").mark("function__entry") {
        funcname = user_string2($arg2, "<unknown>")
        begun[tid(), funcname] = gettimeofday_us() # in microseconds
      }

      probe process("/usr/bin/python3.9").mark("function__return") {
        funcname = user_string2($arg2, "<unknown>")
        if ([tid(), funcname] in begun) {
          took = gettimeofday_us() - begun[tid(), funcname]
          if (took > 1000) times[funcname] <<< took
          delete begun[tid(), funcname]
        }
      }

      probe end { foreach (name in times- limit 5) println(name, " ", @avg(times[name])) }
      """;

  @TempDir private Path folder;

  private Path script(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  /** From a script to a class, to a script, to no difference. */
  @Test
  void whatIsGeneratedOfTheClassIsTheScript() throws Exception {
    Path script = script("slow-calls.stp", SCRIPT);
    Path sources = folder.resolve("java");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Ran imported =
        Ran.stapwright("import", "-o", sources.toString(), "--package", "made", script.toString());
    assertThat(imported.status()).as("%s", imported).isZero();
    String dsl =
        Path.of(ProbeScript.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .toString();
    List<String> words =
        List.of(
            "-Xlint:all",
            "-Werror",
            "-proc:none",
            "-classpath",
            dsl,
            "-d",
            classes.toString(),
            sources.resolve("made/SlowCalls.java").toString());
    int compiled =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(compiled).isZero();
    Ran generated =
        Ran.stapwright(
            "generate",
            "--classpath",
            classes.toString(),
            "--class",
            "made.SlowCalls",
            "--target",
            "/usr/bin/python3.9",
            "-o",
            folder.toString());
    assertThat(generated.status()).as("%s", generated).isZero();
    Ran same =
        Ran.stapwright("diff", script.toString(), folder.resolve("SlowCalls.stp").toString());
    assertThat(same.out()).isEmpty();
    assertThat(same.status()).isZero();
  }

  @Test
  void whatCannotBeImportedIsToldAndTheOthersAreWritten() throws Exception {
    Path wrong = script("wrong.stp", "probe begin { exit( }");
    Path right = script("right.stp", "probe begin { exit() }");
    Ran ran = Ran.stapwright("import", "-o", folder.toString(), wrong.toString(), right.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("wrong.stp:1:21: error SYNTAX: ");
    assertThat(folder.resolve("probes/Right.java")).exists();
    assertThat(folder.resolve("probes/Wrong.java")).doesNotExist();
  }

  @Test
  void whatIsUsedWronglyIsToldInOneSentence() throws Exception {
    Path right = script("right.stp", "probe begin { exit() }");
    Ran noPackage =
        Ran.stapwright("import", "-o", folder.toString(), "--package", "a-b", right.toString());
    assertThat(noPackage.status()).isEqualTo(2);
    assertThat(noPackage.err()).contains("`a-b` is no name of a package");
    Ran noFile = Ran.stapwright("import", "-o", folder.toString(), "nothing.stp");
    assertThat(noFile.status()).isEqualTo(2);
    assertThat(noFile.err()).contains("nothing.stp: there is no such file");
  }

  @Test
  void aScenarioIsMadeOnlyOfWhatCanBeSimulated() throws Exception {
    Path calls = script("calls.stp", "probe process(\"x\").syscall { println($syscall) }");
    Ran ran = Ran.stapwright("import", "--test", "-o", folder.toString(), calls.toString());
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("calls.stp: no scenario, for ");
    assertThat(folder.resolve("probes/Calls.probetest.yaml")).doesNotExist();
  }

  @Test
  void aScenarioReachesBothWaysOfEachCondition() throws Exception {
    Path script = script("slow-calls.stp", SCRIPT);
    Ran ran = Ran.stapwright("import", "--test", "-o", folder.toString(), script.toString());
    assertThat(ran.status()).as("%s", ran).isZero();
    Path scenario = folder.resolve("probes/SlowCalls.probetest.yaml");
    assertThat(scenario)
        .content()
        .startsWith("# Observed, not judged")
        .contains("3/3 (100.00%) handlers", "4/4 (100.00%) ways of conditions");
    Ran passed = Ran.stapwright("test", scenario.toString());
    assertThat(passed.status()).as("%s", passed).isZero();
  }

  @Test
  void scriptsThatCannotBeReadAreTroubleForDiff() throws Exception {
    Path wrong = script("wrong.stp", "probe begin {");
    Path right = script("right.stp", "probe begin { exit() }");
    Ran ran = Ran.stapwright("diff", right.toString(), wrong.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).contains("wrong.stp:");
  }
}
