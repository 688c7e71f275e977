package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.stapwright.dsl.HandlerStep;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Words for what has only a name: points, what they offer, locals and declarations. */
class NamedWordsTest {
  private static String text(Probes probes) {
    Bound bound = Binder.bind(probes, Binding.to(Target.parse("/usr/bin/make")));
    assertThat(bound.report().diagnostics()).isEmpty();
    return Layout.render(bound.script()).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String text(HandlerStep<?> probe) {
    return text(Probes.of(probe));
  }

  @Test
  void pointsPartByPart() {
    assertThat(text(onPoint(point("syscall.open")).exit())).startsWith("probe syscall.open {");
    assertThat(text(onPoint(point("kernel").with("function", "vfs_read").with("return")).exit()))
        .startsWith("probe kernel.function(\"vfs_read\").return {");
    assertThat(text(onPoint(point("process", "/bin/sh").with("syscall")).exit()))
        .startsWith("probe process(\"/bin/sh\").syscall {");
    assertThat(text(onPoint(point("process", 7).with("statement", 4096)).exit()))
        .startsWith("probe process(7).statement(4096) {");
    assertThat(text(onPoint(targetPoint().with("function", "main").with("call")).exit()))
        .startsWith("probe process(\"/usr/bin/make\").function(\"main\").call {");
    assertThat(text(onPoint(point("kernel").withArgument("function", 1)).exit()))
        .startsWith("probe kernel.function(@1) {");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point("kernel.function(\"x\")"))
        .withMessageContaining("is no part of a probe point");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> point("kernel").withArgument("function", 0));
  }

  @Test
  void timersInAnyUnit() {
    assertThat(text(onTimer("ms", 5000).exit())).startsWith("probe timer.ms(5000) {");
    assertThat(text(onTimer("sec", 5, 2).exit())).startsWith("probe timer.sec(5).randomize(2) {");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onTimer("m", 5))
        .withMessageContaining("not `m`");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> onTimer("us", 99))
        .withMessage("a timer has a period of 100 to 86400000000 us, not 99");
    assertThatIllegalArgumentException().isThrownBy(() -> onTimer("s", 5, 6));
  }

  @Test
  void whatPointsOffer() {
    assertThat(
            text(
                onPoint(point("vfs.read.return"))
                    .print(
                        "%d %s %d %d %d",
                        variableNumber("bytes"),
                        variableString("$$vars"),
                        variableNumber("$file", "f_path", "dentry"),
                        variableAddress("$pos"),
                        atEntry(variableNumber("$count")))
                    .set(variableNumber("$count"), 0)))
        .contains(
            "printf(\"%d %s %d %d %d\", bytes, $$vars, $file->f_path->dentry, &$pos, @entry($count));",
            "$count = 0;");
    assertThat(text(onBegin().println(number(1).member("struct task", "comm", "x"))))
        .contains("println(@cast(1, \"struct task\")->comm->x);");
    assertThat(text(onBegin().println(atEntry(variableString("$name")))))
        .contains("println(@entry($name));");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> variableNumber("a + b"))
        .withMessage("`a + b` is no name of a variable: write `fd`, `$fd` or `$$vars`");
    assertThatIllegalArgumentException().isThrownBy(() -> number(1).member("struct task"));
  }

  @Test
  void localsWithoutAFirstValue() {
    assertThat(
            text(
                onBegin()
                    .letNumber(
                        "i",
                        (i, it) ->
                            it.forLoop(
                                    i.assigned(number(0)),
                                    i.lt(3),
                                    i.postIncrement(),
                                    loop -> loop.println(i))
                                .println(i))
                    .letString("s", (s, it) -> it.append(s, "x").println(s))))
        .contains("for (i = 0; i < 3; i++) {", "println(i);", "s .= \"x\";");
  }

  @Test
  void theValueOfALoopHasAName() {
    var counts = globalNumArray("counts", STRING);
    assertThat(
            text(
                onEnd()
                    .foreach(
                        counts.descending().valueNamed("hits"),
                        (key, hits, it) -> it.println(key, hits))))
        .contains("foreach (hits = key in counts-) {");
  }

  @Test
  void declarationsInThisOrder() {
    var first = globalNumber("first");
    var second = globalStat("second");
    var unused = globalNumArray("unused", NUMBER);
    var text = globalString("text");
    var twice =
        declareNumFunction("twice", NUMBER.named("n"), (n, it) -> it.returnValue(n.times(2)));
    assertThat(
            text(
                Probes.of(onBegin().set(first, 1).aggregate(second, 2))
                    .declaring(second, unused, text, twice)))
        .startsWith(
            "global second\nglobal unused\nglobal text\nglobal first\n\nfunction twice:long(n:long)");
  }

  @Test
  void declarationsInSystemTapsOwnWords() {
    String text =
        text(
            Probes.of(onBegin().let("n", number(1), (n, it) -> it.println(n)))
                .rawDeclarations("global n[5]"));
    assertThat(text).startsWith("global n[5]\n").contains("n2 = 1;");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Probes.of(onBegin().exit()).rawDeclarations(" "));
    Bound wrong =
        Binder.bind(
            Probes.of(onBegin().exit()).rawDeclarations("probe end { }"),
            Binding.to(Target.parse("x")));
    assertThat(wrong.report().diagnostics())
        .extracting(it -> it.sentence())
        .containsExactly("raw text `probe end { }`: it holds a probe");
  }
}
