package io.github.stapwright.language.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.language.syntax.Source;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Scripts as a program writes them are judged, however long and deep. How long each kind takes is
 * not asked here but by a benchmark, {@code growth} of the command line.
 */
class GrowthTest {
  private static final int LINES = 3_000;
  private static final long STACK = 512L << 20;

  private static final Map<String, IntFunction<String>> KINDS =
      new TreeMap<>(
          Map.of(
              "globals",
              n ->
                  each(n, "global g%1$d\n")
                      + "probe begin {\n"
                      + each(n, "g%1$d = %1$d println(g%1$d)\n")
                      + "}\n",
              "keys of an array",
              n ->
                  "global a\nprobe begin {\n"
                      + each(n, "a[%1$d] = %1$d\n")
                      + "}\nprobe end { foreach (k in a) println(k) }\n",
              "functions that call the next",
              n ->
                  each(n, "function f%1$d(x) { return f%2$d(x) }\n")
                      + last(n, "function f%d(x) { return x }\n")
                      + "probe begin { println(f0(1)) }\n",
              "functions that call the one before",
              n ->
                  "function f0(x) { return x }\n"
                      + each(n, "function f%2$d(x) { return f%1$d(x) + 1 }\n")
                      + last(n, "probe begin { println(f%d(1)) }\n"),
              "calls",
              n ->
                  each(n, "function f%1$d(x) { return x }\n")
                      + "probe begin { println(0"
                      + each(n, " + f%1$d(1)")
                      + ") }\n",
              "aliases",
              n ->
                  "probe a0 = begin { v = 1 }\n"
                      + each(n / 3, "probe a%2$d = a%1$d { w%1$d = 1 }\n")
                      + last(n / 3, "probe a%d { println(1) }\n"),
              "probes",
              n ->
                  "global c\n"
                      + each(n, "probe process(\"/bin/p\").mark(\"m%1$d\") { c++ }\n")
                      + "probe end { println(c) }\n",
              "choices",
              n ->
                  "probe begin { x = randint(2) println("
                      + each(n / 3, "x == %1$d ? %1$d : ")
                      + "0) }\n"));

  private static String each(int count, String line) {
    return IntStream.range(0, count)
        .mapToObj(it -> String.format(line, it, it + 1))
        .collect(Collectors.joining());
  }

  private static String last(int count, String line) {
    return String.format(line, count);
  }

  /** As the command line does: deep scripts need a deep stack. */
  private static ReadScript read(String text) {
    AtomicReference<ReadScript> read = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () ->
                read.set(
                    ScriptReader.with(ReadOptions.defaults()).read(Source.of("long.stp", text))),
            "deep",
            STACK);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
    return Objects.requireNonNull(read.get(), "it ended with an exception");
  }

  @TestFactory
  Stream<DynamicTest> aLongScriptIsJudged() {
    return KINDS.entrySet().stream()
        .map(
            it ->
                DynamicTest.dynamicTest(
                    it.getKey(),
                    () ->
                        assertThat(read(it.getValue().apply(LINES)).report().hasErrors())
                            .isFalse()));
  }

  /** 20 aliases that each name the one before twice stand for a million points. */
  @Test
  void aliasesThatStandForPointsWithoutNumberAreRefused() {
    String doubled = "probe a%2$d = a%1$d, a%1$d { v = 1 }\n";
    ReadScript many =
        read("probe a0 = begin { v = 1 }\n" + each(20, doubled) + "probe a20 { println(v) }\n");
    assertThat(many.report().diagnostics().get(0).sentence())
        .startsWith("`a20` stands for more points than we follow");
    ReadScript few =
        read("probe a0 = begin { v = 1 }\n" + each(8, doubled) + "probe a8 { println(v) }\n");
    assertThat(few.report().hasErrors()).isFalse();
  }
}
