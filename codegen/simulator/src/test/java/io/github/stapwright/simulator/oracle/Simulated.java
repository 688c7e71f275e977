package io.github.stapwright.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a script prints, as characters that are its bytes. */
final class Simulated {
  private Simulated() {}

  static String output(String script) {
    Transcript transcript = new Transcript();
    Settings settings =
        Settings.standard().withLimit("MAXACTION", 1_000_000).withoutGlobalDisplay();
    new Run(
            Parser.parse(
                    new Source(
                        "oracle.stp", ByteString.of(script.getBytes(StandardCharsets.ISO_8859_1))),
                    ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()))
                .orThrow(),
            new RunOptions(settings, Map.of(), List.of(), Optional.empty()))
        .alone(transcript);
    assertThat(transcript.messages()).isEmpty();
    return new String(transcript.bytes().toBytes(), StandardCharsets.ISO_8859_1);
  }
}
