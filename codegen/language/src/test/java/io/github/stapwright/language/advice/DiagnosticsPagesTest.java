package io.github.stapwright.language.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Explanations;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parsed;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.language.tapset.Tapset;
import io.github.stapwright.markers.target.LockedMark;
import io.github.stapwright.markers.target.TargetLock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each problem has a page; what is wrong on it earns the problem, what is right does not. */
class DiagnosticsPagesTest {
  private static final Pattern SCRIPT =
      Pattern.compile("(?ms)^```stp (wrong|right)([^\n]*)\n(.*?)```");

  /** Those that no script alone can have. */
  private static final Set<Problem> OF_CLASSES =
      EnumSet.of(
          Problem.UNREADABLE_INPUT,
          Problem.PROBE_CLASS,
          Problem.TARGET,
          Problem.STRING_VALUE,
          Problem.LOCAL_OUT_OF_SCOPE,
          Problem.GLOBAL_NAME,
          Problem.RUNTIME_LAYOUT,
          Problem.NOT_SIMULATED,
          Problem.SILENT_PROBE,
          Problem.TAPSET_FILE,
          Problem.NOT_IMPORTED,
          Problem.OWN_FAULT);

  private record Example(Problem problem, boolean wrong, String options, String script) {
    @Override
    public String toString() {
      return problem + (wrong ? " wrong" : " right");
    }
  }

  @ParameterizedTest
  @EnumSource(Problem.class)
  void everyProblemHasAPage(Problem problem) {
    String page = Explanations.of(problem);
    assertThat(page).as("page of %s", problem).isNotNull().contains("\nFix: ");
    List<Example> examples = examples(problem);
    assertThat(examples.stream().map(Example::wrong))
        .as("scripts of %s", problem)
        .isEqualTo(OF_CLASSES.contains(problem) ? List.of() : List.of(true, false));
  }

  static Stream<Example> scripts() {
    return Stream.of(Problem.values()).flatMap(it -> examples(it).stream());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void whatIsWrongEarnsItAndWhatIsRightDoesNot(Example example) {
    Report report = report(example);
    List<Problem> found = report.diagnostics().stream().map(Diagnostic::problem).toList();
    if (example.wrong()) {
      assertThat(found).as("%s", report).contains(example.problem());
    } else {
      assertThat(found).as("%s", report).doesNotContain(example.problem());
      assertThat(report.hasErrors()).as("%s", report).isFalse();
    }
  }

  private static Report report(Example example) {
    Parsed parsed =
        Parser.parse(
            Source.of("example.stp", example.script()),
            ParseOptions.defaults().withLibrary(LibraryMacros.builtIn()).withArguments(List.of()));
    if (parsed.script().isEmpty()) {
      return parsed.report();
    }
    return parsed
        .report()
        .and(Checker.check(parsed.script().get(), CheckOptions.defaults()).report())
        .and(Advice.on(parsed.script().get(), evidence(example.options()), Tapset.builtIn()));
  }

  private static Evidence evidence(String options) {
    if (options.contains("lock")) {
      LockedMark mark =
          new LockedMark("python", "function__entry", List.of(List.of("8", "8", "-4")), 1, true);
      return Evidence.of(
          new TargetLock(
              Optional.of("/usr/bin/python3.9"),
              Optional.empty(),
              "x86_64",
              Optional.empty(),
              Optional.empty(),
              List.of(mark)));
    }
    Matcher python = Pattern.compile("python=([0-9.]+)").matcher(options);
    return python.find() ? Evidence.ofPython(python.group(1)) : Evidence.none();
  }

  private static List<Example> examples(Problem problem) {
    List<Example> examples = new ArrayList<>();
    Matcher matcher = SCRIPT.matcher(Explanations.of(problem));
    while (matcher.find()) {
      examples.add(
          new Example(
              problem, matcher.group(1).equals("wrong"), matcher.group(2), matcher.group(3)));
    }
    return examples;
  }
}
