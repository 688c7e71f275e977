package io.github.stapwright.cli;

import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.target.LockFormatException;
import io.github.stapwright.markers.target.TargetLock;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What {@code --markers} and {@code --python} tell of the traced program. */
final class MarkerEvidence {
  private MarkerEvidence() {}

  /**
   * What the file and the version say, either of which may be absent.
   *
   * @throws TroubleException if the file tells nothing, or nothing is known of the version
   */
  static Evidence of(@Nullable String markers, @Nullable String python) throws IOException {
    Evidence evidence = markers == null ? Evidence.none() : Evidence.of(lock(markers));
    try {
      return python == null ? evidence : evidence.withPython(python);
    } catch (IllegalArgumentException unknown) {
      throw new TroubleException("--python " + python + ": " + unknown.getMessage());
    }
  }

  private static TargetLock lock(String file) throws IOException {
    try {
      return TargetLock.evidence(Inputs.path(file));
    } catch (ElfFormatException | LockFormatException wrong) {
      throw new TroubleException(wrong);
    }
  }
}
