package io.github.stapwright.report.page;

import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.report.value.ValueLog;
import io.github.stapwright.report.value.ValueTaker;
import io.github.stapwright.simulator.BothObservers;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.coverage.Coverage;
import io.github.stapwright.simulator.event.EventReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run of a script over events, with its page and its values.
 *
 * @param page where the page is
 * @param values the values at the end, as {@code --values} writes them
 */
record Pictured(Path page, String values, String printed) {
  static final Path EXAMPLES = Path.of("../../examples");

  static Pictured example(String name, String events) throws IOException {
    String script =
        Files.readString(EXAMPLES.resolve("src/test/resources/golden/" + name + ".stp"));
    try (EventReader reader =
        EventReader.open(EXAMPLES.resolve("recordings/" + events + ".events.jsonl.gz"))) {
      return of(name, script, reader);
    }
  }

  static Pictured of(String name, String script, String events) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8));
    return of(name, script, EventReader.of("events", in));
  }

  static Pictured of(String name, String text, EventReader events) throws IOException {
    Script script = Parser.parse(Source.of(name + ".stp", text), ParseOptions.defaults()).orThrow();
    Coverage coverage = Coverage.ofFile(name + ".stp", text, script);
    RunPicture picture = RunPicture.of(name + ".stp", Map.of(), script, coverage);
    RunOptions options =
        new RunOptions(
            Settings.standard()
                .withLimit("MAXMAPENTRIES", 200_000)
                .withLimit("MAXACTION_INTERRUPTIBLE", 1_000_000),
            Map.of(),
            List.of(),
            Optional.empty());
    Transcript transcript = new Transcript();
    ByteArrayOutputStream values = new ByteArrayOutputStream();
    try (ValueLog log = new ValueLog(ValueTaker.of(script), values, Optional.empty())) {
      new Run(script, options, coverage, new BothObservers(picture, log))
          .watched(events, transcript);
    }
    Path page = Path.of("target", "pages", name + ".html");
    Files.createDirectories(page.getParent());
    try (var out = Files.newOutputStream(page)) {
      ReportPage.write(name + ".stp", List.of(picture), out);
    }
    return new Pictured(page, values.toString(StandardCharsets.UTF_8), transcript.text());
  }
}
