package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files for CI do what they say: hooks, and the steps of the action and of the image, as far as
 * there need not be a code host or a container for them.
 */
class PackagedCiIT {
  private static final Path ROOT = Path.of("..", "..");

  @TempDir private Path folder;

  @BeforeEach
  void scripts() throws IOException {
    Files.writeString(folder.resolve("a b.stp"), "probe begin {\n  println(1)\n}\n");
    Files.writeString(
        folder.resolve("a b.probetest.yaml"),
        "scenarios:\n  - name: one\n    events: []\n    prints: |\n      1\n");
  }

  @Test
  @SuppressWarnings("unchecked")
  void eachHookIsACommandThatPassesWhatIsRightAndStopsWhatIsWrong() throws IOException {
    List<Map<String, String>> hooks =
        (List<Map<String, String>>) yaml(ROOT.resolve(".pre-commit-hooks.yaml"));
    assertThat(hooks).hasSize(3);
    for (Map<String, String> hook : hooks) {
      assertThat(hook).containsKeys("id", "name", "entry", "language", "files");
      Pattern files = Pattern.compile(hook.get("files"));
      String file = files.matcher("a b.stp").find() ? "a b.stp" : "a b.probetest.yaml";
      assertThat(files.matcher(file).find()).isTrue();
      assertThat(hooked(hook.get("entry"), file).status()).as(hook.get("id")).isZero();
      String right = Files.readString(folder.resolve(file));
      Files.writeString(folder.resolve(file), right.replace("1", "  2 ").replace("}", ""));
      assertThat(hooked(hook.get("entry"), file).status()).as(hook.get("id")).isEqualTo(1);
      Files.writeString(folder.resolve(file), right);
    }
  }

  private Ran hooked(String entry, String file) throws IOException {
    List<String> words = new ArrayList<>(List.of(entry.split(" ")));
    assertThat(words.remove(0)).isEqualTo("stapwright");
    words.add(folder.resolve(file).toString());
    return Packaged.stapwright(words.toArray(String[]::new));
  }

  @Test
  void theStepsOfTheActionCheckAndTest() throws IOException {
    assertThat(step("check").status()).isZero();
    assertThat(step("test").status()).isZero();
    assertThat(folder.resolve("stapwright.sarif")).content().contains("\"version\" : \"2.1.0\"");
    assertThat(folder.resolve("stapwright-junit.xml")).content().contains("tests=\"1\"");
    Files.writeString(folder.resolve("wrong.stp"), "probe begin { prinln(1) }\n");
    Ran refused = step("check");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("UNRESOLVED_FUNCTION");
    assertThat(folder.resolve("stapwright.sarif")).content().contains("UNRESOLVED_FUNCTION");
  }

  @SuppressWarnings("unchecked")
  private Ran step(String name) throws IOException {
    Map<String, Object> action =
        (Map<String, Object>) yaml(ROOT.resolve(".github/actions/check/action.yml"));
    List<Map<String, String>> steps =
        (List<Map<String, String>>) ((Map<String, Object>) action.get("runs")).get("steps");
    String script =
        steps.stream()
            .filter(it -> name.equals(it.get("name")))
            .map(it -> it.get("run"))
            .findFirst()
            .orElseThrow();
    return Packaged.withInput(
        new byte[0],
        List.of(
            "env",
            "-C",
            folder.toString(),
            "STAPWRIGHT_JAR=" + Packaged.JAR,
            "DIRECTORY=.",
            "OPTIONS=--stap 5.6",
            "bash",
            "-e",
            "-o",
            "pipefail",
            "-c",
            script));
  }

  @Test
  void theGateUsesTheActionAndHasTenLines() throws IOException {
    String gate = Files.readString(ROOT.resolve("examples/ci/gate.yml"));
    assertThat(gate.lines()).hasSizeLessThanOrEqualTo(10);
    assertThat(gate).contains("uses: stapwright/stapwright/.github/actions/check@main");
    assertThat(yaml(ROOT.resolve("examples/ci/gate.yml"))).isInstanceOf(Map.class);
  }

  /** No container is built here: what the file names in the sources is there. */
  @Test
  void theImageNamesWhatTheBuildMakes() throws IOException {
    String image = Files.readString(ROOT.resolve("examples/ci/Dockerfile"));
    Matcher copied = Pattern.compile("COPY --from=build /sources/(\\S+) (\\S+)").matcher(image);
    assertThat(copied.find()).isTrue();
    assertThat(ROOT.resolve(copied.group(1))).exists();
    assertThat(image).contains("\"-jar\", \"" + copied.group(2) + "\"]");
    Matcher module = Pattern.compile("-pl (\\S+)").matcher(image);
    assertThat(module.find()).isTrue();
    assertThat(ROOT.resolve(module.group(1)).resolve("pom.xml")).exists();
  }

  private static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }
}
