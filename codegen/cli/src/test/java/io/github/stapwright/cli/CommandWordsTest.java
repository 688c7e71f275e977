package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
  @Test
  void takesTextApartAsAShellDoes() {
    assertThat(CommandWords.of("  python3 -c 'print(\"a b\")' \"x\\\"y\" a\\ b ''"))
        .containsExactly("python3", "-c", "print(\"a b\")", "x\"y", "a b", "");
    assertThat(CommandWords.of("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a | b", "echo $HOME", "a 'b", "a \"b", "a > b", "a \\"})
  void refusesWhatNeedsAShell(String command) {
    assertThatThrownBy(() -> CommandWords.of(command)).isInstanceOf(TroubleException.class);
  }
}
