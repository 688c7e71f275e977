package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every block of the pages that shows code is cut from tested code, and every link of the pages
 * leads somewhere.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- from (\\S+) -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");

  private static final Pattern LINE = Pattern.compile("(?m)^#{1,4} (.+)$");

  private static String text(String page) throws IOException {
    return Files.readString(ROOT.resolve(page));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "dsl/README.md",
        "codegen/cli/README.md",
        "codegen/testkit/README.md",
        "codegen/report/README.md"
      })
  void showsOnlyTestedCode(String page) throws IOException {
    String text = text(page);
    List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
    for (MatchResult block : blocks) {
      assertThat(text(block.group(1))).as(block.group(1)).contains(block.group(2));
    }
    long code =
        Pattern.compile("^```(java|yaml|groovy)$", Pattern.MULTILINE)
            .matcher(text)
            .results()
            .count();
    long marked =
        blocks.stream()
            .filter(it -> it.group().matches("(?s).*\n```(java|yaml|groovy)\n.*"))
            .count();
    assertThat(marked).as("blocks that say where they are from").isEqualTo(code);
  }

  @Test
  void theReadmeShowsCode() throws IOException {
    assertThat(BLOCK.matcher(text("README.md")).results().count()).isGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "dsl/README.md",
        "codegen/README.md",
        "codegen/cli/README.md",
        "codegen/testkit/README.md",
        "codegen/report/README.md",
        "codegen/maven-plugin/README.md",
        "examples/COOKBOOK.md",
        ".github/CONTRIBUTING.md",
        ".github/SECURITY.md"
      })
  void linksToWhatExists(String page) throws IOException {
    Path file = ROOT.resolve(page);
    for (MatchResult link : LINK.matcher(Files.readString(file)).results().toList()) {
      Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
      if (!link.group(1).startsWith("https:")) {
        assertThat(target).exists();
        assertThat(link.group(2)).satisfies(it -> assertHeading(target, it));
      }
    }
  }

  private static void assertHeading(Path page, @Nullable String anchor) throws IOException {
    if (anchor != null) {
      assertThat(LINE.matcher(Files.readString(page)).results().map(it -> anchor(it.group(1))))
          .as(page.toString())
          .contains(anchor);
    }
  }

  /** As GitHub makes it of a heading. */
  private static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
  }
}
