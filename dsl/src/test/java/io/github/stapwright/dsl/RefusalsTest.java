package io.github.stapwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What javac refuses, read from {@code refusals.txt}. */
class RefusalsTest {
  @TempDir static Path classes;

  static Stream<Refusal> refusals() throws IOException {
    List<Refusal> refusals = new ArrayList<>();
    for (String block : text().split("\n== ")) {
      if (block.contains("\nrefused: ")) {
        refusals.add(Refusal.of(block));
      }
    }
    assertThat(refusals).hasSizeGreaterThanOrEqualTo(60);
    return refusals.stream();
  }

  private static String text() throws IOException {
    try (InputStream in = RefusalsTest.class.getResourceAsStream("refusals.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isRefusedForItsReason(Refusal refusal) {
    assertThat(errors(refusal.refused())).anyMatch(it -> it.contains(refusal.because()));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void hasATwinThatCompiles(Refusal refusal) {
    assertThat(errors(refusal.twin())).isEmpty();
  }

  private static List<String> errors(String body) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xdiags:compact",
            "-cp",
            Path.of("target/classes").toString(),
            "-d",
            classes.toString());
    compiler.getTask(null, null, found, options, null, List.of(new Snippet(body))).call();
    return found.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(it -> simplified(it.getMessage(Locale.ROOT)))
        .toList();
  }

  /** On one line, and without the packages that javac spells out when it is asked by a program. */
  private static String simplified(String message) {
    return message
        .replaceAll("\\s+", " ")
        .replaceAll("io[.]github[.]stapwright[.][a-z.]*((PythonMarkers|SystemTap)[.])?", "");
  }

  /** One pair of the file. */
  private record Refusal(String name, String refused, String because, String twin) {
    static Refusal of(String block) {
      return new Refusal(
          block.lines().findFirst().orElseThrow(),
          part(block, "refused: "),
          part(block, "because: "),
          part(block, "twin: "));
    }

    private static String part(String block, String label) {
      return block
          .lines()
          .filter(it -> it.startsWith(label))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no `" + label + "` below " + block))
          .substring(label.length());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** A class whose method has the body. */
  private static final class Snippet extends SimpleJavaFileObject {
    private final String body;

    Snippet(String body) {
      super(URI.create("string:///Snippet.java"), Kind.SOURCE);
      this.body = body;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return "import static io.github.stapwright.dsl.Python.*; import io.github.stapwright.dsl.*;"
          + "class Snippet { void body() { "
          + body
          + " } }";
    }
  }
}
