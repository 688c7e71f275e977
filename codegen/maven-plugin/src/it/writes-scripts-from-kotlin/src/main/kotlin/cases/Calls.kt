package cases

import io.github.stapwright.dsl.ProbeScript
import io.github.stapwright.dsl.Probes
import io.github.stapwright.dsl.Python.*
import java.time.Duration

/** Generics, lambdas with a receiver of type variables, and arguments without number. */
class Calls : ProbeScript {
    override fun probes(): Probes {
        val calls = globalNumArray("calls", STRING, STRING)
        val slow = declareNumFunction("slow", NUMBER.named("us")) { us, body ->
            body.returnValue(us.gt(1000).toNum())
        }
        return Probes.of(
            onFunctionReturn()
                .where(file("test.py").and(lineno().gt(1)))
                .count(calls, key(filename(), funcname()))
                .ifTrue(slow.of(gettimeofdayUs()).isTrue) { it.print("%s:%d %d\n", funcname(), lineno(), tid()) },
            every(Duration.ofSeconds(5)).call("ansi_clear_screen"),
            onEnd().foreach(calls.top(20).named("filename", "funcname")) { function, count, body ->
                body.print("%7d %s %s\n", count, function.second(), function.first())
            },
        )
    }

}
