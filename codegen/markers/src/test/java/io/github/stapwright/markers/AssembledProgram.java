package io.github.stapwright.markers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that has the markers one asks for and does nothing, as if it were an interpreter. */
public final class AssembledProgram {
  private AssembledProgram() {}

  /** Assembles it with gcc, or ends the test. */
  public static Path with(Path program, String provider, List<String> markers, String... options)
      throws IOException, InterruptedException {
    Oracle.tool("gcc");
    StringBuilder text = new StringBuilder(".globl main\nmain: ret\n");
    markers.forEach(it -> text.append(note(provider, it)));
    text.append(".section .note.GNU-stack,\"\",%progbits\n");
    Path source = program.resolveSibling(program.getFileName() + ".s");
    Files.writeString(source, text);
    List<String> command = new ArrayList<>(List.of("gcc", "-o", program.toString()));
    command.addAll(List.of(options));
    command.add(source.toString());
    Oracle.run(command);
    return program;
  }

  private static String note(String provider, String marker) {
    return """
        .pushsection .note.stapsdt,"",%%note
        .balign 4
        .4byte 2f-1f, 4f-3f, 3
        1: .asciz "stapsdt"
        2: .balign 4
        3: .8byte main, 0, 0
        .asciz "%s"
        .asciz "%s"
        .asciz ""
        4: .balign 4
        .popsection
        """
        .formatted(provider, marker);
  }
}
