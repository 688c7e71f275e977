package io.github.stapwright.live.tracefs;

import java.io.IOException;

/** The kernel refuses an uprobe event; the message is its own complaint. */
public final class UprobeRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  UprobeRefusedException(IOException cause, String complaint) {
    super(complaint.isEmpty() ? String.valueOf(cause.getMessage()) : complaint, cause);
  }
}
