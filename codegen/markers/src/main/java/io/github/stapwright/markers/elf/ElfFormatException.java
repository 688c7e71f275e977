package io.github.stapwright.markers.elf;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not ELF, or its parts do not fit together; the message is one sentence. */
public final class ElfFormatException extends IOException {
  private static final long serialVersionUID = 1;

  ElfFormatException(Path file, String sentence) {
    super(file + ": " + sentence);
  }
}
