package io.github.stapwright.language.bind;

import static io.github.stapwright.dsl.Python.*;
import static io.github.stapwright.language.bind.Construct.*;

import java.util.List;

/** What the DSL has no word for is said in SystemTap's own. */
final class RawConstructs {
  private RawConstructs() {}

  static List<Construct> rows() {
    return List.of(
        row(";", "  ;", onBegin().rawStatement(";").println()),
        row("for without its parts", "for (; ; )", onBegin().rawStatement("for (;;) break")),
        parsed(
            "foreach by @variance",
            "foreach (name in times @variance -)",
            onBegin().rawStatement("foreach (name in times @variance -) println(name)")),
        row("unary +", "m = +n;", onBegin().set(m, rawNumber("+n"))),
        row(
            "in of a histogram",
            "if (3 in @hist_log(one)) {",
            onBegin().ifTrue(rawNumber("3 in @hist_log(one)").isTrue(), it -> it.println())),
        parsed(
            "@cast and ->",
            "m = @cast(n, \"int\")->x;",
            onNever().set(m, rawNumber("@cast(n, \"int\")->x"))),
        parsed("@var", "m = @var(\"x@a.c\");", onNever().set(m, rawNumber("@var(\"x@a.c\")"))),
        parsed("@entry", "m = @entry($arg1);", onNever().set(m, rawNumber("@entry($arg1)"))),
        parsed("@perf", "m = @perf(\"c\");", onNever().set(m, rawNumber("@perf(\"c\")"))),
        parsed(
            "@probewrite",
            "if (@probewrite(n)) {",
            onBegin().ifTrue(rawNumber("@probewrite(n)").isTrue(), it -> it.count(n))),
        parsed("@uregister", "m = @uregister(0);", onNever().set(m, rawNumber("@uregister(0)"))),
        parsed("@uderef", "m = @uderef(4, n);", onNever().set(m, rawNumber("@uderef(4, n)"))),
        parsed(
            "$name->field and $name$$",
            "printf(\"%d %s\\n\", $x->y[2]->z, $x$$);",
            onNever().print("%d %s\n", rawNumber("$x->y[2]->z"), rawString("$x$$"))),
        parsed("&$name", "m = &$x->y;", onNever().set(m, rawNumber("&$x->y"))),
        parsed(
            "process.library.mark",
            "probe process(\"/bin/x\").library(\"liby.so\").mark(\"z\") {",
            onPoint("process(\"/bin/x\").library(\"liby.so\").mark(\"z\")").println()),
        parsed(
            "process.function",
            "probe process(\"/bin/x\").function(\"main@x.c:3\").return {",
            onPoint("process(\"/bin/x\").function(\"main@x.c:3\").return").println()),
        parsed(
            "process.statement",
            "probe process(\"/bin/x\").statement(0x4000) {",
            onPoint("process(\"/bin/x\").statement(0x4000)").println()),
        parsed(
            "process.plt",
            "probe process(\"/bin/x\").plt(\"read\").return {",
            onPoint("process(\"/bin/x\").plt(\"read\").return").println()),
        parsed(
            "process.data",
            "probe process(\"/bin/x\").data(\"counter\").write {",
            onPoint("process(\"/bin/x\").data(\"counter\").write").println()),
        row("init", "probe init {", onPoint("init").println()),
        row("timer.ns", "probe timer.ns(200000) {", onPoint("timer.ns(200000)").println()),
        parsed(
            "timer.profile.freq.hz",
            "probe timer.profile.freq.hz(100) {",
            onPoint("timer.profile.freq.hz(100)").println()),
        row(
            "procfs with umask and maxsize",
            "probe procfs(\"x\").umask(7).read.maxsize(100) {",
            onPoint("procfs(\"x\").umask(7).read.maxsize(100)").rawStatement("$value = s")),
        parsed("input.line", "probe input.line {", onPoint("input.line").println()),
        parsed(
            "python3.module",
            "probe python3.module(\"m\").function(\"f\") {",
            onPoint("python3.module(\"m\").function(\"f\")").println()));
  }
}
