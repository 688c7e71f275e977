package io.github.stapwright.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The arrows between modules and packages run one way; the command line sees nearly all of them.
 */
class ArrowsTest {
  private static final String ROOT = "io.github.stapwright.";

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.stapwright");
  }

  /**
   * One kind of circle is meant: {@code Python}, {@code HotSpot} and {@code PostgreSql} are where
   * users look for the words of the DSL, and add to the markers that are generated of the
   * descriptions, which use the DSL.
   */
  @Test
  void noPackagesGoInACircle() {
    slices()
        .matching(ROOT + "(**)")
        .should()
        .beFreeOfCycles()
        .ignoreDependency(resideInAPackage(ROOT + "dsl"), resideInAPackage(ROOT + "python"))
        .ignoreDependency(resideInAPackage(ROOT + "dsl"), resideInAPackage(ROOT + "hotspot"))
        .ignoreDependency(resideInAPackage(ROOT + "dsl"), resideInAPackage(ROOT + "postgresql"))
        .check(classes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "model..              | dsl.. | python.. | markers.. | language.. | simulator.. | cli..",
        "dsl..                | markers.. | language.. | simulator.. | cli.. | cli.. | cli..",
        "markers..            | model.. | dsl.. | pythonmarkers.. | language.. | simulator.. | cli..",
        "pythonmarkers..      | model.. | dsl.. | python.. | language.. | simulator.. | cli..",
        "language..           | simulator.. | cli.. | cli.. | cli.. | cli.. | cli..",
        "simulator..          | live.. | report.. | editor.. | cli.. | cli.. | cli..",
        "live..               | report.. | editor.. | cli.. | cli.. | cli.. | cli..",
        "report..             | live.. | editor.. | testkit.. | maven.. | cli.. | cli..",
        "editor..             | live.. | report.. | pythonmarkers.. | cli.. | cli.. | cli..",
        "editor.index..       | editor.settings.. | editor.analysis.. | editor.answer.. | editor.fix.. | editor.scenario.. | editor.server..",
        "editor.answer..      | editor.fix.. | editor.scenario.. | editor.server.. | simulator.. | cli.. | cli..",
        "live.tracefs..       | model.. | language.. | markers.. | simulator.. | live.uprobe.. | live.run..",
        "language.syntax..    | language.bind.. | language.check.. | language.layout.. | language.advice.. | language.render.. | language.generate..",
        "language.diagnostic..| language.syntax.. | language.check.. | language.layout.. | language.bind.. | language.advice.. | language.render..",
        "simulator.value..    | language.. | simulator.plan.. | simulator.event.. | simulator.tapset.. | simulator.coverage.. | simulator.scenario..",
      })
  void nothingPointsBack(String from, String a, String b, String c, String d, String e, String f) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + from)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + a, ROOT + b, ROOT + c, ROOT + d, ROOT + e, ROOT + f)
        .check(classes);
  }
}
