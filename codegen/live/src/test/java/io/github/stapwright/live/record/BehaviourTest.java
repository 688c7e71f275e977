package io.github.stapwright.live.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourTest {

  @Test
  void eachVersionHasItsMarkers() {
    assertThat(markers("3.6"))
        .isEqualTo("function__entry,function__return,gc__done,gc__start,line");
    assertThat(markers("3.7")).contains("import__find__load__start").doesNotContain("audit");
    assertThat(markers("3.9")).contains("audit").isEqualTo(Behaviour.standard().markers());
    assertThat(markers("3.12"))
        .isEqualTo("audit,gc__done,gc__start,import__find__load__done,import__find__load__start");
  }

  @Test
  void entriesOf311NeedALineProbe() {
    assertThat(markers("3.11")).doesNotContain("function__entry").contains("function__return");
    assertThat(Behaviour.of("3.11", List.of("function__entry", "line")).markers())
        .isEqualTo("function__entry,line");
    assertThatThrownBy(() -> Behaviour.of("3.11", List.of("function__entry")))
        .hasMessageStartingWith("none of these markers fires in CPython 3.11, which has ");
  }

  @Test
  void refusesWhatNoHookShows() {
    assertThatThrownBy(() -> Behaviour.of("3.15", List.of())).hasMessageContaining("--via gdb");
    assertThatThrownBy(() -> Behaviour.of("3.5", List.of())).hasMessageContaining("has no markers");
    assertThatThrownBy(() -> Behaviour.of("three", List.of()))
        .hasMessage("a version of CPython is written `3.9`, not `three`");
    assertThatThrownBy(() -> Behaviour.of("3.9", List.of("instance__new__start")))
        .hasMessageStartingWith("CPython has no marker `instance__new__start` that ever fires");
  }

  private static String markers(String version) {
    return Behaviour.of(version, List.of()).markers();
  }
}
