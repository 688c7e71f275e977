package io.github.stapwright.testkit;

import static io.github.stapwright.testkit.ProbeAssertions.assertThat;
import static io.github.stapwright.testkit.PythonEvents.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.Python;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@ProbeTest(ProbeExtensionTest.Names.class)
class ProbeExtensionTest {
  static final class Names implements ProbeScript {
    @Override
    public Probes probes() {
      return Probes.of(Python.onFunctionEntry().print("%s\n", Python.funcname()));
    }
  }

  static final class Imports implements ProbeScript {
    @Override
    public Probes probes() {
      var seen = Python.globalNumArray("seen", Python.STRING);
      return Probes.of(Python.onImportFindLoadStart().count(seen.at(Python.modulename())));
    }
  }

  @Test
  void injectsADriverThatHasBegun(ProbeDriver driver) {
    assertThat(driver.on(call("one"))).prints("one\n").hasNoMessages().isRunning();
  }

  @Test
  void givesEachTestItsOwn(ProbeDriver first, ProbeDriver second) {
    first.on(call("one"));
    assertThat(second).printsNothing();
  }

  @Test
  @ProbeTest(value = Imports.class, options = "-DMAXMAPENTRIES=2")
  void aMethodMayNameAnother(ProbeDriver driver) {
    driver.on(importFindLoadStart("a"), importFindLoadStart("b"), importFindLoadStart("c")).end();
    assertThat(driver).hasError("Array overflow").hasExited().hasExitStatus(1);
    assertThat(driver).global("seen").hasSize(2);
  }

  @Nested
  class Inside {
    @Test
    void aNestedClassHasTheScriptOfItsOuter(ProbeDriver driver) {
      assertThat(driver.on(call("one"))).prints("one\n");
    }
  }
}
