package io.github.stapwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.event.EventReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What real SystemTap 5.6 printed, byte for byte: standard output, exit status, and the lines of
 * errors and warnings, but for places in SystemTap's own files and addresses.
 */
class GroundTruthTest {
  private static final Path CASES =
      Path.of("src/test/resources/io/github/stapwright/simulator/groundtruth");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".stp"))
          .map(it -> it.substring(0, it.length() - ".stp".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void thereAreAllCases() throws IOException {
    assertThat(cases()).hasSize(161);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatSystemTapPrinted(String name) throws IOException {
    Transcript transcript = new Transcript();
    Run run = new Run(script(name), options(name));
    Path events = CASES.resolve(name + ".events.jsonl.gz");
    int status;
    if (Files.exists(events)) {
      try (EventReader reader = EventReader.open(events)) {
        status = run.over(reader, transcript);
      }
    } else {
      status = run.alone(transcript);
    }
    assertThat(characters(transcript.bytes().toBytes())).isEqualTo(characters(read(name, ".out")));
    assertThat(String.join("\n", transcript.messages()).lines().map(GroundTruthTest::masked))
        .containsExactlyElementsOf(
            text(name, ".err").lines().map(GroundTruthTest::masked).toList());
    assertThat(status).isEqualTo(Integer.parseInt(text(name, ".rc").strip()));
  }

  private static Script script(String name) throws IOException {
    ParseOptions options =
        ParseOptions.defaults()
            .withLibrary(LibraryMacros.builtIn())
            .withArguments(arguments(name).stream().map(ByteString::of).toList());
    return Parser.parse(new Source(name + ".stp", ByteString.of(read(name, ".stp"))), options)
        .orThrow();
  }

  private static RunOptions options(String name) throws IOException {
    Settings settings = Settings.standard();
    Map<String, String> globals = new LinkedHashMap<>();
    List<String> words = words(optional(name, ".opts").replaceAll("-G +", "-G"));
    for (String word : words) {
      int equals = word.indexOf('=');
      if (word.startsWith("-D")) {
        settings =
            settings.withLimit(
                word.substring(2, equals), Long.parseLong(word.substring(equals + 1)));
      } else if (word.startsWith("-G")) {
        globals.put(word.substring(2, equals), word.substring(equals + 1));
      } else if (word.equals("--no-global-var-display")) {
        settings = settings.withoutGlobalDisplay();
      } else if (word.equals("--suppress-handler-errors")) {
        settings = settings.suppressingErrors();
      } else {
        throw new AssertionError("an option that the test does not know: " + word);
      }
    }
    return new RunOptions(settings, globals, arguments(name), Optional.empty());
  }

  private static List<String> arguments(String name) throws IOException {
    return words(optional(name, ".args"));
  }

  /** Words as a shell cuts them, with double quotes only. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  private static String masked(String line) {
    return line.replaceAll("(/usr/share/systemtap/tapset/[^ :]+):[0-9]+:[0-9]+", "$1")
        .replaceAll("statement\\(0x[0-9a-f]+\\)", "statement(0x0)");
  }

  private static byte[] read(String name, String suffix) throws IOException {
    return Files.readAllBytes(CASES.resolve(name + suffix));
  }

  private static String text(String name, String suffix) throws IOException {
    return new String(read(name, suffix), StandardCharsets.UTF_8);
  }

  private static String optional(String name, String suffix) throws IOException {
    return Files.exists(CASES.resolve(name + suffix)) ? text(name, suffix) : "";
  }

  private static String characters(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
