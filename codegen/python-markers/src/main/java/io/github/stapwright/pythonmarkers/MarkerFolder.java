package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.elf.SiteMachine;
import io.github.stapwright.markers.target.PythonMarkersLibrary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A folder that gives markers to the Python that is started with it: the library, the hook, and the
 * ways in. Nothing of it depends on the version of CPython.
 *
 * @param path where it is
 * @param machine the machine of the library
 * @param form how the library was made
 */
public record MarkerFolder(Path path, SiteMachine machine, LibraryForm form) {
  /** The file that scripts and tracers name. */
  public static final String LIBRARY = PythonMarkersLibrary.NAME;

  /** What a running interpreter is made to run. */
  static final String INJECTED = "inject.py";

  private static final String PACKAGE = "stapwright_markers";

  /** Requires every component. */
  public MarkerFolder {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(form, "form");
  }

  /**
   * Writes the folder, for its owner alone to change.
   *
   * @param only the end of the file names whose code is to be seen; empty for all
   * @throws PythonMarkersException if others may write there
   * @throws IOException if it cannot be written
   */
  static MarkerFolder write(
      Path place, SiteMachine machine, MarkerLibraries.Made library, String only)
      throws IOException {
    SafeFolder folder = SafeFolder.at(place);
    String hook = library.form().isNative() ? "native" : "plain";
    for (String name : Resources.names(hook)) {
      folder.write(PACKAGE + "/" + name, Resources.bytes(hook + "/" + name));
    }
    folder.write(PACKAGE + "/settings.py", settings(only));
    folder.write("path/sitecustomize.py", Resources.bytes("way/sitecustomize.py"));
    folder.write("attach.py", Resources.bytes("way/attach.py"));
    folder.write(INJECTED, injected(folder.path().resolve("attach.py")));
    folder.write("run.py", Resources.bytes("way/run.py"));
    folder.write(LIBRARY, library.bytes());
    return new MarkerFolder(folder.path(), machine, library.form());
  }

  /** Python source that a running interpreter is made to run; it says itself where it is. */
  private static byte[] injected(Path attach) {
    return (loading(attach) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** One line of Python that gives markers. */
  static String loading(Path attach) {
    String path =
        "'"
            + attach.toString().replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n")
            + "'";
    return "import sys; exec(compile(open("
        + path
        + ", 'rb').read(), "
        + path
        + ", 'exec'), {'__file__': "
        + path
        + "})";
  }

  private static byte[] settings(String only) {
    StringBuilder text = new StringBuilder("ONLY = \"");
    only.codePoints().forEach(it -> text.append(letter(it)));
    return text.append("\"\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String letter(int codePoint) {
    boolean plain = codePoint >= ' ' && codePoint < 0x7f && codePoint != '"' && codePoint != '\\';
    return plain ? Character.toString(codePoint) : String.format("\\U%08x", codePoint);
  }

  /** The library, which is what a script's {@code process(..)} names. */
  public Path library() {
    return path.resolve(LIBRARY);
  }

  /** What {@code generate --target} takes. */
  public String targetText() {
    return "python-markers:" + path;
  }

  /** What {@code PYTHONPATH} begins with. */
  public Path searchPath() {
    return Path.of(PythonMarkersLibrary.searchPath(path.toString()));
  }

  /**
   * The variables with which a Python has to be started, and what it starts in turn.
   *
   * @param present the variables as they are; what {@code PYTHONPATH} holds already stays
   */
  public Map<String, String> environment(Map<String, String> present) {
    String before = present.getOrDefault("PYTHONPATH", "");
    List<String> folders = new ArrayList<>(List.of(searchPath().toString()));
    if (!before.isEmpty()) {
      folders.add(before);
    }
    return Map.of("PYTHONPATH", String.join(":", folders));
  }
}
