package io.github.stapwright.language.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFilterTest {
  private static final String ENTRY = "probe process(\"p\").mark(\"function__entry\") ";

  private static String filter(String script) {
    var read = ScriptReader.with(ReadOptions.defaults()).read(Source.of("t.stp", script));
    return FileFilter.of(read.orThrow()).orElse("all");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "{ f = user_string2($arg1, \"?\"); if (f =~ \"^(.*/)?test[.]py$\") println(f) } @ test.py",
        "{ if (user_string($arg1) =~ \"(^|/)a/b_c[.]py$\") println(1) } @ a/b_c.py",
        "{ if (user_string($arg1) == \"/x/t.py\" && $arg3 > 5) println(1) } @ /x/t.py",
        "{ if ($arg3 > 5 && user_string($arg1) == \"t.py\") println(1) } @ t.py",
        "{ if (user_string($arg1) =~ \"t.py$\") println(1) } @ all",
        "{ if (user_string($arg1) =~ \"test\") println(1) } @ all",
        "{ if (user_string($arg1) != \"t.py\") println(1) } @ all",
        "{ if (user_string($arg1) == \"t.py\" || $arg3 == 1) println(1) } @ all",
        "{ if (user_string($arg1) == \"t.py\") println(1) else println(2) } @ all",
        "{ if (user_string($arg2) == \"t.py\") println(1) } @ all",
        "{ println(1) if (user_string($arg1) == \"t.py\") println(2) } @ all",
        "{ println(user_string($arg1)) } @ all",
      })
  void isWhatEachHandlerAsksFirst(String body, String ending) {
    assertThat(filter(ENTRY + body)).isEqualTo(ending);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '`',
      value = {
        "if (user_string($arg1) == \"t.py\") println(1) @ t.py",
        "if (user_string($arg1) == \"u.py\") println(1) @ all",
        "println(1) @ all",
      })
  void isTheSameForAllHandlersOrNone(String other, String ending) {
    String entry = ENTRY + "{ if (user_string($arg1) == \"t.py\") println(1) } ";
    String line = "probe process(\"p\").mark(\"line\") { " + other + " } ";
    String collection = "probe process(\"p\").mark(\"gc__start\") { println($arg1) }";
    assertThat(filter(entry + line + collection)).isEqualTo(ending);
  }
}
