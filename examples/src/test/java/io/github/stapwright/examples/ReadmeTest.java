package io.github.stapwright.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every block of the README that shows code is cut from tested code, and every link of the pages
 * leads somewhere.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- from (\\S+) -->\n```[a-z]*\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void showsOnlyTestedCode() throws IOException {
    List<MatchResult> blocks = BLOCK.matcher(readme()).results().toList();
    assertThat(blocks).hasSizeGreaterThanOrEqualTo(7);
    for (MatchResult block : blocks) {
      assertThat(Files.readString(ROOT.resolve(block.group(1))))
          .as(block.group(1))
          .contains(block.group(2));
    }
  }

  @Test
  void marksEveryBlockOfJavaWithItsFile() throws IOException {
    long java = Pattern.compile("^```java$", Pattern.MULTILINE).matcher(readme()).results().count();
    long marked =
        BLOCK.matcher(readme()).results().filter(it -> it.group().contains("```java")).count();
    assertThat(marked).isEqualTo(java);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "dsl/README.md",
        "codegen/README.md",
        ".github/CONTRIBUTING.md",
        ".github/SECURITY.md"
      })
  void linksToWhatExists(String page) throws IOException {
    Path file = ROOT.resolve(page);
    assertThat(LINK.matcher(Files.readString(file)).results().map(it -> it.group(1)))
        .allSatisfy(it -> assertThat(file.resolveSibling(it)).exists());
  }
}
