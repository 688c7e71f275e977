package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What CI servers take of {@code test} and {@code check}. */
class JunitXmlTest {
  @TempDir private Path folder;

  @Test
  void aScenarioIsACaseOfItsFile() throws Exception {
    write("n.stp", "probe process(\"/p\").mark(\"gc__start\") { println($arg1, \" <&\") }\n");
    String file =
        write(
            "n.probetest.yaml",
            """
            scenarios:
              - name: "right <&>"
                events:
                  - gc__start 1
                prints: |
                  1 <&
              - name: wrong
                events:
                  - gc__start 2
                prints: |
                  3 <&
            """);
    write("m.stp", "probe begin { println(1) }\n");
    String refused = write("m.probetest.yaml", "scenarios: 1\n");
    Ran ran = Ran.stapwright("test", "--format", "junit", file, refused);
    assertThat(ran.status()).isEqualTo(1);
    Document document = parsed(ran.out());
    Element all = document.getDocumentElement();
    assertThat(all.getAttribute("tests")).isEqualTo("3");
    assertThat(all.getAttribute("failures")).isEqualTo("2");
    assertThat(names(document, "testsuite", "name")).containsExactly(file, refused);
    assertThat(names(document, "testcase", "name"))
        .containsExactly("right <&>", "wrong", "can be run");
    assertThat(names(document, "testcase", "line")).startsWith("2", "7");
    assertThat(document.getElementsByTagName("failure").item(0).getTextContent())
        .startsWith("line ")
        .contains("- 3 <&", "+ 2 <&");
  }

  @Test
  void aMissedThresholdAndMutantsAreCases() throws Exception {
    write("n.stp", "probe begin { if (0) println(1) }\nprobe timer.s(1) { println(2) }\n");
    String file =
        write("n.probetest.yaml", "scenarios:\n  - name: a\n    events: []\n    prints: ''\n");
    Ran ran = Ran.stapwright("test", "--mutants", "--threshold", "100", "--format", "junit", file);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(names(parsed(ran.out()), "testcase", "name"))
        .contains("a", "threshold")
        .anyMatch(it -> it.startsWith("mutants noticed: "));
  }

  @Test
  void aProblemOfAScriptIsACaseThatFailsAndAWarningOneThatPasses() throws Exception {
    String wrong = write("wrong.stp", "probe begin { prinln(1) }\n");
    String right = write("right.stp", "probe begin { println(1) }\n");
    String warned = write("warned.stp", "global n\nprobe begin { n[1]++ println(n[1]) }\n");
    Ran ran = Ran.stapwright("check", "--format", "junit", wrong, right, warned);
    assertThat(ran.status()).isEqualTo(1);
    Document document = parsed(ran.out());
    assertThat(names(document, "testsuite", "name")).containsExactly(wrong, right, warned);
    assertThat(names(document, "testsuite", "failures")).containsExactly("1", "0", "0");
    assertThat(names(document, "testcase", "name"))
        .startsWith("UNRESOLVED_FUNCTION at 1:15", "check");
    assertThat(Ran.stapwright("check", "--format", "junit", right).status()).isZero();
  }

  @Test
  void whatXmlHasNoWordForIsReplaced() throws Exception {
    write("n.stp", "probe begin { printf(\"\\001\\033\") }\n");
    String file =
        write("n.probetest.yaml", "scenarios:\n  - name: a\n    events: []\n    prints: ''\n");
    Ran ran = Ran.stapwright("test", "--format", "junit", file);
    assertThat(parsed(ran.out()).getElementsByTagName("failure").getLength()).isEqualTo(1);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> names(Document document, String tag, String attribute) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<String> names = new ArrayList<>();
    for (int at = 0; at < nodes.getLength(); at++) {
      names.add(((Element) nodes.item(at)).getAttribute(attribute));
    }
    return names;
  }

  private String write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
