package io.github.stapwright.cli;

import io.github.stapwright.language.library.TapsetLibrary;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.tapset.Tapset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tapset library that {@code --tapset} names. */
final class Tapsets {
  private static final String INSTALLED = "installed";
  private static final String VARIABLE = "SYSTEMTAP_TAPSET";
  private static final String USUAL = "/usr/share/systemtap/tapset";

  private Tapsets() {}

  /** The library in the folder {@code name}, the installed one, or without a name the built-in. */
  static TapsetLibrary read(String name, String systemTap) throws IOException {
    if (name == null) {
      return new TapsetLibrary(Tapset.builtIn(), LibraryMacros.builtIn());
    }
    Path folder = Inputs.path(name.equals(INSTALLED) ? installed() : name);
    if (!Files.isDirectory(folder)) {
      throw new TroubleException(
          "--tapset " + name + ": " + folder + " is not a folder with a tapset library");
    }
    return TapsetLibrary.read(folder, systemTap);
  }

  private static String installed() {
    String set = System.getenv(VARIABLE);
    return set == null || set.isEmpty() ? USUAL : set;
  }
}
