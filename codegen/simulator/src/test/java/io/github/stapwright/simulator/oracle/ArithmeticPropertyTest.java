package io.github.stapwright.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Integers of 64 bits: expressions made by chance, in SystemTap's language and in C. */
class ArithmeticPropertyTest {
  private static final int EXPRESSIONS = 300;
  private static final int VARIABLES = 12;
  private static final int DEEPEST = 5;

  /** C leaves open what SystemTap fixes: shifts by 64 and more, and division by -1. */
  private static final String FUNCTIONS =
      """
      #include <stdio.h>
      typedef long long L;
      typedef unsigned long long U;
      static L sl(L a, L b) { return (L) ((U) a << (b & 63)); }
      static L sr(L a, L b) { return a >> (b & 63); }
      static L su(L a, L b) { return (L) ((U) a >> (b & 63)); }
      static L dv(L a, L b) { return b == -1 ? (L) -(U) a : a / b; }
      static L md(L a, L b) { return b == -1 ? 0 : a % b; }
      """;

  private static final String[] PLAIN = {
    "+", "-", "*", "&", "|", "^", "<", ">", "<=", ">=", "==", "!=", "&&", "||"
  };

  @TempDir private Path folder;

  /** The same expression twice. */
  private record Pair(String script, String c) {}

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void expressionsHaveTheValuesThatCGivesThem(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder script = new StringBuilder();
    StringBuilder c = new StringBuilder(FUNCTIONS);
    StringBuilder body = new StringBuilder();
    StringBuilder main = new StringBuilder("int main(void) {\n");
    for (int variable = 0; variable < VARIABLES; variable++) {
      long value = Numbers.any(random);
      script.append("global v").append(variable).append(" = ").append(value).append('\n');
      c.append("static L v").append(variable).append(" = (L) ").append(value).append("ULL;\n");
    }
    for (int count = 0; count < EXPRESSIONS; count++) {
      Pair pair = expression(random, DEEPEST);
      body.append("  printf(\"%d\\n\", ").append(pair.script()).append(")\n");
      main.append("  printf(\"%lld\\n\", (L) ").append(pair.c()).append(");\n");
      int assigned = random.nextInt(VARIABLES);
      Pair value = expression(random, 2);
      body.append("  v").append(assigned).append(" = ").append(value.script()).append('\n');
      main.append("  v").append(assigned).append(" = ").append(value.c()).append(";\n");
    }
    script.append("probe begin {\n").append(body).append("}\n");
    c.append(main).append("  return 0;\n}\n");
    assertThat(Simulated.output(script.toString()))
        .isEqualTo(CProgram.output(folder, c.toString()));
  }

  private static Pair expression(SplittableRandom random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      String variable = "v" + random.nextInt(VARIABLES);
      return new Pair(variable, variable);
    }
    Pair left = expression(random, depth - 1);
    Pair right = expression(random, depth - 1);
    return switch (random.nextInt(12)) {
      case 0 -> function("<<", "sl", left, right);
      case 1 -> function(">>", "sr", left, right);
      case 2 -> function(">>>", "su", left, right);
      case 3 -> function("/", "dv", left, notZero(right));
      case 4 -> function("%", "md", left, notZero(right));
      case 5 -> new Pair("(- " + left.script() + ")", "(- (L) " + left.c() + ")");
      case 6 -> new Pair("(~ " + left.script() + ")", "(~ (L) " + left.c() + ")");
      case 7 -> new Pair("(! " + left.script() + ")", "(! " + left.c() + ")");
      case 8 -> chosen(expression(random, depth - 1), left, right);
      default -> plain(PLAIN[random.nextInt(PLAIN.length)], left, right);
    };
  }

  private static Pair function(String operator, String function, Pair left, Pair right) {
    return new Pair(
        "(" + left.script() + " " + operator + " " + right.script() + ")",
        function + "(" + left.c() + ", " + right.c() + ")");
  }

  private static Pair notZero(Pair value) {
    return chosen(value, value, new Pair("3", "3LL"));
  }

  private static Pair chosen(Pair condition, Pair whenTrue, Pair whenFalse) {
    return new Pair(
        "(" + condition.script() + " ? " + whenTrue.script() + " : " + whenFalse.script() + ")",
        "(" + condition.c() + " ? (L) " + whenTrue.c() + " : (L) " + whenFalse.c() + ")");
  }

  private static Pair plain(String operator, Pair left, Pair right) {
    return new Pair(
        "(" + left.script() + " " + operator + " " + right.script() + ")",
        "((L) " + left.c() + " " + operator + " (L) " + right.c() + ")");
  }
}
