package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkersCommandTest {
  private static final String DESCRIPTION =
      """
      #define Xid unsigned int
      provider postgresql {
        probe transaction__start(Xid);
        probe query__start(const char *query);
        probe checkpoint__done(int buffers, int total, int, int, int);
      };
      """;

  @TempDir private Path folder;

  @Test
  void aDescriptionIsListed() throws Exception {
    Path file = Files.writeString(folder.resolve("probes.d"), DESCRIPTION);
    assertThat(Ran.stapwright("markers", file.toString()))
        .isEqualTo(
            new Ran(
                0,
                file
                    + ": a provider description\n"
                    + "postgresql:transaction__start(arg1: Xid)\n"
                    + "postgresql:query__start(query: const char *)\n"
                    + "postgresql:checkpoint__done(buffers: int, total: int, arg3: int, arg4: int,"
                    + " arg5: int)\n",
                ""));
  }

  @Test
  void aDescriptionBecomesALibraryForEachMachine() throws Exception {
    Path file = Files.writeString(folder.resolve("probes.d"), DESCRIPTION);
    Ran ran = Ran.stapwright("markers", "--library", file.toString(), "-o", folder.toString());
    String name = "/libpostgresql-markers.so";
    assertThat(ran)
        .isEqualTo(
            new Ran(0, folder + "/x86_64" + name + "\n" + folder + "/aarch64" + name + "\n", ""));
    assertThat(Ran.stapwright("markers", folder + "/x86_64" + name).out())
        .contains("postgresql:transaction__start(")
        .contains("4@%edi");
  }

  @Test
  void aLibraryNeedsADescriptionThatSaysSizes() throws Exception {
    Path file = Files.writeString(folder.resolve("x.d"), "provider p { probe m(thing it); };");
    assertThat(Ran.stapwright("markers", "--library", file.toString(), "-o", folder.toString()))
        .isEqualTo(
            new Ran(
                2,
                "",
                "stapwright: "
                    + file
                    + ": the size of `thing` is not known (p:m, argument it); say what it is with"
                    + " `typedef` or `#define` in the same file\n"));
    assertThat(Ran.stapwright("markers", "--library", file.toString()).err())
        .isEqualTo("stapwright: --library takes provider descriptions, and a folder: -o DIR\n");
  }

  @Test
  void twoVersionsAreCompared() {
    Ran ran = Ran.stapwright("markers", "--diff", "3.10", "3.12");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .startsWith("CPython 3.10 -> 3.12\n\nfunction__entry: fires -> does not exist\n  instead: ")
        .contains("\nline: fires -> does not exist\n")
        .endsWith(
            "unchanged: gc__start, gc__done, import__find__load__start, import__find__load__done,"
                + " audit\n");
    assertThat(Ran.stapwright("markers", "--diff", "3.10", "3.11").out())
        .contains("function__entry: fires -> fires only while `line` is probed too");
    assertThat(Ran.stapwright("markers", "--diff", "3.14", "3.15").out())
        .contains("function__entry: does not exist -> fires\n", "new: lineno may be -1 for");
    assertThat(Ran.stapwright("markers", "--diff", "3.10", "3.99"))
        .returns(2, Ran::status)
        .extracting(Ran::err)
        .asString()
        .startsWith("stapwright: nothing is known of CPython 3.99, only of 3.6, 3.7,");
  }

  @Test
  void aLockThatNoLongerHoldsSaysWhatChanged() throws Exception {
    require("/usr/bin/python3.11");
    Path lock = folder.resolve("python.lock");
    assertThat(Ran.stapwright("markers", "--lock", "-o", lock.toString(), "/usr/bin/python3.11"))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.stapwright("markers", "--diff", lock.toString(), "/usr/bin/python3.11"))
        .isEqualTo(new Ran(0, "", ""));
    Path other =
        Files.writeString(
            folder.resolve("other.lock"),
            Files.readString(lock).replaceAll("(?m)^.*function__entry.*\n", ""));
    Ran ran = Ran.stapwright("markers", "--diff", lock.toString(), other.toString());
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).contains("function__entry");
  }

  @Test
  void aTapsetByVersionAndByFile() throws Exception {
    Ran ran = Ran.stapwright("markers", "--tapset", "--python", "3.9");
    assertThat(ran.status()).isZero();
    assertThat(ran.out())
        .contains("probe cpython.function.entry = process(\"/usr/bin/python3.9\")");
    require("/usr/bin/python3.11");
    assertThat(Ran.stapwright("markers", "--tapset", "/usr/bin/python3.11").out())
        .contains(
            "probe cpython.gc.start = process(\"/usr/bin/python3.11\").mark(\"gc__start\") {\n"
                + "  generation = $arg1\n}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--tapset --python 2.7 | nothing is known of CPython 2.7, only of 3.6 to 3.15",
        "--tapset --python x   | a version is two numbers such as `3.11`, not `x`",
        "--python 3.9          | --python X.Y stands with --tapset, instead of PATH",
        "--tapset              | name a program, a library, a process or a provider description",
        "--diff 3.9            | --diff compares two: versions such as `3.10 3.12`, or files",
        "/nowhere/at/all       | /nowhere/at/all: there is no such file",
      })
  void whatCannotBeDoneIsOneSentence(String arguments, String sentence) {
    String[] all = ("markers " + arguments).split(" ");
    assertThat(Ran.stapwright(all)).isEqualTo(new Ran(2, "", "stapwright: " + sentence + "\n"));
  }

  @Test
  void aFileThatIsNoProgramIsWrongInput() throws Exception {
    Path file = Files.writeString(folder.resolve("text"), "Some text of more than 16 bytes.\n");
    assertThat(Ran.stapwright("markers", file.toString()))
        .isEqualTo(
            new Ran(1, "", "stapwright: " + file + ": this is not an ELF program or library\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotspot", "hotspot_jni", "hs_private"})
  void classesForTheJavaVirtualMachineCompile(String provider) throws Exception {
    Path library = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
    String listing = Ran.stapwright("markers", "--format", "json", library.toString()).out();
    Assumptions.assumeTrue(
        listing.contains("\"" + provider + "\""), "this JDK has no markers of " + provider);
    compiles(library.toString(), "--provider", provider);
  }

  @Test
  void classesForPostgresqlCompile() throws Exception {
    Path described = Files.writeString(folder.resolve("probes.d"), DESCRIPTION);
    Path postgres = Path.of("/usr/lib/postgresql/15/bin/postgres");
    compiles(described.toString());
    Assumptions.assumeTrue(Files.exists(postgres), postgres + " is not installed");
    compiles(postgres.toString(), "--declared", described.toString());
  }

  /** Fired through the header that everybody uses, with arguments of every size. */
  @Test
  void classesForACProgramCompile() throws Exception {
    require("/usr/bin/gcc");
    Path source =
        Files.writeString(
            folder.resolve("sizes.c"),
            """
            #include <sys/sdt.h>
            int main(int count, char **words) {
              signed char a = count; unsigned char b = count; short c = count;
              unsigned short d = count; unsigned f = count; long g = count; double h = count;
              DTRACE_PROBE(sizes, none);
              DTRACE_PROBE4(sizes, small, a, b, c, d);
              DTRACE_PROBE4(sizes, large, count, f, g, (unsigned long) g);
              DTRACE_PROBE2(sizes, other, words[0], h);
              return 0;
            }
            """);
    Path program = folder.resolve("sizes");
    Process gcc =
        new ProcessBuilder("gcc", "-O0", "-o", program.toString(), source.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    require(gcc.waitFor() == 0 || !said.contains("sys/sdt.h"), "sys/sdt.h");
    assertThat(said).isEmpty();
    assertThat(Ran.stapwright("markers", program.toString()).out())
        .contains("sizes:none()\n")
        .contains("sizes:small($arg1: 1 byte, signed, $arg2: 1 byte, $arg3: 2 bytes, signed,")
        .contains("sizes:large($arg1: 4 bytes, signed, $arg2: 4 bytes, $arg3: 8 bytes, signed,")
        .contains("sizes:other($arg1: 8 bytes, $arg2: 8 bytes, floating)\n");
    compiles(program.toString());
  }

  @Test
  void aClassOfEventsForTests() throws Exception {
    Path described = Files.writeString(folder.resolve("probes.d"), DESCRIPTION);
    assertThat(Ran.stapwright("markers", "--events", "com.example.Events", described.toString()))
        .returns(0, Ran::status)
        .extracting(Ran::out)
        .asString()
        .startsWith("package com.example;\n")
        .contains("public static MarkerEvent queryStart(String query)");
    assertThat(Ran.stapwright("markers", "--events", "Events", described.toString()))
        .isEqualTo(
            new Ran(
                2,
                "",
                "stapwright: the class needs a qualified name such as `com.example.Hotspot`, not"
                    + " `Events`\n"));
  }

  @Test
  void classesForOddNamesCompile() throws Exception {
    Path described =
        Files.writeString(
            folder.resolve("odd.d"),
            """
            provider odd {
              probe class(int int, int in, const char *class, int x, int x_);
              probe print(int when, int pid, string string, double d, struct s *context);
              probe on__begin(int begin); probe begin(int on); probe a__b(); probe a_b();
              probe marker(int marker); probe Context(char *num); probe pointStep(int str);
            };
            """);
    compiles(described.toString());
  }

  /** Marker class and probe class compile without a warning. */
  private void compiles(String path, String... options) throws Exception {
    Path sources = folder.resolve("sources");
    String name = "Made";
    List<String> command = new ArrayList<>(List.of("markers", "--java", "com.example." + name));
    command.addAll(List.of("-o", sources.toString(), path));
    command.addAll(List.of(options));
    assertThat(Ran.stapwright(command.toArray(String[]::new))).returns(0, Ran::status);
    Ran snippet = Ran.stapwright(dsl(path, options));
    assertThat(snippet).returns(0, Ran::status);
    Path probes =
        Files.writeString(
            sources.resolve("EveryMarker.java"),
            snippet.out().replaceFirst("com[.]example[.]\\w+", "com.example." + name));
    compile(List.of(sources.resolve("com/example/" + name + ".java"), probes));
  }

  private static String[] dsl(String path, String... options) {
    List<String> command = new ArrayList<>(List.of("markers", "--dsl", path));
    command.addAll(List.of(options));
    return command.toArray(String[]::new);
  }

  private void compile(List<Path> sources) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Werror",
            "--release",
            "17",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-proc:none",
            "-Xlint:-path",
            "-Xlint:-classfile");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(
                  null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(found.getDiagnostics().stream().map((Diagnostic<?> it) -> it.toString()).toList())
          .isEmpty();
      assertThat(compiled).isTrue();
    }
  }

  private static void require(String file) {
    require(Files.exists(Path.of(file)), file);
  }

  private static void require(boolean there, String file) {
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      Assertions.assertTrue(there, file + " is missing, and oracles are required");
    }
    Assumptions.assumeTrue(there, file + " is not installed");
  }
}
