package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the pages are those that the commands above them make. */
class GalleryTest {
  private static final Path ROOT = Path.of("../..");
  private static final int MOST_BYTES = 200_000;
  private static final Pattern PICTURE =
      Pattern.compile(
          "<!-- picture (\\S+) of (\\S+), (\\d+) x (\\d+) -->\n```sh\nstapwright (.*)\n```");

  @TempDir private Path folder;

  private record Picture(String name, String page, int width, int height, List<String> command) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String pages() throws IOException {
    return Files.readString(ROOT.resolve("README.md"))
        + Files.readString(ROOT.resolve("codegen/report/README.md"));
  }

  static Stream<Picture> pictures() throws IOException {
    return PICTURE
        .matcher(pages())
        .results()
        .map(
            it ->
                new Picture(
                    it.group(1),
                    it.group(2),
                    Integer.parseInt(it.group(3)),
                    Integer.parseInt(it.group(4)),
                    List.of(it.group(5).split(" "))));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void theCommandMakesThePicture(Picture picture) throws Exception {
    require("chromium");
    Path page = folder.resolve(picture.page());
    run(
        stapwright(
            picture.command().stream()
                .map(it -> it.equals(picture.page()) ? page.toString() : it)
                .toList()));
    Path made = Path.of("target", "gallery", picture.name()).toAbsolutePath();
    Files.createDirectories(made.getParent());
    run(
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--user-data-dir=" + folder.resolve("chromium"),
            "--window-size=" + picture.width() + "," + picture.height(),
            "--virtual-time-budget=5000",
            "--screenshot=" + made,
            page.toUri().toString()));
    Path kept = ROOT.resolve("codegen/report/pictures").resolve(picture.name());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(kept.getParent());
      Files.copy(made, kept, StandardCopyOption.REPLACE_EXISTING);
      throw new AssertionError("written anew: " + kept);
    }
    BufferedImage now = ImageIO.read(made.toFile());
    BufferedImage then = ImageIO.read(kept.toFile());
    assertThat(now.getWidth()).isEqualTo(then.getWidth());
    assertThat(now.getHeight()).isEqualTo(then.getHeight());
    assertThat(ink(now) / ink(then))
        .as("-Dgolden.update=true writes %s anew; the picture of now is %s", kept, made)
        .isBetween(0.75, 1.33);
    assertThat(Files.size(kept)).isLessThan(MOST_BYTES);
  }

  /** How many points are drawn on: which ones hangs on the fonts of the machine. */
  private static double ink(BufferedImage picture) {
    int ground = picture.getRGB(0, 0);
    double drawn = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        drawn += picture.getRGB(x, y) == ground ? 0 : 1;
      }
    }
    return drawn;
  }

  private static List<String> stapwright(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(it -> Path.of(it).toAbsolutePath().toString())
                    .reduce((a, b) -> a + File.pathSeparator + b)
                    .orElseThrow(),
                Main.class.getName()));
    command.addAll(words);
    return command;
  }

  private static void run(List<String> command) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
  }

  private static void require(String tool) {
    boolean there =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(it -> Files.isExecutable(Path.of(it, tool)));
    if (!"1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assumeTrue(there, tool + " is not installed");
    }
    assertThat(there).as("%s is installed", tool).isTrue();
  }

  /** So that a change of the README's form does not end the test of it. */
  @Test
  void thereAreThreePictures() throws IOException {
    assertThat(pictures()).hasSize(3);
    Matcher shown = Pattern.compile("src=\"(?:codegen/report/)?pictures/(\\S+)\"").matcher(pages());
    assertThat(shown.results().map(it -> it.group(1)).toList())
        .isEqualTo(pictures().map(Picture::name).toList());
  }
}
