package io.github.stapwright.language.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template makes text and nothing else, and what is wrong with it is told as its own fault. */
class ScriptTemplateTest {
  private static final Frame FRAME = new Frame("cases.A", "stap A.stp", List.of("probe begin {}"));

  @TempDir private Path folder;

  private static String rendered(String template) {
    return ScriptTemplate.of("mine.ftl", template).render(FRAME);
  }

  @Test
  void framesTheLines() {
    assertThat(rendered("# mine\n<#list script.lines as line>\n${line}\n</#list>\n"))
        .isEqualTo("# mine\nprobe begin {}\n");
  }

  @Test
  void reachesNoClass() {
    Path file = folder.resolve("pwned");
    for (String name : List.of("Execute", "ObjectConstructor", "JythonRuntime")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  rendered(
                      "<#assign ex=\"freemarker.template.utility."
                          + name
                          + "\"?new()>${ex(\"touch "
                          + file
                          + "\")}"))
          .withMessageStartingWith("mine.ftl: ");
    }
    assertThat(Files.exists(file)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro a><@a/></#macro><@a/>",
        "<#include \"/etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
        "${script?api.class}",
        "${script.class.classLoader}",
        "${nothing}",
        "<#assign x = 1/0>${x}",
      })
  void itsFaultsAreItsOwn(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rendered(template))
        .withMessageStartingWith("mine.ftl: ");
  }
}
