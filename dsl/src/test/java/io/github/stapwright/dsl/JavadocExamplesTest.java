package io.github.stapwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type of the DSL has an example in its Javadoc, and each compiles. */
class JavadocExamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/stapwright/dsl");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^public (?:abstract |final |sealed |non-sealed )*(?:class|interface|enum|record) (\\w+)");
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

  @TempDir private Path classes;

  private record Example(String type, String code) {
    /** A class of its own: the lines are the body of {@code probes()}, or a whole class. */
    String source() {
      String imports =
          code.lines().filter(it -> it.startsWith("import ")).collect(Collectors.joining("\n"));
      String body =
          code.lines()
              .filter(it -> !it.startsWith("import "))
              .collect(Collectors.joining("\n"))
              .strip();
      return "package examples.of"
          + type.toLowerCase(Locale.ROOT)
          + "; import static io.github.stapwright.dsl.Python.*;"
          + " import io.github.stapwright.dsl.*; import java.time.Duration; "
          + imports
          + "\n"
          + (body.contains("class ") ? body.replace("public final ", "") : method(body));
    }

    private static String method(String body) {
      String statements = body.contains("return ") ? body : "return " + body + ";";
      return "class Example { Object example() {\n" + statements + "\n} }";
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String text = Files.readString(file);
        Matcher type = TYPE.matcher(text);
        if (type.find()) {
          examples.add(new Example(type.group(1), example(text.substring(0, type.start()))));
        }
      }
    }
    return examples;
  }

  private static String example(String head) {
    Matcher example = EXAMPLE.matcher(head);
    return example.find() ? example.group(1).replaceAll("(?m)^ \\* ?", "") : "";
  }

  @Test
  void everyPublicTypeHasOne() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(examples().stream().filter(it -> it.code().isEmpty()).map(Example::type)).isEmpty();
  }

  @Test
  void eachCompilesWithoutAWarning() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xlint:all", "-cp", Path.of("target/classes").toString(), "-d", classes.toString());
    List<Source> sources = examples().stream().map(Source::new).toList();
    compiler.getTask(null, null, said, options, null, sources).call();
    assertThat(said.getDiagnostics().stream().map(Object::toString)).isEmpty();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final Example example;

    Source(Example example) {
      super(URI.create("string:///" + example.type() + "Example.java"), Kind.SOURCE);
      this.example = example;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return example.source();
    }
  }
}
