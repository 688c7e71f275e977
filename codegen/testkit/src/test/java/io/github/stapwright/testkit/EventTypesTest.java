package io.github.stapwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a marker does not pass does not compile; each refusal has a twin that does. */
class EventTypesTest {
  /** Where javac leaves the class of a snippet that compiles. */
  @TempDir Path classes;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "functionEntry(\"test.py\", \"one\", \"6\") | functionEntry(\"test.py\", \"one\", 6)",
        "functionEntry(\"test.py\", 6) | functionEntry(\"test.py\", \"one\", 6)",
        "functionEntry(6, \"one\", 6) | functionEntry(text(\"test.py\"), text(\"one\"), 6)",
        "gcStart(\"0\") | gcStart(0)",
        "gcDone() | gcDone(7)",
        "importFindLoadStart(\"json\", 1) | importFindLoadDone(\"json\", 1)",
        "audit(\"open\") | audit(\"open\", 0x7f00)",
        "line(\"test.py\", \"one\") | line(\"test.py\", \"one\", 3)",
        "call(\"one\", \"two\") | call(\"one\", call(\"two\"))",
        "call(\"one\", () -> \"two\") | call(\"one\", () -> call(\"two\"))",
        "driver.on(\"one\") | driver.on(call(\"one\"))",
        "driver.advance(3) | driver.advance(java.time.Duration.ofMillis(3))",
        "nullPointer().on() | functionEntry(nullPointer(), fault(0x7f00), 1)",
      })
  void refuses(String wrong, String right) {
    assertThat(errors(wrong)).as(wrong).isNotEmpty();
    assertThat(errors(right)).as(right).isEmpty();
  }

  private List<String> errors(String expression) {
    String source =
        """
        import static io.github.stapwright.testkit.PythonEvents.*;
        class Snippet {
          Object of(io.github.stapwright.testkit.ProbeDriver driver) {
            return %s;
          }
        }
        """
            .formatted(expression);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-implicit:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    boolean compiles =
        javac.getTask(said, null, null, options, null, List.of(new Snippet(source))).call();
    return compiles ? List.of() : said.toString().lines().toList();
  }

  /** A source in memory. */
  private static final class Snippet extends SimpleJavaFileObject {
    private final String source;

    Snippet(String source) {
      super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
