package io.github.stapwright.dsl;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What javac cannot see is refused at the call. */
class CallTest {
  @Test
  void refusesADirectiveOfTheOtherType() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onFunctionEntry().print("%d\n", funcname()))
        .withMessage("directive `%d` needs a number, but argument 1 is a string");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onFunctionEntry().print("%s %5s\n", funcname(), lineno()))
        .withMessage("directive `%s` needs a string, but argument 2 is a number");
  }

  @Test
  void refusesTooFewAndTooManyArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().print("%d"))
        .withMessage("the format takes 1 argument, but 0 given");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().print("x", pid()))
        .withMessage("the format takes 0 arguments, but 1 given");
  }

  @Test
  void refusesAPercentSignAlone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().print("100%"))
        .withMessage("`%` is no directive of `printf`: for a percent sign write `%%`");
  }

  @Test
  void refusesTwoFlags() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().print("%-+5d", pid()))
        .withMessageStartingWith("`%-+` is no directive of `printf`");
  }

  @Test
  void refusesAStringThatSystemTapWouldCut() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> string("a\0b"))
        .withMessageContaining("NUL");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> string("\ud800"))
        .withMessageContaining("surrogate");
    assertThatNullPointerException().isThrownBy(() -> string(null)).withMessage("value");
  }

  @Test
  void refusesNamesThatAScriptCannotHave() {
    assertThatIllegalArgumentException().isThrownBy(() -> globalNumber("foreach"));
    assertThatIllegalArgumentException().isThrownBy(() -> globalNumber("a-b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onBegin().let("next", pid(), (local, body) -> body.exit()));
  }

  @Test
  void refusesNamesThatAFunctionCannotHave() {
    for (String name : List.of("foreach", "a-b", "", "1st")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> declareNumFunction(name, NONE, (none, body) -> body.returnValue(pid())))
          .withMessageStartingWith("`" + name + "` cannot be a function");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> rateLimit(name + "-", 3, Duration.ofSeconds(1)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rateLimit("foreach", 3, Duration.ofSeconds(1)))
        .withMessageStartingWith("`foreach` cannot be a function");
    assertThatNoException().isThrownBy(() -> rateLimit("often", 3, Duration.ofSeconds(1)));
  }

  @Test
  void refusesPeriodsThatATimerCannotHave() {
    assertThatIllegalArgumentException().isThrownBy(() -> onTimer(Duration.ofNanos(99_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> onTimer(Duration.ofHours(25)));
    assertThatIllegalArgumentException().isThrownBy(() -> onTimer(Duration.ofNanos(1_000_001)));
  }

  @Test
  void refusesHistogramsThatFailWhenTheyAreLoaded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> globalStat("s").histLinear(0, 1000, 1))
        .withMessageContaining("3 to 128 buckets");
    assertThatIllegalArgumentException().isThrownBy(() -> globalStat("s").histLinear(0, 10, 0));
  }

  @Test
  void refusesAnEmptyFileName() {
    assertThatIllegalArgumentException().isThrownBy(() -> file(""));
  }
}
