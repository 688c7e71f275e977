package io.github.stapwright.editor.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.editor.index.BuiltIns;
import io.github.stapwright.language.tapset.Tapset;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written about functions is about functions that there are. */
class WordBookTest {
  static List<String> functions() throws Exception {
    try (InputStream in = WordBook.class.getResourceAsStream("functions.txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(it -> !it.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void eachFunctionIsOneOfTheLibrary(String line) {
    String name = line.substring(0, line.indexOf('('));
    String list = line.substring(line.indexOf('(') + 1, line.indexOf("): "));
    int arity = list.isEmpty() ? 0 : list.split(", ").length;
    assertThat(Tapset.builtIn().function(name, arity)).as(line).isPresent();
  }

  @Test
  void everyWordOfTheLanguageHasItsSentence() {
    Stream<String> operators = BuiltIns.operators().stream().map(it -> "@" + it);
    assertThat(Stream.concat(BuiltIns.prints().stream(), operators))
        .allMatch(it -> WordBook.word(it).isPresent());
  }
}
