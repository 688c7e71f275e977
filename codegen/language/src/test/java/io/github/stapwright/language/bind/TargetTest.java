package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.layout.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/usr/bin/python3.9 | process(\"/usr/bin/python3.9\").mark(\"line\")",
        "python | process(\"python\").mark(\"line\")",
        "python!libpython3.6m.so.1.0 | process(\"python\").library(\"libpython3.6m.so.1.0\").mark(\"line\")",
        "library:/usr/lib64/libpython3.9.so.1.0 | process(\"/usr/lib64/libpython3.9.so.1.0\").mark(\"line\")",
        "python-markers:/opt/markers | process(\"/opt/markers/libpython-markers.so\").mark(\"line\")",
        "pid:42 | process(42).mark(\"line\")",
        "@1 | process(@1).mark(\"line\")"
      })
  void becomesAPoint(String text, String point) {
    Bound bound = Binder.bind(Probes.of(onLine().print("x")), Binding.to(Target.parse(text)));
    assertThat(Layout.render(bound.script()).get(0).text()).isEqualTo("probe " + point + " {");
    assertThat(Target.parse(text).text()).isEqualTo(text);
  }

  /** `stap -c` cannot start a library. */
  @ParameterizedTest
  @CsvSource({
    "/usr/lib64/libpython3.9.so.1.0, library:/usr/lib64/libpython3.9.so.1.0",
    "/opt/markers/libpython-markers.so, python-markers:/opt/markers",
    "library:/opt/markers/libpython-markers.so, python-markers:/opt/markers",
    "/usr/bin/python3.9, /usr/bin/python3.9"
  })
  void aLibraryIsKnownByItsName(String written, String text) {
    assertThat(Target.parse(written).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pid:",
        "pid:0",
        "pid:x",
        "pid:99999999999",
        "@",
        "@0",
        "@1000",
        "library:",
        "python-markers:",
        "!a",
        "a!"
      })
  void isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Target.parse(text));
  }
}
