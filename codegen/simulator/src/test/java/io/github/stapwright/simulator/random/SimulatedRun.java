package io.github.stapwright.simulator.random;

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

/**
 * What a script prints.
 *
 * @param output standard output, its bytes as characters
 * @param errors the lines of errors and warnings
 */
record SimulatedRun(String output, String errors, int status) {
  static SimulatedRun of(String name, String text, List<String> options) {
    Settings settings = Settings.standard();
    for (String option : options) {
      int equals = option.indexOf('=');
      settings =
          settings.withLimit(
              option.substring(2, equals), Long.parseLong(option.substring(equals + 1)));
    }
    Transcript transcript = new Transcript();
    Source source =
        new Source(name + ".stp", ByteString.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    ParseOptions parse = ParseOptions.defaults().withLibrary(LibraryMacros.builtIn());
    int status =
        new Run(
                Parser.parse(source, parse).orThrow(),
                new RunOptions(settings, Map.of(), List.of(), Optional.empty()))
            .alone(transcript);
    return new SimulatedRun(
        new String(transcript.bytes().toBytes(), StandardCharsets.ISO_8859_1),
        RecordedRun.shown(String.join("\n", transcript.messages())),
        status);
  }
}
