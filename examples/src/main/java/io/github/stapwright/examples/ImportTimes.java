package io.github.stapwright.examples;

import static io.github.stapwright.dsl.Python.*;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;

/** How long each import takes with all that it imports in turn, indented by depth. */
public final class ImportTimes implements ProbeScript {
  @Override
  public Probes probes() {
    var depth = globalNumArray("depth", NUMBER);
    var began = globalNumArray("began", NUMBER, NUMBER);
    return Probes.of(
        onImportFindLoadStart()
            .count(depth.at(tid()))
            .set(began.at(key(tid(), depth.at(tid()))), gettimeofdayUs()),
        onImportFindLoadDone()
            .where(depth.at(tid()).gt(0))
            .let(
                "level",
                depth.at(tid()),
                (level, body) ->
                    body.print(
                            "%8d us %*s%s%s\n",
                            gettimeofdayUs().minus(began.at(key(tid(), level))),
                            level.minus(1).times(2),
                            string(""),
                            modulename(),
                            found().equalTo(1).choose(string(""), string(" (not found)")))
                        .delete(began.at(key(tid(), level)))
                        .countDown(depth.at(tid()))));
  }
}
