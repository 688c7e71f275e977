package io.github.stapwright.language.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.model.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The text that a parsed script is printed as parses to the same model. */
class RoundTripTest {
  private static final ParseOptions OPTIONS = Installed.asOracle().withGuru(true);

  @Test
  void everyInstalledScript() {
    Stap.requireTool("stap");
    Map<String, String> different = new TreeMap<>();
    List<Path> files = Installed.files();
    int models = 0;
    for (Path file : files) {
      Parsed parsed = Parser.parse(Source.of("x.stp", Installed.bytes(file)), OPTIONS);
      if (parsed.script().isPresent()) {
        models++;
        Parsed again = Parser.parse(Source.of("y.stp", printed(parsed.orThrow())), OPTIONS);
        if (!again.script().equals(parsed.script())) {
          different.put(file.toString(), again.report().toString());
        }
      }
    }
    System.out.printf(
        "%d of %d scripts have a model, printed and read again%n", models, files.size());
    assertThat(different).isEmpty();
    assertThat(models).isGreaterThan(700);
  }

  private static byte[] printed(Script script) {
    return Layout.render(script).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(UTF_8);
  }
}
