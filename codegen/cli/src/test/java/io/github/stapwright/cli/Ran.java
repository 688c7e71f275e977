package io.github.stapwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a command run inside this process has said. */
record Ran(int status, String out, String err) {

  static Ran stapwright(String... args) {
    return withInput("", args);
  }

  static Ran withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(new ByteArrayInputStream(bytes), out, err, false);
    int status = Main.run(terminal, args);
    return new Ran(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
