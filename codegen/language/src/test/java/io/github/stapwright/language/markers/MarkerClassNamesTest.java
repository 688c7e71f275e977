package io.github.stapwright.language.markers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.dsl.SystemTap;
import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.source.MarkerSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marker classes compile whatever markers and arguments are called, and however many there are. */
class MarkerClassNamesTest {
  @TempDir private Path folder;

  private static Set<String> namesOfTheDsl() {
    Set<String> names = new TreeSet<>();
    for (Class<?> type = SystemTap.class; type != Object.class; type = type.getSuperclass()) {
      Stream.of(type.getDeclaredMethods())
          .filter(it -> !it.isSynthetic() && !Modifier.isPrivate(it.getModifiers()))
          .map(Method::getName)
          .forEach(names::add);
    }
    return names;
  }

  @Test
  void theListOfNamesIsThatOfTheDsl() throws IOException {
    try (InputStream in = MarkerSource.class.getResourceAsStream("dsl-names.txt")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(2))
          .containsExactlyElementsOf(namesOfTheDsl());
    }
  }

  private static Path dsl() throws Exception {
    return Path.of(SystemTap.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** The DSL is a folder of classes or, when the build has come so far, a jar. */
  private static Stream<String> typesOfTheDsl() throws Exception {
    String classes = "io/github/stapwright/dsl";
    if (Files.isDirectory(dsl())) {
      return types(dsl().resolve(classes));
    }
    try (FileSystem jar = FileSystems.newFileSystem(dsl())) {
      return types(jar.getPath(classes));
    }
  }

  private static Stream<String> types(Path classes) throws IOException {
    try (Stream<Path> files = Files.list(classes)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.matches("[A-Za-z]+[.]class"))
          .map(it -> it.replace(".class", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void compilesWhenMarkersAndArgumentsAreCalledAsWordsOfTheDsl() throws Exception {
    List<String> names =
        Stream.of(
                namesOfTheDsl().stream(),
                typesOfTheDsl(),
                Stream.of("class", "int", "is", "when", "toString", "String", "Object", "Override"))
            .flatMap(it -> it)
            .toList();
    String probes =
        names.stream()
            .map(it -> "  probe " + it + "(char *" + it + ", int value);\n")
            .collect(Collectors.joining());
    assertThat(compiled("provider words {\n" + probes + "};\n")).isEmpty();
  }

  @Test
  void compilesAThousandMarkers() throws Exception {
    String probes =
        IntStream.range(0, 1_100)
            .mapToObj(it -> "  probe p" + it + "(char *a, char *b, int c, int d" + it % 9 + ");\n")
            .collect(Collectors.joining());
    assertThat(compiled("provider big {\n" + probes + "};\n")).isEmpty();
  }

  private String compiled(String description) throws Exception {
    Provider provider = ProviderDescriptions.parse("words.d", description).get(0);
    Path source = folder.resolve("Words.java");
    Files.writeString(source, MarkerSource.of("words.Words", provider).text());
    StringWriter said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    String classPath = dsl().toString();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("-cp", classPath, "-d", folder.toString()),
              null,
              files.getJavaFileObjects(source))
          .call();
    }
    return said.toString();
  }
}
