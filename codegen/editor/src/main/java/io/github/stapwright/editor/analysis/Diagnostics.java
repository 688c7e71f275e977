package io.github.stapwright.editor.analysis;

import io.github.stapwright.editor.text.ByteOffsets;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.model.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What `stapwright check` finds, as the protocol has it. */
public final class Diagnostics {
  /** What the editor shows as the origin of a message. */
  public static final String SOURCE = "stapwright";

  private static final String PAGES =
      "https://github.com/stapwright/stapwright/blob/main/codegen/language/DIAGNOSTICS.md#";

  private final Analysis analysis;

  private Diagnostics(Analysis analysis) {
    this.analysis = analysis;
  }

  /** All that is found in a script. */
  public static List<org.eclipse.lsp4j.Diagnostic> of(Analysis analysis) {
    Diagnostics diagnostics = new Diagnostics(analysis);
    return analysis.read().report().diagnostics().stream().map(diagnostics::shown).toList();
  }

  private org.eclipse.lsp4j.Diagnostic shown(Diagnostic diagnostic) {
    String fix = diagnostic.fix().map(it -> "\nfix: " + it).orElse("");
    org.eclipse.lsp4j.Diagnostic shown =
        new org.eclipse.lsp4j.Diagnostic(
            range(diagnostic.origin()), diagnostic.sentence() + fix, severity(diagnostic), SOURCE);
    shown.setCode(diagnostic.problem().name());
    shown.setCodeDescription(page(diagnostic.problem().name()));
    if (!isHere(diagnostic.origin())) {
      elsewhere(diagnostic.origin()).ifPresent(it -> shown.setRelatedInformation(List.of(it)));
    }
    if (isUnnecessary(diagnostic)) {
      shown.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    return shown;
  }

  private static boolean isUnnecessary(Diagnostic diagnostic) {
    return switch (diagnostic.problem()) {
      case PROBE_WITHOUT_EFFECT, IGNORED_TEXT -> true;
      default -> false;
    };
  }

  /** The page that tells more of a problem. */
  public static DiagnosticCodeDescription page(String problem) {
    return new DiagnosticCodeDescription(PAGES + problem.toLowerCase(Locale.ROOT));
  }

  private static DiagnosticSeverity severity(Diagnostic diagnostic) {
    return switch (diagnostic.severity()) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  private boolean isHere(Origin origin) {
    return origin.file().equals(analysis.name());
  }

  /** The place in this file, or where a macro was used in it; else its beginning. */
  private Range range(Origin origin) {
    ByteOffsets offsets = analysis.offsets();
    for (Optional<Origin> at = Optional.of(origin); at.isPresent(); at = at.get().caller()) {
      if (isHere(at.get())) {
        return analysis.document().range(offsets.begin(at.get()), offsets.end(at.get()));
      }
    }
    return new Range(new Position(0, 0), new Position(0, 0));
  }

  private static Optional<DiagnosticRelatedInformation> elsewhere(Origin origin) {
    if (!origin.isKnown() || !origin.file().startsWith("/")) {
      return Optional.empty();
    }
    Position at = new Position(Math.max(0, origin.line() - 1), Math.max(0, origin.column() - 1));
    Location place = new Location(Path.of(origin.file()).toUri().toString(), new Range(at, at));
    return Optional.of(new DiagnosticRelatedInformation(place, "it is here"));
  }
}
