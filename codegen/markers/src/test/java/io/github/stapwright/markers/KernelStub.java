package io.github.stapwright.markers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The little of a kernel's build tree that SystemTap's passes 1 to 3 ask for. */
public final class KernelStub {
  private KernelStub() {}

  /** The stub, written below {@code folder}. */
  public static Path in(Path folder) throws IOException {
    Path kernel = folder.toAbsolutePath().resolve("kernel");
    Files.createDirectories(kernel.resolve("include/config"));
    Files.writeString(
        kernel.resolve(".config"),
        "CONFIG_UTRACE=y\nCONFIG_TRACEPOINTS=y\nCONFIG_ARCH_SUPPORTS_UPROBES=y\n"
            + "CONFIG_UPROBES=y\nCONFIG_UTS_NS=y\nCONFIG_PROC_FS=y\n");
    Files.writeString(kernel.resolve("Module.symvers"), "");
    Files.writeString(kernel.resolve("include/config/kernel.release"), "6.1.0-stub\n");
    return kernel;
  }
}
