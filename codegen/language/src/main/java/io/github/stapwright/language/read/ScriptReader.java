package io.github.stapwright.language.read;

import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.check.Checked;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.include.Inclusion;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** From a script's text to all that is found in it; it never throws because of the script. */
public final class ScriptReader {
  private final ReadOptions options;
  private final ParseOptions parsing;

  private ScriptReader(ReadOptions options) {
    this.options = options;
    this.parsing = options.parsing();
  }

  /** A reader with these settings, for any number of scripts. */
  public static ScriptReader with(ReadOptions options) {
    return new ScriptReader(Objects.requireNonNull(options, "options"));
  }

  /** What the script says and is: its model, its types, and what is wrong with it. */
  public ReadScript read(Source source) {
    return guarded(source, () -> judged(source, parsed(source)));
  }

  /** Only whether the text is right, as {@code stap -p1}. */
  public ReadScript readText(Source source) {
    return guarded(source, () -> parsed(source));
  }

  ReadScript guarded(Source source, Supplier<ReadScript> reading) {
    try {
      return reading.get();
    } catch (RuntimeException | StackOverflowError fault) {
      return ReadScript.refused(source, Report.of(ownFault(source, fault)), options.own().texts());
    }
  }

  /** Told for its file, so that the other files of a command are still judged. */
  private static Diagnostic ownFault(Source source, Throwable fault) {
    StackTraceElement[] stack = fault.getStackTrace();
    String place = stack.length == 0 ? "" : " at " + stack[0];
    return Diagnostic.of(Problem.OWN_FAULT, source.origin(1, 1, 0), fault + place)
        .withFix(
            "this is a fault of stapwright, not of the script: please report it with the script");
  }

  private ReadScript parsed(Source source) {
    Parsed parsed = Parser.parse(source, parsing);
    Report report = parsed.report().and(Inclusion.report(options.own(), parsing));
    return new ReadScript(
        source,
        parsed.script(),
        Optional.empty(),
        Optional.empty(),
        report,
        ReadScript.texts(source, options.own().texts()));
  }

  private ReadScript judged(Source source, ReadScript text) {
    if (text.written().isEmpty() || text.report().hasErrors()) {
      return text;
    }
    Script written = text.written().get();
    Script whole = Inclusion.of(written, options.own(), parsing, options.library().tapset());
    Checked checked = Checker.check(whole, options.checking());
    Report report = text.report().and(checked.report());
    return new ReadScript(
        source,
        Optional.of(written),
        Optional.of(whole),
        checked.types(),
        report.hasErrors() ? report : report.and(advice(source, whole)),
        text.texts());
  }

  private Report advice(Source source, Script whole) {
    return options
        .evidence()
        .map(it -> Advice.on(whole, it, options.library().tapset()).about(source.name()))
        .orElse(Report.empty());
  }
}
