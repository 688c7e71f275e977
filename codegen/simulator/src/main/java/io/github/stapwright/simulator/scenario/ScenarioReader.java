package io.github.stapwright.simulator.scenario;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ScriptReader;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.ScriptArguments;
import io.github.stapwright.simulator.StapOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads scenario files. */
final class ScenarioReader {
  private final Path file;
  private final ScenarioFolder beside;
  private final Yaml root;
  private final ReadOptions reading;
  private final Scripts scripts;

  ScenarioReader(Path file, Yaml root, ReadOptions reading, Scripts scripts) {
    this.file = file;
    this.beside = ScenarioFolder.of(file);
    this.root = root;
    this.reading = reading;
    this.scripts = scripts;
  }

  ScenarioFile read() throws IOException {
    Map<String, Yaml> members = root.members(ScenarioWords.FILE);
    Path scriptFile = scriptFile(members);
    Source source = Source.of(scriptFile.toString(), scripts.read(scriptFile));
    Moment.Passer usual =
        Yaml.member(members, "process").map(this::passer).orElse(Moment.Passer.USUAL);
    Yaml scenarios =
        Yaml.member(members, "scenarios")
            .orElseThrow(() -> root.refused("`scenarios:` is missing, a list of what is tried"));
    List<Scenario> read = scenarios.elements().stream().map(it -> scenario(it, usual)).toList();
    StapOptions options = options(members);
    return new ScenarioFile(
        file.toString(),
        source,
        script(source, options, arguments(members)),
        options.settings(),
        read);
  }

  private Script script(Source source, StapOptions options, List<String> arguments)
      throws IOException {
    List<Path> folders =
        options.folders().stream().map(it -> beside.path(root, it.toString())).toList();
    ReadOptions all = reading.withArguments(arguments).including(reading.own().and(folders));
    return ScriptArguments.declared(ScriptReader.with(all).read(source).orThrow(), arguments);
  }

  private static List<String> arguments(Map<String, Yaml> members) {
    return Yaml.member(members, "arguments").stream()
        .flatMap(it -> it.elements().stream())
        .map(Yaml::text)
        .toList();
  }

  private Path scriptFile(Map<String, Yaml> members) {
    if (members.containsKey("script")) {
      Yaml named = members.get("script");
      return shown(beside.script(named, named.text()));
    }
    String name = file.getFileName().toString();
    if (!name.endsWith(ScenarioFile.ENDING)) {
      throw root.refused(
          "`script:` is missing; only NAME" + ScenarioFile.ENDING + " is about NAME.stp by itself");
    }
    String stem = name.substring(0, name.length() - ScenarioFile.ENDING.length());
    return shown(beside.script(root, stem + ".stp"));
  }

  /** As the scenario file is named: relative if that is. */
  private Path shown(Path path) {
    return file.isAbsolute() ? path : file.resolveSibling(beside.folder().relativize(path));
  }

  private Moment.Passer passer(Yaml process) {
    Map<String, Yaml> members = process.members(ScenarioWords.PROCESS);
    Moment.Passer usual = Moment.Passer.USUAL;
    long pid = Yaml.member(members, "pid").map(Yaml::requiredNumber).orElse(usual.pid());
    long tid = Yaml.member(members, "tid").map(Yaml::requiredNumber).orElse(pid);
    return new Moment.Passer(
        pid, tid, Yaml.member(members, "execname").map(Yaml::text).orElse(usual.execname()));
  }

  private static StapOptions options(Map<String, Yaml> members) {
    StapOptions options = StapOptions.none();
    if (members.containsKey("options")) {
      for (Yaml option : members.get("options").elements()) {
        options =
            options
                .with(option.text())
                .orElseThrow(() -> option.refused(StapOptions.refusal(option.text())));
      }
    }
    return options;
  }

  private Scenario scenario(Yaml scenario, Moment.Passer usual) {
    Map<String, Yaml> members = scenario.members(ScenarioWords.SCENARIO);
    String name =
        Yaml.member(members, "name")
            .orElseThrow(() -> scenario.refused("a scenario needs a `name:`"))
            .text();
    List<Step> steps = new ArrayList<>();
    Yaml.member(members, "events").ifPresent(it -> addSteps(it, usual, steps));
    Map<String, Yaml> atEnd = new LinkedHashMap<>(members);
    atEnd.keySet().retainAll(ScenarioWords.EXPECTATION);
    boolean expects = !atEnd.isEmpty() || steps.stream().anyMatch(Step.Expect.class::isInstance);
    if (!expects) {
      throw scenario.refused("the scenario `" + name + "` expects nothing, so it cannot fail");
    }
    return new Scenario(name, scenario.line(), steps, new Expectation(atEnd));
  }

  private void addSteps(Yaml events, Moment.Passer usual, List<Step> steps) {
    for (Yaml event : events.elements()) {
      if (event.isMapping()) {
        Map<String, Yaml> members = event.members(Set.of("expect"));
        steps.add(
            new Step.Expect(
                new Expectation(
                    Objects.requireNonNull(members.get("expect"))
                        .members(ScenarioWords.EXPECTATION))));
      } else {
        steps.add(new Step.Happen(EventLine.read(event, usual, beside)));
      }
    }
  }
}
