package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Every option of every command does what it is for: the rows of {@code uses.txt}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsesTest {
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private static Path folder;

  /** A row; without a status it names the test that needs more than a command line. */
  private record Use(List<String> words, String status, Pattern printed, List<String> needs) {
    static Use of(String row) {
      List<String> cells = Stream.of(row.split(" [|] ?", -1)).map(String::strip).toList();
      return new Use(
          words(cells.get(0)),
          cells.get(1),
          Pattern.compile(cells.get(2)),
          cells.size() < 4 || cells.get(3).isEmpty() ? List.of() : words(cells.get(3)));
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        words.add(word.group(1) == null ? word.group(2) : word.group(1));
      }
      return words;
    }

    boolean uses(String option) {
      return words.contains(option) || words.stream().anyMatch(it -> it.startsWith(option + "="));
    }

    @Override
    public String toString() {
      return String.join(" ", words);
    }
  }

  private static Stream<Use> uses() throws IOException {
    return text("uses.txt").lines().filter(it -> !it.startsWith("#")).map(Use::of);
  }

  static Stream<Use> here() throws IOException {
    return uses().filter(it -> !it.status().equals("-"));
  }

  static Stream<Use> elsewhere() throws IOException {
    return uses().filter(it -> it.status().equals("-"));
  }

  private static String text(String name) throws IOException {
    try (InputStream in = UsesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @BeforeAll
  static void copyFiles() throws Exception {
    Path files = Path.of(UsesTest.class.getResource("uses").toURI());
    try (Stream<Path> all = Files.walk(files)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(files.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("here")
  void doesWhatTheRowSays(Use use) throws Exception {
    use.needs().forEach(Tools::require);
    String[] words = use.words().stream().map(UsesTest::placed).toArray(String[]::new);
    Ran ran = Ran.stapwright(words);
    assertThat(ran.status() + "").as("%s%n%s", use, ran).isEqualTo(use.status());
    assertThat(use.printed().matcher((ran.out() + ran.err()).strip()).find())
        .as("%s%n%s", use, ran)
        .isTrue();
  }

  @Order(1)
  @ParameterizedTest
  @MethodSource("elsewhere")
  void isUsedByTheTestThatTheRowNames(Use use) throws IOException {
    Path test =
        Path.of("src/test/java/io/github/stapwright/cli", use.printed().pattern() + ".java");
    assertThat(Files.readString(test)).contains("\"" + use.words().get(1) + "\"");
  }

  private static String placed(String word) {
    String classes = Path.of("target", "test-classes").toString();
    String lock = Path.of("src/test/resources/io/github/stapwright/cli/python.lock").toString();
    return word.replace("DIR", folder.toString())
        .replace("CLASSES", classes)
        .replace("LOCK", lock)
        .replace("TYPES", folder.resolve("python.d").toString());
  }

  static Stream<String> commands() {
    return Commands.names().stream();
  }

  @Order(2)
  @ParameterizedTest
  @MethodSource("commands")
  void noOptionIsWithoutAUse(String command) throws IOException {
    Map<String, CommandLine> all =
        Main.commandLine(new Terminal(InputStream.nullInputStream(), System.out, System.err, false))
            .getSubcommands();
    List<Use> uses = uses().filter(it -> it.words().get(0).equals(command)).toList();
    Function<OptionSpec, Stream<String>> names = it -> Stream.of(it.names());
    assertThat(
            all.get(command).getCommandSpec().options().stream()
                .filter(it -> !it.usageHelp() && !it.versionHelp())
                .filter(
                    it -> names.apply(it).noneMatch(n -> uses.stream().anyMatch(u -> u.uses(n))))
                .map(OptionSpec::longestName))
        .isEmpty();
  }
}
