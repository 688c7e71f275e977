package io.github.stapwright.language.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What wrong scripts are told: blocks of script, message and fix (`-` for none). */
class MessagesTest {

  private record Block(String script, String message, String fix) {
    @Override
    public String toString() {
      return script;
    }
  }

  static Stream<Block> blocks() throws IOException {
    try (InputStream in = MessagesTest.class.getResourceAsStream("messages.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split("\n\n")).map(MessagesTest::block);
    }
  }

  private static Block block(String text) {
    List<String> lines = text.lines().toList();
    return new Block(lines.get(0), lines.get(1), lines.get(2));
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void namesTheRuleAndTheMend(Block block) {
    Parsed parsed =
        Parser.parse(
            Source.of("x.stp", block.script()), ParseOptions.defaults().withArguments(List.of()));

    Diagnostic first = parsed.report().diagnostics().get(0);
    assertThat(first).hasToString(block.message());
    assertThat(first.fix().map(it -> "fix: " + it).orElse("-")).isEqualTo(block.fix());
    assertThat(parsed.script()).isEmpty();
  }
}
