package io.github.stapwright.pythonmarkers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that has ended: its status and what it wrote. */
record Ran(int status, String out, String err) {
  static Ran of(Map<String, String> environment, Object... words) throws Exception {
    Path out = Files.createTempFile("ran", ".out");
    Path err = Files.createTempFile("ran", ".err");
    try {
      Process process = start(environment, out, err, words);
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(List.of(words) + " does not end: " + Files.readString(err));
      }
      return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  static Process start(Map<String, String> environment, Path out, Path err, Object... words)
      throws IOException {
    List<String> command = new ArrayList<>();
    for (Object word : words) {
      command.add(word.toString());
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().keySet().removeIf(it -> it.startsWith("PYTHON"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** A program of the tests' own, in a folder. */
  static Path program(String name, Path folder) throws IOException {
    try (InputStream stream = Ran.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("there is no " + name);
      }
      return Files.writeString(
          folder.resolve(name), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
