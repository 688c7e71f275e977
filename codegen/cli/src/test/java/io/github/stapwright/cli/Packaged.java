package io.github.stapwright.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the packaged jar as people do: a process of its own. */
final class Packaged {
  static final Path JAR = Path.of(System.getProperty("stapwright.jar"));
  static final Path ZIP = Path.of(System.getProperty("stapwright.zip"));
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final long PATIENCE_SECONDS = 60;

  private Packaged() {}

  static Ran stapwright(String... arguments) throws IOException {
    return withInput(new byte[0], command(arguments));
  }

  static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  /**
   * The same as somebody for whom the rights of files count, if we are root and can be that. The
   * owner of the jar, still: nobody else may be able to look into the folder it is in.
   */
  static List<String> commandWithoutRights(String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root") && Files.exists(SETPRIV)) {
      command.add(SETPRIV.toString());
      String ordinary = "-dac_override,-dac_read_search";
      command.addAll(List.of("--bounding-set=" + ordinary, "--inh-caps=" + ordinary));
    }
    command.addAll(command(arguments));
    return command;
  }

  static Ran withInput(byte[] input, List<String> command) throws IOException {
    Path out = Files.createTempFile("stapwright", ".out");
    Path err = Files.createTempFile("stapwright", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      }
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command + " does not end");
      }
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(err, UTF_8));
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
