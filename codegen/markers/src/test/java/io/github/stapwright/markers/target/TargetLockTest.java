package io.github.stapwright.markers.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.markers.Oracle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetLockTest {
  private static final String HEAD = "stapwright-target-lock 1\ntarget /usr/bin/python3.9\n";
  private static final String LOCK =
      """
      # What scripts rely on. Written by `stapwright markers --lock`; commit it.
      stapwright-target-lock 1
      target /usr/bin/python3.9
      library /usr/lib64/libpython3.9 a.so.1.0
      machine x86_64
      build-id 0123456789abcdef
      python 3.9
      mark python audit (8, 8) sites=4 semaphore
      mark python function__entry (8, 8, -4) sites=1 semaphore
      mark python gc__start (-4) or (-8) sites=2
      mark python nothing () sites=1
      mark python%20b line%0A% (?, 8f) sites=1
      """
          .replace("%0A% ", "%0A%25 ");

  @Test
  void aLockIsTextWithAStableOrder() throws Exception {
    TargetLock lock = TargetLock.parse("x.lock", LOCK);
    assertThat(lock.text()).isEqualTo(LOCK);
    assertThat(lock.markersPath()).isEqualTo("/usr/lib64/libpython3.9 a.so.1.0");
    assertThat(lock.find("python b", "line\n%")).isPresent();
    assertThat(lock.find("function-entry").orElseThrow().arguments()).isEqualTo(3);
    assertThat(lock.find("gc__start").orElseThrow().layouts())
        .containsExactly(List.of("-4"), List.of("-8"));
    assertThat(lock.find("line")).isEmpty();
  }

  @Test
  void theLockOfARealInterpreter(@TempDir Path folder) throws Exception {
    Oracle.file("/usr/bin/python3.11");
    TargetLock lock = TargetLock.of(TargetResolver.resolve("/usr/bin/python3.11"));
    assertThat(lock.marks()).hasSize(8).isSorted();
    assertThat(lock.find("python", "function__entry").orElseThrow().layoutText())
        .isEqualTo("(8, 8, -4)");
    Path file = Files.writeString(folder.resolve("python.lock"), lock.text());
    assertThat(TargetLock.evidence(file)).isEqualTo(lock);
    assertThat(TargetLock.evidence(Path.of("/usr/bin/python3.11"))).isEqualTo(lock);
    assertThat(lock.changesIn(lock)).isEmpty();
  }

  @Test
  void whatAnUpgradeChanges() throws Exception {
    TargetLock locked = TargetLock.parse("x.lock", LOCK);
    TargetLock now =
        TargetLock.parse(
            "x.lock",
            """
            stapwright-target-lock 1
            target /usr/bin/python3.12
            machine x86_64
            build-id ff
            python 3.12
            mark python audit (8, 8) sites=5 semaphore
            mark python gc__done (-8) sites=1 semaphore
            mark python gc__start (-4) sites=2
            """);
    assertThat(locked.changesIn(now))
        .containsExactly(
            "the program was /usr/bin/python3.9 and is /usr/bin/python3.12",
            "the library was /usr/lib64/libpython3.9 a.so.1.0 and is none",
            "the Python was 3.9 and is 3.12",
            "the build-id was 0123456789abcdef and is ff",
            "mark python:audit: was 4 places with a semaphore, is 5 places with a semaphore",
            "mark python:function__entry is gone",
            "mark python:gc__start: its arguments were (-4) or (-8) and are (-4)",
            "mark python:nothing is gone",
            "mark python b:line\n% is gone",
            "mark python:gc__done is new (-8)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "speed 9                              | `speed 9` is not a line of a target lock",
        "machine                              | `machine` is not a line of a target lock",
        "target /usr/bin/python3              | `target` stands here a second time",
        "mark python line                     | a mark is `mark PROVIDER NAME (SIZES) sites=N`",
        "mark python line (8, x) sites=1      | `x` is no size of an argument",
        "mark python line (8) sites=0         | a mark is `mark PROVIDER NAME (SIZES) sites=N`",
        "mark python li%ne (8) sites=1        | `%` stands for itself as `%25`",
      })
  void aWrongLineIsRefusedWithItsPlace(String line, String message) {
    assertThatThrownBy(() -> TargetLock.parse("x.lock", HEAD + line + "\nmachine x86_64\n"))
        .isInstanceOf(LockFormatException.class)
        .hasMessageStartingWith("x.lock:3: " + message);
  }

  @Test
  void whatIsNoLockIsRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("x.lock"), "hello\n");
    assertThatThrownBy(() -> TargetLock.evidence(file))
        .hasMessage(
            file + ":1: this is no target lock, whose first line is `stapwright-target-lock 1`");
    assertThatThrownBy(() -> TargetLock.parse("x.lock", ""))
        .hasMessageContaining("this is no target lock");
    assertThatThrownBy(() -> TargetLock.parse("x.lock", HEAD))
        .hasMessage("x.lock:3: the line `machine NAME` is missing");
    assertThatThrownBy(() -> TargetLock.parse("x.lock", "stapwright-target-lock 1\nmachine a\n"))
        .hasMessage("x.lock:3: the line `target PATH` is missing");
    assertThatThrownBy(() -> TargetLock.parse("x.lock", HEAD + "machine a\npython new\n"))
        .hasMessage("x.lock:5: `new` is no version such as `3.11`");
    assertThatThrownBy(() -> TargetLock.evidence(Path.of("/"))).hasMessageContaining("folder");
  }
}
