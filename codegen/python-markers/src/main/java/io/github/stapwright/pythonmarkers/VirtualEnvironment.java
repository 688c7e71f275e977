package io.github.stapwright.pythonmarkers;

import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A virtual environment whose every interpreter gets markers: a {@code .pth} file in its {@code
 * site-packages} names the folder, which stands beside it.
 */
public final class VirtualEnvironment {
  private static final String FOLDER = "stapwright_python_markers";
  private static final String PATH_FILE = "stapwright-python-markers.pth";

  private final Path sitePackages;
  private final ResolvedTarget interpreter;

  private VirtualEnvironment(Path sitePackages, ResolvedTarget interpreter) {
    this.sitePackages = sitePackages;
    this.interpreter = interpreter;
  }

  /**
   * The virtual environment in {@code folder}.
   *
   * @throws PythonMarkersException if it is none
   * @throws IOException if its interpreter cannot be read
   */
  public static VirtualEnvironment at(Path folder) throws IOException {
    Objects.requireNonNull(folder, "folder");
    if (!Files.isRegularFile(folder.resolve("pyvenv.cfg"))) {
      throw new PythonMarkersException(
          folder
              + ": this is no virtual environment (it has no pyvenv.cfg); make one with `python3 -m"
              + " venv "
              + folder
              + "`, or use -o DIR");
    }
    return new VirtualEnvironment(
        sitePackages(folder), TargetResolver.resolve(folder.resolve("bin/python").toString()));
  }

  private static Path sitePackages(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    Path libraries = folder.resolve("lib");
    if (Files.isDirectory(libraries)) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(libraries, "python3.*")) {
        versions.forEach(it -> found.add(it.resolve("site-packages")));
      }
    }
    found.removeIf(it -> !Files.isDirectory(it));
    if (found.size() != 1) {
      throw new PythonMarkersException(
          folder + ": it has " + found.size() + " folders lib/python3.X/site-packages, not one");
    }
    return found.get(0);
  }

  /** Its interpreter. */
  public ResolvedTarget interpreter() {
    return interpreter;
  }

  /** The file that makes every interpreter of the environment look here. */
  public Path pathFile() {
    return sitePackages.resolve(PATH_FILE);
  }

  /**
   * Gives its interpreters those markers; what must be deleted to take them back is {@link
   * #pathFile()} and the folder.
   *
   * @throws PythonMarkersException if others may write there
   * @throws IOException if it cannot be written
   */
  public MarkerFolder give(PythonMarkers markers) throws IOException {
    MarkerFolder folder = markers.write(sitePackages.resolve(FOLDER));
    // One line, as site.py wants it; what goes wrong is said by the file itself.
    String line = MarkerFolder.loading(folder.path().resolve("attach.py")) + "\n";
    SafeFolder.at(sitePackages).write(PATH_FILE, line.getBytes(StandardCharsets.UTF_8));
    return folder;
  }
}
