package io.github.stapwright.live.record;

import java.util.List;

/** What can be said of a command before it is run. */
public final class Commands {
  private Commands() {}

  /** Whether it runs a Python program, whose interpreter takes hooks. */
  public static boolean isPython(List<String> command) {
    try {
      PythonCommand.of(command);
      return true;
    } catch (RecordingException another) {
      return false;
    }
  }
}
