package io.github.stapwright.language.generate;

/**
 * Says who ended this process, if a project's code does.
 *
 * <p>Java offers no way to refuse {@code System.exit} any more (JEP 411), but it runs shutdown
 * hooks: one names the class and turns the exit into a failure, so that a build does not stop in
 * the middle with success.
 */
final class ExitGuard {
  private final Thread hook;

  private ExitGuard(Thread hook) {
    this.hook = hook;
  }

  static ExitGuard during(String className, String what) {
    Thread caller = Thread.currentThread();
    Thread hook =
        new Thread(
            () -> {
              if (isExiting(caller)) {
                System.err.println(
                    "error PROBE_CLASS: `" + className + "`: " + what + " called `System.exit`");
                System.err.flush();
                Runtime.getRuntime().halt(1);
              }
            },
            "stapwright-exit-guard");
    Runtime.getRuntime().addShutdownHook(hook);
    return new ExitGuard(hook);
  }

  /** An interrupt by the user ends the process as well, but not from the caller's thread. */
  private static boolean isExiting(Thread caller) {
    for (StackTraceElement element : caller.getStackTrace()) {
      String method = element.getClassName() + "." + element.getMethodName();
      if (method.equals("java.lang.Runtime.exit") || method.equals("java.lang.System.exit")) {
        return true;
      }
    }
    return false;
  }

  /** The code has come back. */
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // Another thread is ending this process; the hook looks at the caller and leaves it alone.
    }
  }
}
