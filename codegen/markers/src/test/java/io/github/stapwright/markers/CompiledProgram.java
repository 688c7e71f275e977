package io.github.stapwright.markers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A C program of ours that fires markers of every operand size. */
public final class CompiledProgram {
  private CompiledProgram() {}

  /** Compiles it with gcc, or ends the test. */
  public static Path in(Path folder, String... options) throws IOException, InterruptedException {
    Oracle.tool("gcc");
    Path source = folder.resolve("operands.c");
    try (InputStream stream = CompiledProgram.class.getResourceAsStream("elf/operands.c")) {
      Files.write(source, stream.readAllBytes());
    }
    Path program = folder.resolve("operands");
    List<String> command = new ArrayList<>(List.of("gcc", "-O2"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", program.toString(), source.toString()));
    Oracle.run(command);
    return program;
  }
}
