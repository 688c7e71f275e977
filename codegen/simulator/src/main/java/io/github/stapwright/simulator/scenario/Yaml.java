package io.github.stapwright.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A node of a YAML file that knows its line. */
final class Yaml {
  private final String file;
  private final Node node;

  private Yaml(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * The file's one document.
   *
   * @throws ScenarioFormatException if it is no YAML, or empty
   */
  static Yaml read(String file, String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(() -> new ScenarioFormatException(file, 1, "the file is empty"));
      return new Yaml(file, root);
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new ScenarioFormatException(file, line, "not YAML: " + wrong.getProblem());
    } catch (YamlEngineException wrong) {
      throw new ScenarioFormatException(file, 1, "not YAML: " + wrong.getMessage());
    }
  }

  int line() {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  ScenarioFormatException refused(String sentence) {
    return new ScenarioFormatException(file, line(), sentence);
  }

  boolean isText() {
    return node instanceof ScalarNode;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** The members of a mapping, which may only have these names. */
  Map<String, Yaml> members(Set<String> known) {
    Map<String, Yaml> members = members();
    members.forEach(
        (name, value) -> {
          if (!known.contains(name)) {
            throw value.refused(
                "`" + name + "` is not known here; known are " + String.join(", ", known));
          }
        });
    return members;
  }

  /** The members of a mapping. */
  Map<String, Yaml> members() {
    if (!(node instanceof MappingNode mapping)) {
      throw refused("members are needed here, `name: value`");
    }
    Map<String, Yaml> members = new LinkedHashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      String name = new Yaml(file, member.getKeyNode()).text();
      Yaml value = new Yaml(file, member.getValueNode());
      if (members.put(name, value) != null) {
        throw value.refused("`" + name + "` stands here twice");
      }
    }
    return members;
  }

  /** The elements of a sequence; one element may stand for itself. */
  List<Yaml> elements() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of(this);
    }
    List<Yaml> elements = new ArrayList<>();
    sequence.getValue().forEach(it -> elements.add(new Yaml(file, it)));
    return elements;
  }

  String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw refused("a text is needed here");
    }
    return scalar.getValue();
  }

  /** The number, if it is one and not a text in quotes. */
  OptionalLong number() {
    boolean isNumber = node instanceof ScalarNode && node.getTag().equals(Tag.INT);
    if (!isNumber) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.decode(text()));
    } catch (NumberFormatException tooLarge) {
      throw refused("`" + text() + "` does not fit in 64 bits");
    }
  }

  long requiredNumber() {
    return number().orElseThrow(() -> refused("a number is needed here"));
  }

  boolean flag() {
    boolean isFlag = node instanceof ScalarNode && node.getTag().equals(Tag.BOOL);
    if (!isFlag) {
      throw refused("`true` or `false` is needed here");
    }
    return Boolean.parseBoolean(text());
  }

  /** The member of that name, if there is one. */
  static Optional<Yaml> member(Map<String, Yaml> members, String name) {
    return Optional.ofNullable(members.get(name));
  }
}
