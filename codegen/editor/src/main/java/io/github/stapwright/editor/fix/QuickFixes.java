package io.github.stapwright.editor.fix;

import io.github.stapwright.editor.analysis.Analysis;
import io.github.stapwright.editor.index.Outline;
import io.github.stapwright.editor.index.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The mends of problems, by the names of the problems. */
public final class QuickFixes {
  private static final Pattern GLOBAL =
      Pattern.compile("declare it at the top of the script: global ([A-Za-z_][A-Za-z0-9_]*)");

  private QuickFixes() {}

  /** What mends the problems that the client shows. */
  public static List<Either<Command, CodeAction>> of(Analysis analysis, List<Diagnostic> shown) {
    List<CodeAction> actions = new ArrayList<>();
    for (Diagnostic diagnostic : shown) {
      if (diagnostic.getCode() != null && diagnostic.getCode().isLeft()) {
        find(diagnostic.getCode().getLeft(), new Fixes(analysis, diagnostic, actions));
      }
    }
    List<Either<Command, CodeAction>> all = new ArrayList<>();
    actions.forEach(it -> all.add(Either.forRight(it)));
    return all;
  }

  private static void find(String problem, Fixes fixes) {
    declareGlobal(fixes);
    countFromOne(fixes);
    switch (problem) {
      case "SYNTAX" -> SyntaxFixes.add(fixes);
      case "UNRESOLVED_FUNCTION" -> MeantFixes.function(fixes);
      case "PROBE_POINT" -> MeantFixes.point(fixes);
      case "MARKER_MISSING" -> MeantFixes.marker(fixes);
      case "NEVER_ASSIGNED" -> MeantFixes.variable(fixes);
      case "READ_CAN_FAULT" -> ReadFixes.safe(fixes);
      case "POINTER_AS_NUMBER" -> ReadFixes.read(fixes);
      case "STRING_OF_NUMBER" -> ReadFixes.plain(fixes);
      case "FORMAT_ARGUMENTS" -> FormatFixes.count(fixes);
      case "TYPE_MISMATCH" -> FormatFixes.type(fixes);
      case "UNPAIRED_MARKERS", "MARKER_RARELY_FIRES" -> wake(fixes);
      case "ARRAY_OVERFLOW" -> overflow(fixes);
      case "PROBE_WITHOUT_EFFECT" -> remove(fixes);
      case "ESCAPED_ESCAPE" -> unescape(fixes);
      default -> {}
    }
  }

  private static void declareGlobal(Fixes fixes) {
    Matcher name = GLOBAL.matcher(fixes.message());
    if (name.find()) {
      int top =
          fixes.analysis().index().outlines().stream().findFirst().map(Outline::from).orElse(0);
      String line = "global " + name.group(1);
      fixes.insert("declare it: " + line, top, line + "\n");
    }
  }

  private static void countFromOne(Fixes fixes) {
    for (int at = Math.max(0, fixes.at()); at < fixes.words().size(); at++) {
      Word word = fixes.words().get(at);
      if (word.from() > fixes.to()) {
        return;
      }
      if (word.is("$arg0")) {
        fixes.replace("write `$arg1`, the first argument", word, "$arg1");
        return;
      }
    }
  }

  /** On 3.11 entries are complete while lines are probed, too. */
  private static void wake(Fixes fixes) {
    Optional<Outline> probe = fixes.analysis().index().outlineAt(fixes.from());
    if (probe.isEmpty() || !fixes.message().contains("3.11")) {
      return;
    }
    String point = probe.get().head();
    Matcher mark = Pattern.compile("mark\\(\"[^\"]*\"\\)").matcher(point);
    if (mark.find()) {
      String line = point.substring(0, mark.start()) + "mark(\"line\")";
      fixes.insert(
          "add a probe of `line`, which makes entries fire on 3.11",
          probe.get().to(),
          "\n\nprobe " + line + " {\n  next\n}");
    }
  }

  private static void overflow(Fixes fixes) {
    Word name = fixes.words().get(Math.max(0, fixes.at()));
    fixes.insert("give it room for 100000 keys", name.to(), "[100000]");
    fixes.insert("let it forget the oldest keys", name.to(), "%");
  }

  private static void remove(Fixes fixes) {
    fixes
        .analysis()
        .index()
        .outlineAt(fixes.from())
        .ifPresent(it -> fixes.replace("remove the probe", it.from(), it.to(), ""));
  }

  private static void unescape(Fixes fixes) {
    Word text = fixes.words().get(Math.max(0, fixes.at()));
    if (text.is(Word.Kind.STRING)) {
      String written = fixes.text().substring(text.from(), text.to());
      fixes.replace("write one backslash", text, written.replace("\\\\", "\\"));
    }
  }
}
