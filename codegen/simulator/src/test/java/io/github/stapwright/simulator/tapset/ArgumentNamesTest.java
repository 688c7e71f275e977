package io.github.stapwright.simulator.tapset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What SystemTap 5.6 printed for arguments of system calls and for their numbers. */
class ArgumentNamesTest {
  private static final Path OBSERVED =
      Path.of("src/test/resources/io/github/stapwright/simulator/tapset/argument-names.tsv");

  @Test
  void argumentsAreNamedAsSystemTapNamesThem() throws IOException {
    List<String[]> rows =
        Files.readAllLines(OBSERVED).stream()
            .filter(it -> !it.startsWith("#"))
            .map(it -> it.split("\t", -1))
            .toList();
    String calls =
        rows.stream()
            .map(it -> "println(" + it[0] + "(" + number(it[1]) + "))")
            .collect(Collectors.joining("\n"));
    String expected = rows.stream().map(it -> it[2] + "\n").collect(Collectors.joining());
    assertThat(printed(calls)).isEqualTo(expected);
  }

  @Test
  void systemCallsHaveNamesAndNumbers() {
    assertThat(printed("println(syscall_name(59), syscall_name(-1), syscall_num(\"execve\"))"))
        .isEqualTo("execve59\n");
    assertThat(printed("println(syscall_num(\"nope\"))")).isEqualTo("-1\n");
  }

  @Test
  void waitStatusIsTakenApart() {
    String calls = "printd(\" \", WIFEXITED(256), WEXITSTATUS(-130), WTERMSIG(0xff), WIFEXITED(1))";
    assertThat(printed(calls)).isEqualTo("1 255 127 0");
  }

  private static String number(String text) {
    return text.equals(Long.toString(Long.MIN_VALUE)) ? "0x8000000000000000" : text;
  }

  private static String printed(String statements) {
    Transcript transcript = new Transcript();
    var script =
        Parser.parse(
                new Source("t.stp", ByteString.of("probe begin { " + statements + " exit() }")),
                ParseOptions.defaults())
            .orThrow();
    Settings settings = Settings.standard();
    new Run(script, new RunOptions(settings, Map.of(), List.of(), Optional.empty()))
        .alone(transcript);
    return transcript.text();
  }
}
