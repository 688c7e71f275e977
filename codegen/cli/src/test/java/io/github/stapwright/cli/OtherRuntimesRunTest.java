package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.live.run.UprobeRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for HotSpot and PostgreSQL on the real programs, by the kernel's uprobe events. */
class OtherRuntimesRunTest {
  private static final Path SCRIPTS = Path.of("../../examples/src/test/resources/others");
  private static final String JAVA = "/usr/lib/jvm/java-17-openjdk-amd64";
  private static final String DATABASE = "/usr/lib/postgresql/15/bin/";

  @TempDir Path folder;

  @Test
  void theObjectsOfAJavaProgramHaveNamesOfTheRightLength() {
    requireFile(JAVA + "/lib/server/libjvm.so");
    Ran run = run("ObjectsMade", JAVA + "/bin/java", "-XX:+DTraceAllocProbes", "-version");
    assertThat(run.out())
        .as(run.err())
        .containsPattern("(?m)^ *[0-9]+ bytes +[0-9]+ objects java/lang/String$")
        .hasLineCount(10);
  }

  @Test
  void aJavaProgramWaitsForAMonitor() throws IOException {
    requireFile(JAVA + "/lib/server/libjvm.so");
    Path program = folder.resolve("Waits.java");
    Files.writeString(
        program,
        """
        class Waits {
          static final Waits LOCK = new Waits();

          public static void main(String[] none) throws Exception {
            Thread holder;
            synchronized (LOCK) {
              holder = new Thread(() -> { synchronized (LOCK) { } });
              holder.start();
              while (holder.getState() != Thread.State.BLOCKED) Thread.sleep(1);
              Thread.sleep(50);
            }
            holder.join();
          }
        }
        """);
    Ran run = run("LockWaits", JAVA + "/bin/java", "-XX:+DTraceMonitorProbes", program.toString());
    assertThat(run.out())
        .as(run.err())
        .containsPattern("(?m)^ *[0-9]{5,} us in +1 waits for Waits$");
  }

  @Test
  void aSlowQueryOfPostgreSql() throws IOException, InterruptedException {
    requireFile(DATABASE + "postgres");
    Path data = Files.createTempDirectory("stapwright-postgres");
    try {
      assertThat(shell("chown postgres " + data)).isZero();
      String made = DATABASE + "initdb -N -A trust -D " + data + "/d";
      assertThat(shell("su postgres -c '" + made + "'")).isZero();
      String queries = "printf 'select 1\\nselect pg_sleep(0.2)\\nselect 1/0\\n'";
      String server = DATABASE + "postgres --single -D " + data + "/d postgres";
      String both = queries + " | " + server + " >/dev/null 2>&1";
      Ran run = run("SlowQueries", "su", "postgres", "-c", both);
      assertThat(run.out())
          .as(run.err())
          .containsPattern(" us in [0-9]+: select pg_sleep\\(0.2\\)");
      assertThat(run.out()).doesNotContain("select 1");
    } finally {
      shell("rm -rf " + data);
    }
  }

  private static Ran run(String example, String... command) {
    String[] all = new String[command.length + 5];
    all[0] = "run";
    all[1] = "--via";
    all[2] = "uprobes";
    all[3] = SCRIPTS.resolve(example + ".stp").toString();
    all[4] = "--";
    System.arraycopy(command, 0, all, 5, command.length);
    return Ran.stapwright(all);
  }

  private static int shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-c", command + " > /dev/null 2>&1").start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static void requireFile(String file) {
    boolean able = UprobeRun.obstacle().isEmpty() && Files.exists(Path.of(file));
    if ("1".equals(System.getenv("STAPWRIGHT_REQUIRE_ORACLES"))) {
      assertThat(Path.of(file)).exists();
    }
    assumeTrue(able, "uprobe events need root and tracefs; and " + file + " has to be installed");
  }
}
