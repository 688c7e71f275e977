package io.github.stapwright.markers.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.DeclaredArgument;
import io.github.stapwright.markers.DeclaredArgument.Kind;
import io.github.stapwright.markers.DeclaredMarker;
import io.github.stapwright.markers.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventClassTest {
  private static String source(DeclaredMarker... markers) {
    return EventClass.source("mine", "MyEvents", new Provider("mine", List.of(markers))).toString();
  }

  @Test
  void aMethodTakesWhatItsMarkerPasses() {
    assertThat(
            source(
                new DeclaredMarker(
                    "query__done",
                    "a query ends",
                    List.of(
                        new DeclaredArgument("text", "const char *", Kind.STRING, ""),
                        new DeclaredArgument("rows", "int", Kind.NUMBER, ""),
                        new DeclaredArgument("plan", "void *", Kind.POINTER, "")))))
        .contains("{@code query__done}: a query ends")
        .contains(
            """
              public static MarkerEvent queryDone(String text, long rows, long plan) {
                return marker("mine", "query__done").with(text).with(rows).with(plan);
              }
            """)
        .contains("public static MarkerEvent queryDone(StringPointer text, long rows, long plan)");
  }

  @Test
  void namesThatAreTakenAreChanged() {
    assertThat(
            source(
                new DeclaredMarker("pause", "", List.of()),
                new DeclaredMarker("class", "", List.of()),
                new DeclaredMarker(
                    "x",
                    "",
                    List.of(
                        new DeclaredArgument("int", "int", Kind.NUMBER, ""),
                        new DeclaredArgument("int", "int", Kind.NUMBER, "")))))
        .contains("MarkerEvent pause_()", "MarkerEvent class_()", "x(long int_, long int__)");
  }
}
