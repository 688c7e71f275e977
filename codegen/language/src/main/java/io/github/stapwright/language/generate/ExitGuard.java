package io.github.stapwright.language.generate;

import java.util.stream.Stream;

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
    Thread hook =
        new Thread(
            () -> {
              if (isExiting()) {
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

  /** A signal ends the process as well, but not by a call of these. */
  private static boolean isExiting() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Stream::of)
        .map(it -> it.getClassName() + "." + it.getMethodName())
        .anyMatch(it -> it.equals("java.lang.Runtime.exit") || it.equals("java.lang.System.exit"));
  }

  /** The code has come back. */
  void end() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // This process is ending: the hook runs, or has run.
    }
  }
}
