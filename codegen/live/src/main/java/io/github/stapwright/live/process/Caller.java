package io.github.stapwright.live.process;

import java.util.List;

/** Who has started us, and how a command becomes that user again when it was by sudo. */
public final class Caller {
  private Caller() {}

  /** Whether we have the rights of root. */
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The words before a command that let it run as the user who called sudo; none without sudo. */
  public static List<String> wordsToBecomeAgain() {
    String user = System.getenv("SUDO_UID");
    String group = System.getenv("SUDO_GID");
    boolean isSudo = isNumber(user) && isNumber(group) && isRoot() && !"0".equals(user);
    return isSudo
        ? List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--init-groups", "--")
        : List.of();
  }

  private static boolean isNumber(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("[0-9]{1,10}");
  }
}
