package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir private Path folder;

  @Test
  void namesWhatItHasWritten() throws IOException {
    String place = folder.resolve("a").toString();
    Ran ran = Ran.stapwright("init", place);
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().replace(place, "DIR"))
        .isEqualTo(
            """
            DIR/README.md
            DIR/pom.xml
            DIR/.gitignore
            DIR/program/hello.py
            DIR/src/main/java/probes/Calls.java
            DIR/src/test/java/probes/CallsTest.java
            DIR/Calls.probetest.yaml
            DIR/src/test/recordings/hello.events.jsonl
            next: cd DIR && mvn -q verify
            """);
    assertThat(folder.resolve("a/README.md").toFile()).content().hasLineCount(10);
  }

  @Test
  void everyNameIsFilledIn() throws IOException {
    Path place = folder.resolve("my (own) probes");
    Ran.stapwright("init", "--package", "com.example", place.toString());
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("@[a-z]+@|\\$\\{maven-");
      }
    }
    assertThat(place.resolve("src/main/java/com/example/Calls.java"))
        .content()
        .startsWith("package com.example;\n");
    assertThat(place.resolve("pom.xml"))
        .content()
        .contains(
            "<groupId>com.example</groupId>",
            "<artifactId>my-own-probes</artifactId>",
            "<target>/usr/bin/python3</target>");
  }

  @Test
  void writesNothingOverAnythingThatIsThere() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "mine");
    Ran ran = Ran.stapwright("init", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "stapwright: "
                + folder.resolve("pom.xml")
                + " is there already, and nothing is written over\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void whatCannotBeWrittenWholeIsNotWritten() throws IOException {
    Files.writeString(folder.resolve("src"), "a file where a folder is needed");
    Ran ran = Ran.stapwright("init", folder.toString());
    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.err()).startsWith("stapwright: ").contains("src");
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      assertThat(files.map(it -> it.getFileName().toString())).containsExactly("src");
    }
  }

  @Test
  void aPythonWithoutMarkersForFunctionsIsGivenSome() {
    Ran ran = Ran.stapwright("init", "--target", "/opt/bin/python3.13", folder.toString());
    assertThat(ran.status()).as(ran.toString()).isZero();
    assertThat(folder.resolve("pom.xml"))
        .content()
        .contains("<target>python-markers:markers</target>");
    assertThat(folder.resolve("README.md"))
        .content()
        .contains(
            "CPython 3.13 has no markers for functions: `stapwright python-markers -o markers`");
  }

  @Test
  void refusesWhatIsNoTargetAndNoPackage() {
    assertThat(Ran.stapwright("init", "--target", "pid:x", folder.toString()).err())
        .startsWith("stapwright: `pid:x` needs a number where `x` stands");
    assertThat(Ran.stapwright("init", "--package", "a.class", folder.toString()).err())
        .startsWith("stapwright: --package a.class: a package is a name such as");
    assertThat(folder).isEmptyDirectory();
  }
}
