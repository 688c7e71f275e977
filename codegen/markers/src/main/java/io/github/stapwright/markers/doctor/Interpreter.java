package io.github.stapwright.markers.doctor;

import io.github.stapwright.markers.target.ResolvedTarget;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks an interpreter how it was built. It is run, isolated from its user's files and settings. */
final class Interpreter {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String QUESTION =
      """
      import sysconfig as s, sys
      print('version', sys.version.split()[0])
      for v in 'WITH_DTRACE', 'INSTSONAME', 'LIBDIR', 'CONFIG_ARGS':
        print(v, s.get_config_var(v))
      """;

  private Interpreter() {}

  static List<Finding> ask(ResolvedTarget target) {
    Optional<Path> program = target.executable();
    if (program.isEmpty() || !target.isPython()) {
      return List.of(Finding.fact("there is no interpreter to ask"));
    }
    Optional<Program> answer =
        Program.run(LIMIT, List.of(program.get().toString(), "-I", "-S", "-c", QUESTION));
    if (answer.isEmpty() || answer.get().status() != 0) {
      return List.of(
          Finding.caution(program.get() + " did not answer how it was built", Optional.empty()));
    }
    return findings(answers(answer.get().output()));
  }

  private static Map<String, String> answers(String output) {
    Map<String, String> answers = new HashMap<>();
    for (String line : output.lines().toList()) {
      String[] parts = line.split(" ", 2);
      if (parts.length == 2) {
        answers.put(parts[0], parts[1]);
      }
    }
    return answers;
  }

  private static List<Finding> findings(Map<String, String> answers) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fact("it says: version " + answers.get("version")));
    boolean dtrace = "1".equals(answers.get("WITH_DTRACE"));
    findings.add(
        Finding.fact("it says: built " + (dtrace ? "with" : "without") + " --with-dtrace"));
    // On Debian these describe the library's build, not this program; the notes decide.
    findings.add(
        Finding.fact(
            "it says: its library would be "
                + answers.get("LIBDIR")
                + "/"
                + answers.get("INSTSONAME")));
    return findings;
  }
}
