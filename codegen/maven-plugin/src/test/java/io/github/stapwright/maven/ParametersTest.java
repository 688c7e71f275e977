package io.github.stapwright.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Each parameter of each goal is used by an invoker case that succeeds: what only a case that fails
 * uses may never have worked.
 */
class ParametersTest {
  private static final Path CASES = Path.of("src/it");

  /** A parameter as the plugin's descriptor has it. */
  private record Parameter(String goal, String name, String property) {
    boolean isIn(String text) {
      return text.contains("<" + name + ">") || !property.isEmpty() && text.contains(property);
    }

    @Override
    public String toString() {
      return goal + " " + name;
    }
  }

  static Stream<Parameter> parameters() throws Exception {
    Element plugin =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("target/classes/META-INF/maven/plugin.xml").toFile())
            .getDocumentElement();
    List<Parameter> parameters = new ArrayList<>();
    for (Element goal : elements(plugin, "mojo")) {
      String name = text(goal, "goal");
      for (Element parameter : elements(goal, "parameter")) {
        if (text(parameter, "editable").equals("true") && !name.equals("help")) {
          parameters.add(
              new Parameter(
                  name, text(parameter, "name"), property(goal, text(parameter, "name"))));
        }
      }
    }
    return parameters.stream();
  }

  private static String property(Element goal, String parameter) {
    return elements(goal, "configuration").stream()
        .flatMap(it -> elements(it, parameter).stream())
        .map(it -> it.getTextContent().replaceAll("[${}]", ""))
        .findFirst()
        .orElse("");
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int index = 0; index < found.getLength(); index++) {
      elements.add((Element) found.item(index));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent();
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void isUsedByACaseThatSucceeds(Parameter parameter) throws IOException {
    assertThat(succeedingCases().filter(it -> uses(it, parameter))).isNotEmpty();
  }

  private static Stream<Path> succeedingCases() throws IOException {
    return Files.list(CASES).filter(it -> Files.isDirectory(it) && !name(it).startsWith("fails-"));
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }

  private static boolean uses(Path folder, Parameter parameter) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file :
          files.filter(it -> it.toString().matches(".*([.]properties|pom[.]xml)")).toList()) {
        texts.add(Files.readString(file));
      }
      return texts.stream().anyMatch(it -> it.contains(parameter.goal()))
          && texts.stream().anyMatch(parameter::isIn);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
