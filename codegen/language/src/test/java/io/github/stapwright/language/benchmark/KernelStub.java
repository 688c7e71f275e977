package io.github.stapwright.language.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What {@code stap -p1} looks at of a kernel's build folder. */
final class KernelStub {
  private KernelStub() {}

  static void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("include/config"));
    Files.writeString(folder.resolve(".config"), "CONFIG_UTRACE=y\nCONFIG_UPROBES=y\n");
    Files.writeString(folder.resolve("Module.symvers"), "");
    Files.writeString(folder.resolve("include/config/kernel.release"), "6.1.0-stub\n");
  }
}
