package io.github.stapwright.editor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
  private static JsonObject json(String text) {
    return new Gson().fromJson(text, JsonObject.class);
  }

  private static EditorSettings read(String json) {
    return SettingsReader.read(json(json), EditorSettings.defaults());
  }

  @Test
  void readsEverySetting() {
    assertThat(
            read(
                """
                {"stapwright": {"guru": true, "stap": "4.8", "tapset": "installed", "include": ["a"],
                 "markers": "m.lock", "python": "3.11", "arguments": ["1", "b"]}}
                """))
        .isEqualTo(
            new EditorSettings(
                true,
                "4.8",
                Optional.of("installed"),
                List.of("a"),
                Optional.of("m.lock"),
                Optional.of("3.11"),
                List.of("1", "b")));
  }

  @Test
  void whatIsMissingOrOfAnotherTypeStaysAsItWas() {
    assertThat(read("{}")).isEqualTo(EditorSettings.defaults());
    assertThat(read("{\"guru\": 1, \"include\": \"a\", \"python\": []}"))
        .isEqualTo(EditorSettings.defaults());
    assertThat(SettingsReader.read(null, EditorSettings.defaults()))
        .isEqualTo(EditorSettings.defaults());
  }

  @Test
  void anEmptyTextTakesASettingBack() {
    EditorSettings before = read("{\"python\": \"3.11\"}");
    assertThat(SettingsReader.read(json("{\"python\": \"\"}"), before))
        .isEqualTo(EditorSettings.defaults());
  }

  @Test
  void whatCannotBeUsedIsTold() {
    Reading reading =
        Reading.of(
            read(
                "{\"python\": \"2.7\", \"include\": [\"nowhere\"], \"markers\": \"none\", \"tapset\": \"no\"}"),
            Path.of("target"));
    assertThat(reading.complaints())
        .hasSize(4)
        .anyMatch(it -> it.contains("python 2.7"))
        .anyMatch(it -> it.contains("nowhere"))
        .anyMatch(it -> it.contains("markers none"))
        .anyMatch(it -> it.contains("tapset no"));
  }
}
