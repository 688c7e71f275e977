package io.github.stapwright.language.importer;

import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.EmbeddedCode;
import io.github.stapwright.model.EmbeddedExpression;
import io.github.stapwright.model.Node;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What cannot become a probe class, told with its place. */
final class Importable {
  private Importable() {}

  /** Why a script cannot be imported; nothing if it can. */
  static Optional<Report> refusal(ReadScript read) {
    Optional<Diagnostic> text = notUtf8(read.source());
    if (text.isPresent()) {
      return text.map(Report::of);
    }
    if (read.written().isEmpty() || read.report().hasErrors()) {
      return Optional.of(firstError(read.report()));
    }
    Script script = read.written().get();
    if (script.declarations().stream().noneMatch(Probe.class::isInstance)) {
      return Optional.of(
          Report.of(
              refused(
                      read.source().origin(1, 1, 0),
                      "the file has no probe, so that no probe class can be made of it")
                  .withFix("give it to a script with `-I DIR`, if it is a tapset")));
    }
    return embedded(script)
        .map(
            it ->
                Report.of(
                    refused(it.origin(), "embedded C has no place in a probe class")
                        .withFix("keep it in a function of a tapset of your own, `-I DIR`")));
  }

  private static Report firstError(Report report) {
    return report.diagnostics().stream()
        .filter(it -> it.severity() == io.github.stapwright.language.diagnostic.Severity.ERROR)
        .findFirst()
        .map(Report::of)
        .orElse(report);
  }

  private static Diagnostic refused(Origin origin, String sentence) {
    return Diagnostic.of(Problem.NOT_IMPORTED, origin, sentence);
  }

  private static Optional<Node> embedded(Node node) {
    if (node instanceof EmbeddedCode || node instanceof EmbeddedExpression) {
      return Optional.of(node);
    }
    return node.children().stream().flatMap(it -> embedded(it).stream()).findFirst();
  }

  private static Optional<Diagnostic> notUtf8(Source source) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(source.bytes().toBytes());
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(bytes.capacity() + 1), true);
    if (!result.isError()) {
      return Optional.empty();
    }
    int line = 1;
    int column = 1;
    for (int at = 0; at < bytes.position(); at++) {
      boolean ends = source.bytes().at(at) == '\n';
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return Optional.of(
        refused(source.origin(line, column, 1), "the file is not UTF-8, which Java's sources are")
            .withFix("convert it, `iconv -f LATIN1 -t UTF-8`"));
  }
}
