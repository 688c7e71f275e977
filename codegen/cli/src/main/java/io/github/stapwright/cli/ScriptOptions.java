package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.read.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that reads a script: what {@code stap} is told beside it. */
final class ScriptOptions {
  private static final String INSTALLED = "installed";
  private static final String VARIABLE = "SYSTEMTAP_TAPSET";
  private static final String USUAL = "/usr/share/systemtap/tapset";

  @Option(names = "-g", description = "Guru mode: embedded C is allowed.")
  private boolean guru;

  @Option(
      names = "--stap",
      paramLabel = "X.Y",
      defaultValue = Binding.DEFAULT_SYSTEMTAP,
      description = "The version of SystemTap. Default: ${DEFAULT-VALUE}.")
  private String systemTap = Binding.DEFAULT_SYSTEMTAP;

  @Option(
      names = "--tapset",
      paramLabel = "DIR|installed",
      description = "The tapset library instead of the built-in tables.")
  private @Nullable String tapset;

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "A folder with a tapset of your own, beside the library; may be repeated.")
  private List<String> folders = List.of();

  /**
   * What scripts are read with.
   *
   * @throws TroubleException if a folder is none
   */
  ReadOptions reading() throws IOException {
    return ReadOptions.defaults()
        .withGuru(guru)
        .withSystemTap(systemTap)
        .withLibrary(library())
        .including(OwnTapset.of(folders()));
  }

  boolean guru() {
    return guru;
  }

  String systemTap() {
    return systemTap;
  }

  Optional<String> tapset() {
    return Optional.ofNullable(tapset);
  }

  List<Path> folders() {
    return folders(folders);
  }

  /**
   * The folders of {@code -I}.
   *
   * @throws TroubleException if one is not there, which SystemTap does not tell
   */
  static List<Path> folders(List<String> names) {
    List<Path> paths = new ArrayList<>();
    for (String name : names) {
      paths.add(folder("-I", name));
    }
    return paths;
  }

  private TapsetLibrary library() throws IOException {
    if (tapset == null) {
      return TapsetLibrary.builtIn();
    }
    String name = tapset.equals(INSTALLED) ? installed() : tapset;
    return TapsetLibrary.read(folder("--tapset", name), systemTap);
  }

  private static Path folder(String option, String name) {
    Path folder = Inputs.path(name);
    if (!Files.isDirectory(folder)) {
      throw new TroubleException(option + " " + name + ": this is no folder with a tapset");
    }
    return folder;
  }

  private static String installed() {
    String set = System.getenv(VARIABLE);
    return set == null || set.isEmpty() ? USUAL : set;
  }
}
