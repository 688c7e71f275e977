package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.oracle.Stap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Installed scripts with one token changed: our verdict is that of {@code stap -p1}. The number of
 * mutants of each kind is the system property {@code stapwright.mutants}, 500 unless given.
 */
class MutantsTest {
  private static final int MUTANTS = Integer.getInteger("stapwright.mutants", 500);
  private static final int FIRST_SEED = Integer.getInteger("stapwright.seed", 1);
  private static final int LARGEST = 20_000;

  @TempDir private Path folder;

  enum Change {
    DELETE,
    DOUBLE,
    SWAP,
    REPLACE
  }

  enum Verdict {
    SAME,
    DIFFERENT,
    NOT_JUDGED
  }

  private record Mutant(long seed, Path file, String text, String change) {}

  @ParameterizedTest(name = "{0} a token, one seed for each mutant")
  @EnumSource
  void verdictIsThatOfSystemTap(Change change) {
    Stap stap = Stap.in(folder);
    ParseOptions options = Installed.options(stap).withGuru(true);
    List<Path> files =
        Installed.files().stream().filter(it -> it.toFile().length() < LARGEST).toList();

    Map<Verdict, List<String>> verdicts =
        LongStream.range(FIRST_SEED, FIRST_SEED + MUTANTS)
            .parallel()
            .mapToObj(seed -> mutant(change, seed, files))
            .collect(
                Collectors.groupingBy(
                    it -> verdict(it, stap, options),
                    Collectors.mapping(MutantsTest::told, Collectors.toList())));

    List<String> different = verdicts.getOrDefault(Verdict.DIFFERENT, List.of());
    int dropped = verdicts.getOrDefault(Verdict.NOT_JUDGED, List.of()).size();
    System.out.printf(
        "%s a token: %d mutants, %d verdicts differ, %d dropped%s%n",
        change, MUTANTS, different.size(), dropped, String.join("", different));
    assertThat(different.size())
        .as("verdicts that differ: %s", different)
        .isLessThanOrEqualTo(MUTANTS * 2 / 1_000);
  }

  private static Verdict verdict(Mutant mutant, Stap stap, ParseOptions options) {
    byte[] bytes = mutant.text().getBytes(ISO_8859_1);
    Optional<Stap.Answer> answer = stap.parseWithin(10, bytes, "-g");
    if (answer.isEmpty()) {
      return Verdict.NOT_JUDGED;
    }
    boolean accepts = Parser.parse(Source.of("x.stp", bytes), options).script().isPresent();
    return accepts == answer.get().accepts() ? Verdict.SAME : Verdict.DIFFERENT;
  }

  private static String told(Mutant mutant) {
    return "\n  seed " + mutant.seed() + ", " + mutant.file() + ": " + mutant.change();
  }

  private static Mutant mutant(Change change, long seed, List<Path> files) {
    Random random = new Random(seed);
    Path file = files.get(random.nextInt(files.size()));
    FileTokens tokens = FileTokens.of(Source.of(file.toString(), Installed.bytes(file)));
    int at = random.nextInt(tokens.tokens().size());
    String old = text(tokens, at);
    String fresh =
        switch (change) {
          case DELETE -> "";
          case DOUBLE -> old + " " + old;
          case SWAP -> text(tokens, (at + 1) % tokens.tokens().size());
          case REPLACE -> replacement(random, files);
        };
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < tokens.tokens().size(); index++) {
      boolean swapped = change == Change.SWAP && index == at + 1;
      text.append(new String(tokens.before(index).toBytes(), ISO_8859_1));
      text.append(index == at ? fresh : swapped ? old : text(tokens, index));
    }
    text.append(new String(tokens.before(tokens.tokens().size()).toBytes(), ISO_8859_1));
    String place = tokens.tokens().get(at).origin() + " `" + old + "` to `" + fresh + "`";
    return new Mutant(seed, file, text.toString(), place);
  }

  private static String replacement(Random random, List<Path> files) {
    Path file = files.get(random.nextInt(files.size()));
    FileTokens tokens = FileTokens.of(Source.of(file.toString(), Installed.bytes(file)));
    return text(tokens, random.nextInt(tokens.tokens().size()));
  }

  private static String text(FileTokens tokens, int index) {
    return tokens.tokens().get(index).text();
  }
}
