package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, given what people give it: one sentence and the promised status. */
class PackagedInputIT {
  private static final String GOOD = "global n\nprobe begin { n = 1 println(n) exit() }\n";

  /** Commands that read a script, by name. */
  private static final Map<String, List<String>> SCRIPTS =
      new TreeMap<>(
          Map.of(
              "check", List.of("check", "FILE"),
              "types", List.of("types", "FILE"),
              "format", List.of("format", "FILE"),
              "simulate", List.of("simulate", "FILE", "--events", "/dev/null"),
              "run", List.of("run", "--dry", "FILE")));

  /** Commands that read something else. */
  private static final Map<String, List<String>> OTHERS =
      new TreeMap<>(
          Map.of(
              "test", List.of("test", "FILE"),
              "simulate --events", List.of("simulate", "GOOD", "--events", "FILE"),
              "check --markers", List.of("check", "GOOD", "--markers", "FILE"),
              "markers", List.of("markers", "FILE"),
              "markers --lock", List.of("markers", "--lock", "FILE"),
              "doctor", List.of("doctor", "FILE"),
              "generate",
                  List.of(
                      "generate",
                      "--classpath",
                      "FILE",
                      "--class",
                      "A",
                      "--target",
                      "/bin/sh",
                      "-o",
                      "OUT")));

  @TempDir private Path folder;
  private Path good;

  @BeforeEach
  void good() throws IOException {
    good = Files.writeString(folder.resolve("good.stp"), GOOD);
  }

  @TestFactory
  Stream<DynamicTest> missing() {
    return each(
        folder.resolve("missing.stp"),
        (command, ran) -> {
          assertThat(ran.status()).isEqualTo(2);
          assertThat(ran.err()).contains("missing.stp: there is no such file").hasLineCount(1);
          return ran;
        });
  }

  @TestFactory
  Stream<DynamicTest> folder() throws IOException {
    return each(
        Files.createDirectory(folder.resolve("folder")),
        (command, ran) -> {
          assertThat(ran.status()).isBetween(1, 2);
          if (!command.equals("generate")) {
            assertThat(ran.err()).contains("folder: this is a folder, not a ").hasLineCount(1);
          }
          return ran;
        });
  }

  @TestFactory
  Stream<DynamicTest> unreadable() throws IOException {
    Path file = Files.writeString(folder.resolve("unreadable.stp"), GOOD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Stream.of(SCRIPTS, OTHERS)
        .flatMap(it -> it.entrySet().stream())
        .filter(it -> !it.getKey().equals("generate"))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      List<String> command =
                          Packaged.commandWithoutRights(words(entry.getValue(), file.toString()));
                      assumeFalse(
                          Files.isReadable(file) && command.get(0).endsWith("java"),
                          "root reads every file, and there is no setpriv");
                      Ran ran = Packaged.withInput(new byte[0], command);
                      assertThat(ran.err())
                          .containsIgnoringCase("unreadable.stp: permission denied")
                          .hasLineCount(1);
                      assertThat(ran.status()).isEqualTo(2);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> empty() throws IOException {
    return each(
        Files.createFile(folder.resolve("empty.stp")),
        (command, ran) -> {
          // No events are events too.
          boolean fine = command.equals("simulate --events");
          assertThat(ran.status()).isBetween(fine ? 0 : 1, fine ? 0 : 2);
          if (SCRIPTS.containsKey(command)) {
            assertThat(ran.err()).contains("empty.stp:1:1: error SYNTAX: the file is empty");
          }
          return ran;
        });
  }

  @TestFactory
  Stream<DynamicTest> binary() throws IOException {
    byte[] bytes = {0, 1, (byte) 0xff, 0x7f, '\n', (byte) 0x80};
    return each(
        Files.write(folder.resolve("binary.stp"), bytes),
        (command, ran) -> {
          assertThat(ran.status()).isBetween(1, 2);
          assertThat(ran.err()).isNotEmpty();
          return ran;
        });
  }

  private Stream<DynamicTest> each(Path file, BiFunction<String, Ran, Ran> expectation) {
    return Stream.of(SCRIPTS, OTHERS)
        .flatMap(it -> it.entrySet().stream())
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Ran ran = Packaged.stapwright(words(entry.getValue(), file.toString()));
                      expectation.apply(entry.getKey(), ran);
                      assertThat(ran.err())
                          .doesNotContain("\tat ")
                          .doesNotContain("internal error");
                      assertThat(folder.resolve("out")).doesNotExist();
                    }));
  }

  private String[] words(List<String> words, String file) {
    return words.stream()
        .map(it -> it.equals("FILE") ? file : it)
        .map(it -> it.equals("GOOD") ? good.toString() : it)
        .map(it -> it.equals("OUT") ? folder.resolve("out").toString() : it)
        .toArray(String[]::new);
  }

  @TestFactory
  Stream<DynamicTest> goodByNameAndByStandardInput() {
    return SCRIPTS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      String[] named = words(entry.getValue(), good.toString());
                      Ran byName = Packaged.stapwright(named);
                      assertThat(byName.status()).isZero();
                      Ran byInput =
                          Packaged.withInput(
                              GOOD.getBytes(UTF_8), Packaged.command(words(entry.getValue(), "-")));
                      assertThat(byInput.status()).isZero();
                      assertThat(byInput.out().replace("-", ""))
                          .isEqualTo(byName.out().replace(good.toString(), "").replace("-", ""));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> bad() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.stp"), "probe begin {\n  print(x[1] }\n");
    return SCRIPTS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      Ran ran = Packaged.stapwright(words(entry.getValue(), bad.toString()));
                      assertThat(ran.status()).isEqualTo(1);
                      assertThat(ran.err()).startsWith(bad + ":2:14: error SYNTAX: ");
                      assertThat(ran.out()).isEmpty();
                    }));
  }

  @Test
  void formatInPlaceLeavesABadScriptAlone() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.stp"), "probe begin   { print( }\n");
    assertThat(Packaged.stapwright("format", "--in-place", bad.toString()).status()).isEqualTo(1);
    assertThat(bad).hasContent("probe begin   { print( }\n");
  }
}
