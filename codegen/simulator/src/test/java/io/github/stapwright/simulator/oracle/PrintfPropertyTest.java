package io.github.stapwright.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Directives made by chance, printed by SystemTap's rules and by C's, where both have the same:
 * recorded runs hold the others ({@code %#x} of 0, a zero flag with a precision, a sign for
 * unsigned numbers, {@code %.0d} of 0).
 */
class PrintfPropertyTest {
  private static final int DIRECTIVES = 1_500;

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void directivesPrintWhatCPrints(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder script = new StringBuilder("probe begin {\n");
    StringBuilder c = new StringBuilder("#include <stdio.h>\nint main(void) {\n");
    for (int count = 0; count < DIRECTIVES; count++) {
      switch (random.nextInt(5)) {
        case 0 -> string(random, script, c);
        case 1 -> character(random, script, c);
        default -> number(random, script, c);
      }
    }
    script.append("}\n");
    c.append("  return 0;\n}\n");
    assertThat(Simulated.output(script.toString()))
        .isEqualTo(CProgram.output(folder, c.toString()));
  }

  private static void number(SplittableRandom random, StringBuilder script, StringBuilder c) {
    char conversion = "diuxXo".charAt(random.nextInt(6));
    boolean signed = conversion == 'd' || conversion == 'i';
    long value = Numbers.any(random);
    String flag = flag(random, signed, value);
    boolean precise =
        random.nextBoolean() && !flag.equals("0") && !(flag.equals("#") && conversion == 'o');
    boolean starred = random.nextInt(4) == 0;
    int width = random.nextInt(1, 40);
    int precision = random.nextInt(1, 30);
    String amounts = starred ? "*" : random.nextBoolean() ? "" + width : "";
    if (precise) {
      amounts += starred ? ".*" : "." + precision;
    }
    String arguments = starred ? width + ", " + (precise ? precision + ", " : "") : "";
    script
        .append("  printf(\"[%" + flag + amounts + conversion + "]\\n\", ")
        .append(arguments + value + ")\n");
    c.append("  printf(\"[%" + flag + amounts + "ll" + conversion + "]\\n\", ")
        .append(arguments + "(long long) " + value + "ULL);\n");
  }

  private static String flag(SplittableRandom random, boolean signed, long value) {
    return switch (random.nextInt(6)) {
      case 0 -> "-";
      case 1 -> "0";
      case 2 -> signed ? "+" : "";
      case 3 -> signed ? " " : "";
      case 4 -> signed || value == 0 ? "" : "#";
      default -> "";
    };
  }

  private static void string(SplittableRandom random, StringBuilder script, StringBuilder c) {
    String amounts =
        (random.nextBoolean() ? "-" : "")
            + random.nextInt(1, 60)
            + (random.nextBoolean() ? "." + random.nextInt(0, 20) : "");
    StringBuilder value = new StringBuilder();
    for (int length = random.nextInt(30); length > 0; length--) {
      value.append((char) (random.nextInt(8) == 0 ? 0xe9 : random.nextInt('a', 'z')));
    }
    String call = "  printf(\"<%" + amounts + "s>%%\\n\", \"" + value + "\")";
    script.append(call).append('\n');
    c.append(call).append(";\n");
  }

  private static void character(SplittableRandom random, StringBuilder script, StringBuilder c) {
    String width = random.nextBoolean() ? "" : (random.nextBoolean() ? "-" : "") + "5";
    String call = "  printf(\"'%" + width + "c'\\n\", " + random.nextInt(1, 256) + ")";
    script.append(call).append('\n');
    c.append(call).append(";\n");
  }
}
