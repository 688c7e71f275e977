package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.layout.Layout;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arguments of audit events, by the layout of the version that is traced. */
class AuditArgumentsTest {
  private static final Probes OPENED =
      Probes.of(onAudit().printf("%s %d\n", auditString(1), auditNumber(3)));

  @ParameterizedTest
  @CsvSource({
    "3.8,48,size < 0",
    "3.11.2,48,size < 0",
    "3.12,40,(size & 3) == 2",
    "3.13,40,(size & 3) == 2"
  })
  void readsByTheLayoutOfTheVersion(String version, int text, String negative) {
    Bound bound = Binder.bind(OPENED, to("/usr/bin/python3", Optional.of(version)));
    bound.report().orThrow();
    assertThat(
            String.join("\n", Layout.render(bound.script()).stream().map(it -> it.text()).toList()))
        .contains("user_string2(object + " + text + ", \"<unknown>\")", negative)
        .contains("python_string(user_uint64(arguments + 24))")
        .contains("python_number(user_uint64(arguments + 40))");
  }

  @Test
  void theTargetMaySayTheVersion() {
    Bound bound = Binder.bind(OPENED, to("/usr/bin/python3.11", Optional.empty()));
    assertThat(bound.report().hasErrors()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.7", "3.14", "3.15", ""})
  void refusesWhatIsNotKnown(String version) {
    Optional<String> said = Optional.of(version).filter(it -> !it.isEmpty());
    Bound bound = Binder.bind(OPENED, to("/usr/bin/python3", said));
    assertThat(bound.report().diagnostics())
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(it.toString()).contains("RUNTIME_LAYOUT").contains("3.8 to 3.13"));
  }

  @Test
  void countsFromOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> auditString(0))
        .withMessage("arguments of an event count from 1, not 0");
  }

  private static Binding to(String target, Optional<String> version) {
    return new Binding(Target.parse(target), "5.6", version, Map.of());
  }
}
