package io.github.stapwright.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings of at most 511 bytes: joined, cut, compared and searched as {@code string.h} does. */
class StringPropertyTest {
  private static final int STEPS = 400;
  private static final int VARIABLES = 6;

  private static final String FUNCTIONS =
      """
      #include <stdio.h>
      #include <string.h>
      typedef char S[512];
      static S v0, v1, v2, v3, v4, v5, t;
      static void join(char *to, const char *a, const char *b) {
        S r; snprintf(r, sizeof r, "%s%s", a, b); strcpy(to, r);
      }
      static void part(char *to, const char *a, long from, long length) {
        S r = ""; long size = strlen(a);
        if (from >= 0 && from < size && length > 0) snprintf(r, sizeof r, "%.*s", (int) length, a + from);
        strcpy(to, r);
      }
      static long position(const char *a, const char *b) {
        const char *found = strstr(a, b); return found ? found - a : -1;
      }
      static int sign(int a) { return a < 0 ? -1 : a > 0; }
      int main(void) {
      """;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void stringsAreWhatCMakesOfThem(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder script = new StringBuilder();
    StringBuilder c = new StringBuilder(FUNCTIONS);
    for (int variable = 0; variable < VARIABLES; variable++) {
      String text = text(random);
      script.append("global v" + variable + " = \"" + text + "\"\n");
      c.append("  strcpy(v" + variable + ", \"" + text + "\");\n");
    }
    script.append("probe begin {\n");
    for (int count = 0; count < STEPS; count++) {
      step(random, script, c);
    }
    script.append("}\n");
    c.append("  return 0;\n}\n");
    assertThat(Simulated.output(script.toString()))
        .isEqualTo(CProgram.output(folder, c.toString()));
  }

  private static void step(SplittableRandom random, StringBuilder script, StringBuilder c) {
    String to = "v" + random.nextInt(VARIABLES);
    String a = "v" + random.nextInt(VARIABLES);
    String b = "v" + random.nextInt(VARIABLES);
    long from = random.nextLong(-2, 520);
    long length = random.nextLong(-1, 520);
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        script.append("  " + to + " = " + a + " . " + b + "\n");
        c.append("  join(" + to + ", " + a + ", " + b + ");\n");
      }
      case 2 -> {
        script.append("  " + to + " = substr(" + a + ", " + from + ", " + length + ")\n");
        c.append("  part(" + to + ", " + a + ", " + from + ", " + length + ");\n");
      }
      case 3 -> {
        String text = text(random);
        script.append("  " + to + " .= \"" + text + "\"\n");
        c.append("  join(" + to + ", " + to + ", \"" + text + "\");\n");
      }
      default -> {
        script.append(
            "  printf(\"%d %d %d %s\\n\", strlen("
                + a
                + "), strpos("
                + a
                + ", substr("
                + b
                + ", 0, 2)), ("
                + a
                + " > "
                + b
                + ") - ("
                + a
                + " < "
                + b
                + "), "
                + a
                + ")\n");
        c.append(
            "  part(t, "
                + b
                + ", 0, 2); printf(\"%ld %ld %d %s\\n\", (long) strlen("
                + a
                + "), position("
                + a
                + ", t), sign(strcmp("
                + a
                + ", "
                + b
                + ")), "
                + a
                + ");\n");
      }
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      text.append(
          (char) (random.nextInt(9) == 0 ? random.nextInt(0xa1, 0xff) : 'a' + random.nextInt(3)));
    }
    return text.toString();
  }
}
