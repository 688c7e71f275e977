package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The extension for Visual Studio Code: what is in it, and its grammar in the editor's own engine.
 */
class ExtensionIT {
  private static final Path BUILT = Packaged.JAR.resolveSibling("vscode");
  private static final Path EXAMPLES = Path.of("/usr/share/systemtap/examples");

  @TempDir private Path folder;

  @BeforeAll
  static void isBuilt() {
    Tools.require("node");
    Tools.require(
        Files.exists(BUILT.resolve("stapwright.vsix")), "the build could fetch the npm packages");
  }

  @Test
  void holdsTheServerTheGrammarAndTheSettings() throws IOException {
    try (ZipFile zip = new ZipFile(BUILT.resolve("stapwright.vsix").toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains(
              "extension.vsixmanifest",
              "extension/package.json",
              "extension/out/extension.js",
              "extension/syntaxes/systemtap.tmLanguage.json",
              "extension/snippets/systemtap.json",
              "extension/language-configuration.json",
              "extension/LICENSE.txt",
              "extension/THIRD-PARTY.txt",
              "extension/stapwright.jar")
          .noneMatch(it -> it.contains("node_modules"));
      assertThat(zip.getEntry("extension/stapwright.jar").getSize())
          .isEqualTo(Files.size(Packaged.JAR));
      assertThat(new String(bytes(zip, "extension/THIRD-PARTY.txt"), StandardCharsets.UTF_8))
          .contains("vscode-languageclient", "vscode-jsonrpc", "Microsoft Corporation");
      Object manifest = Json.read(bytes(zip, "extension/package.json"));
      Set<String> settings = new TreeSet<>();
      Object properties = Json.at(manifest, "contributes", "configuration", "properties");
      ((java.util.Map<?, ?>) properties).keySet().forEach(it -> settings.add(it.toString()));
      assertThat(settings)
          .containsExactly(
              "stapwright.arguments",
              "stapwright.guru",
              "stapwright.include",
              "stapwright.jar",
              "stapwright.java",
              "stapwright.markers",
              "stapwright.python",
              "stapwright.stap",
              "stapwright.tapset");
      String code = new String(bytes(zip, "extension/out/extension.js"), StandardCharsets.UTF_8);
      assertThat(code).contains("language-server");
      EditorClient.FLAGS.forEach(it -> assertThat(code).contains(it));
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void noTokenOfTheInstalledExamplesIsAnError() throws Exception {
    Tools.require(EXAMPLES.toString());
    List<String> files;
    try (Stream<Path> all = Files.walk(EXAMPLES)) {
      files =
          all.map(Path::toString)
              .filter(it -> it.endsWith(".stp") || it.endsWith(".stpm"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(tokenised(files)).hasSize(1).allMatch(it -> it.startsWith(files.size() + " files"));
  }

  @Test
  void tokensAreWhatTheyAre() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("a.stp"),
            """
            probe process("p").mark("m") { # why
              printf("%d\\n", $arg1 + 0x1f); @count(a); x->next_one = @1
            }
            function f(b) %{ 'c' %}
            probe begin { 09 `
            """);
    String found =
        tokenised(List.of("--scopes", script.toString())).stream()
            .collect(Collectors.joining("\n"));
    assertThat(found)
        .contains("1 storage.type.systemtap probe")
        .contains("1 support.class.point.systemtap process")
        .contains("1 comment.line.systemtap # why")
        .contains("2 support.function.print.systemtap printf")
        .contains("2 constant.other.placeholder.systemtap %d")
        .contains("2 constant.character.escape.systemtap \\n")
        .contains("2 variable.other.target.systemtap $arg1")
        .contains("2 constant.numeric.hex.systemtap 0x1f")
        .contains("2 support.function.operator.systemtap @count")
        .contains("2 variable.other.member.systemtap next_one")
        .contains("2 variable.parameter.argument.systemtap @1")
        .contains("4 entity.name.function.systemtap f")
        .contains("4 meta.embedded.block.c  'c' ")
        .contains("5 invalid.illegal.number.systemtap 09")
        .contains("5 invalid.illegal.systemtap `");
  }

  private List<String> tokenised(List<String> words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add("node");
    command.add(BUILT.resolve("test/tokenise.mjs").toString());
    command.addAll(words);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    return Files.readAllLines(out);
  }
}
