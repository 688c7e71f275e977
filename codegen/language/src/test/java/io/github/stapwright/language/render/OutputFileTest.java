package io.github.stapwright.language.render;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void writesAndMakesFolders() throws IOException {
    Path path = folder.resolve("a/b/c.stp");
    assertThat(OutputFile.at(path).writeIfChanged("x".getBytes(UTF_8))).isTrue();
    assertThat(path).hasContent("x");
    assertThat(names(path.getParent())).containsExactly("c.stp");
  }

  @Test
  void leavesAnEqualFileAlone() throws IOException {
    Path path = Files.writeString(folder.resolve("c.stp"), "x");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(path, old);
    assertThat(OutputFile.at(path).writeIfChanged("x".getBytes(UTF_8))).isFalse();
    assertThat(Files.getLastModifiedTime(path)).isEqualTo(old);
    assertThat(OutputFile.at(path).writeIfChanged("y".getBytes(UTF_8))).isTrue();
    assertThat(path).hasContent("y");
  }

  @Test
  void aFailureLeavesTheOldContentAndNoRest() throws IOException {
    Path path = Files.writeString(folder.resolve("c.stp"), "old");
    OutputFile file = OutputFile.at(path);
    assertThatThrownBy(
            () ->
                file.replace(
                    out -> {
                      out.write(65);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);
    assertThat(path).hasContent("old");
    assertThat(names(folder)).containsExactly("c.stp");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    OutputFile.at(link).writeIfChanged("new".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void permissionsStay() throws IOException {
    Path path = Files.writeString(folder.resolve("c"), "old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
    OutputFile.at(path).writeIfChanged("new".getBytes(UTF_8));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rwxr-x---");
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path path = Files.createDirectory(folder.resolve("d"));
    assertThatThrownBy(() -> OutputFile.at(path).writeIfChanged(new byte[1]))
        .isInstanceOf(IOException.class);
    assertThat(path).isDirectory();
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(it -> it.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void anotherNameOfTheFileStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.stp"), "old");
    Path other = Files.createLink(folder.resolve("b.stp"), file);
    OutputFile.at(file).writeIfChanged("new and longer".getBytes(UTF_8));
    OutputFile.at(file).writeIfChanged("new".getBytes(UTF_8));
    assertThat(other).hasContent("new");
  }

  @Test
  void theOwnerStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.stp"), "old");
    try {
      Files.setAttribute(file, "unix:uid", 1000);
      Files.setAttribute(file, "unix:gid", 1000);
    } catch (IOException notRoot) {
      assumeTrue(false, "only root gives a file away");
    }
    OutputFile.at(file).writeIfChanged("new".getBytes(UTF_8));
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(1000);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(1000);
    assertThat(file).hasContent("new");
  }

  @Test
  void aNameMayBeAsLongAsANameCanBe() throws IOException {
    Path file = folder.resolve("a".repeat(255));
    OutputFile.at(file).writeIfChanged("new".getBytes(UTF_8));
    assertThat(file).hasContent("new");
  }
}
