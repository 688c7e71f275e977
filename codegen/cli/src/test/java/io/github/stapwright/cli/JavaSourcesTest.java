package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Probe classes in one source file, which nobody has compiled. */
class JavaSourcesTest {
  private static final String RETURNS =
      """
      import static io.github.stapwright.dsl.Python.*;

      import io.github.stapwright.dsl.ProbeScript;
      import io.github.stapwright.dsl.Probes;

      public final class Returns implements ProbeScript {
        @Override
        public Probes probes() {
          return Probes.of(
              onFunctionReturn().where(file("two.py")).print("%s:%d\\n", funcname(), lineno()));
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void generateWritesTheScriptAndMapOfASource() throws IOException {
    String source = write("Returns.java", RETURNS);
    Ran ran = generate(source);
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("Returns.stp\n", "Returns.stp.map\n");
    assertThat(folder.resolve("out/Returns.stp"))
        .content()
        .contains("probe process(\"/usr/bin/python3.9\").mark(\"function__return\") {\n");
    assertThat(folder.resolve("out/Returns.stp.map")).content().contains("Returns.java:");
    assertThat(folder.resolve("Returns.class")).doesNotExist();
  }

  @Test
  void sourcesAreCompiledTogetherAndMayLieInPackages() throws IOException {
    String helper =
        write(
            "Where.java",
            "package a; public final class Where { public static final String FILE = \"x.py\"; }");
    String source =
        write(
            "Returns.java",
            "package a;\n" + RETURNS.replace("file(\"two.py\")", "file(Where.FILE)"));
    Ran ran = generate(source, helper);
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(folder.resolve("out/Returns.stp")).content().contains("x[.]py");
  }

  @Test
  void aSourceMayUseWhatLiesOnTheClassPath() throws IOException {
    String source =
        write(
            "Mine.java",
            """
            public class Mine implements io.github.stapwright.dsl.ProbeScript {
              public io.github.stapwright.dsl.Probes probes() { return new cases.Lines().probes(); }
            }
            """);
    assertThat(generate(source).err())
        .contains("javac: package cases does not exist")
        .contains("fix: name the jar or folder that holds it with `--classpath`");
    Ran ran = generate("--classpath", Path.of("target", "test-classes").toString(), source);
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.out()).contains("Mine.stp\n");
  }

  @Test
  void whatTheCompilerSaysIsShownAtItsPlace() throws IOException {
    String source = write("Returns.java", RETURNS.replace("onFunctionReturn", "onFunctionRetrn"));
    Ran ran = generate(source);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            source
                + """
                :10:9: error PROBE_CLASS: javac: cannot find symbol; symbol: method onFunctionRetrn(); location: class Returns
                  |         onFunctionRetrn().where(file("two.py")).print("%s:%d\\n", funcname(), lineno()));
                  |         ^^^^^^^^^^^^^^^
                fix: did you mean `onFunctionReturn`?
                """);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void theLikeliestMistakesAreHelped() throws IOException {
    String statics = "import static io.github.stapwright.dsl.Python.*;";
    assertThat(fix(RETURNS.replace(statics, ""))).isEqualTo(statics);
    assertThat(fix(RETURNS.replace("import io.github.stapwright.dsl.Probes;", "")))
        .isEqualTo("import io.github.stapwright.dsl.Probes;");
    assertThat(fix(RETURNS.replace("import io.github.stapwright.dsl.ProbeScript;", "")))
        .isEqualTo("import io.github.stapwright.dsl.ProbeScript;");
    assertThat(fix(RETURNS.replace("class Returns", "class Other")))
        .isEqualTo("call the file `Other.java`");
    assertThat(fix(RETURNS.replaceFirst("@Override\\s+public Probes probes", "public Probes p")))
        .isEqualTo("write `@Override public Probes probes() { return Probes.of(...); }`");
    assertThat(fix("class Returns {}"))
        .isEqualTo(
            "public final class NAME implements ProbeScript { public Probes probes() { ... } }");
  }

  @Test
  void whatTheClassThrowsIsToldAtItsLine() throws IOException {
    String source = write("Returns.java", RETURNS.replace("%s:%d", "%d:%d"));
    Ran ran = generate(source);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err())
        .startsWith(
            "Returns.java:10: error PROBE_CLASS: `Returns`: `probes()` failed: directive `%d`");
  }

  @Test
  void aSourceThatWouldHaltTheProcessIsNotRun() throws IOException {
    String source =
        write(
            "Returns.java",
            RETURNS.replace("return Probes", "Runtime.getRuntime().halt(0); return Probes"));
    Ran ran = generate(source);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("the class calls `Runtime.halt`");
  }

  @Test
  void withoutASourceOrAClassPathThereIsNothingToDo() {
    Ran ran = Ran.stapwright("generate", "--target", "@1", "-o", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stapwright: which classes? Name their source, `NAME.java`");
  }

  @Test
  void runTracesACommandWithASourceAndLeavesNoFile() throws IOException {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, "python3")));
    assertThat(there || !"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))).isTrue();
    assumeTrue(there, "python3 is not installed");
    String source = write("Returns.java", RETURNS);
    Path program = Files.writeString(folder.resolve("two.py"), "def two():\n    return 2\ntwo()\n");
    Ran ran =
        Ran.stapwright("run", "--via", "profile", source, "--", "python3", program.toString());
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.out()).isEqualTo("two:2\n<module>:3\n");
    try (var files = Files.list(folder)) {
      assertThat(files.map(it -> it.getFileName().toString()))
          .containsExactlyInAnyOrder("Returns.java", "two.py");
    }
  }

  @Test
  void stapIsGivenTheTextAndItsMessagesAreLedBackToJava() throws IOException {
    String source = write("Returns.java", RETURNS);
    Path stap = folder.resolve("stap");
    Files.writeString(
        stap,
        "#!/bin/sh\necho \"semantic error: no match at <input>:5:1, given $1\" >&2; exit 1\n");
    Files.setPosixFilePermissions(stap, PosixFilePermissions.fromString("rwxr-xr-x"));
    Ran ran =
        Ran.stapwright("run", "--with", stap.toString(), "--target", "/usr/bin/python3.9", source);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.err()).contains("given -e (from Returns.java:10)\n");
  }

  @Test
  void theDryRunIsACommandThatAShellTakes() throws IOException {
    String source = write("Returns.java", RETURNS);
    Ran pid = Ran.stapwright("run", "--dry", "-x", "4711", source);
    assertThat(pid.out()).startsWith("stap -x 4711 -e '# Generated").contains("process(4711)");
    Ran named = Ran.stapwright("run", "--dry", "--target", "library:/l.so", source);
    assertThat(named.out()).contains("process(\"/l.so\").mark(\"function__return\")");
    Ran command = Ran.stapwright("run", "--dry", source, "--", "/nowhere/python3.9", "a.py");
    assertThat(command.out())
        .contains("process(\"/nowhere/python3.9\")")
        .endsWith(" -c '/nowhere/python3.9 a.py'\n");
  }

  @Test
  void runRefusesWhatItCannotTrace() throws IOException {
    String source = write("Returns.java", RETURNS);
    assertThat(Ran.stapwright("run", "--dry", source).err())
        .startsWith("stapwright: what is to be traced? Name a command behind `--`");
    String both =
        write(
            "Both.java",
            """
            import io.github.stapwright.dsl.*;
            public class Both implements ProbeScript {
              public Probes probes() { return null; }
              public static final class Nested extends Both {}
            }
            """);
    assertThat(Ran.stapwright("run", "--dry", "-x", "1", both).err())
        .startsWith("stapwright: " + both + " holds more than one probe class: Both, Both$Nested");
    String wrong = write("Wrong.java", "class Wrong {");
    Ran refused = Ran.stapwright("run", "--dry", "-x", "1", wrong);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).startsWith(wrong + ":1:").contains("reached end of file");
  }

  private String fix(String text) throws IOException {
    Ran ran = generate(write("Returns.java", text));
    assertThat(ran.status()).as(ran.toString()).isEqualTo(1);
    return ran.err()
        .lines()
        .filter(it -> it.startsWith("fix: "))
        .findFirst()
        .orElse(ran.err())
        .replaceFirst("^fix: ", "");
  }

  private Ran generate(String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "generate";
    words[1] = "--target";
    words[2] = "/usr/bin/python3.9";
    words[3] = "-o";
    words[4] = folder.resolve("out").toString();
    System.arraycopy(more, 0, words, 5, more.length);
    return Ran.stapwright(words);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
