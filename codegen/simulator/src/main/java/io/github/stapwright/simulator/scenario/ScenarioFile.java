package io.github.stapwright.simulator.scenario;

import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Settings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A scenario file that was read, with its script. */
public final class ScenarioFile {
  /** How the name of such a file ends. */
  public static final String ENDING = ".probetest.yaml";

  private final String name;
  private final Source source;
  private final Script script;
  private final Settings settings;
  private final List<Scenario> scenarios;

  ScenarioFile(
      String name, Source source, Script script, Settings settings, List<Scenario> scenarios) {
    this.name = name;
    this.source = source;
    this.script = script;
    this.settings = settings;
    this.scenarios = scenarios;
  }

  /**
   * Reads a file and its script, which is {@code NAME.stp} beside {@code NAME.probetest.yaml}
   * unless the file says so.
   *
   * @throws IOException if one of them cannot be read
   * @throws ScenarioFormatException if the scenarios cannot be meant
   * @throws io.github.stapwright.language.diagnostic.ReportException if the script is wrong
   */
  public static ScenarioFile read(Path file) throws IOException {
    return read(file, ReadOptions.defaults());
  }

  /** The same with settings for the script, {@code -I} among them. */
  public static ScenarioFile read(Path file, ReadOptions options) throws IOException {
    try {
      return read(file, Files.readString(file), options, Files::readAllBytes);
    } catch (CharacterCodingException binary) {
      throw new ScenarioFormatException(file.toString(), 1, "this is no text in UTF-8");
    }
  }

  /**
   * The same for a text that is not saved yet.
   *
   * @param scripts where the script's bytes come from
   * @throws IOException if the script cannot be read
   */
  public static ScenarioFile read(Path file, String text, ReadOptions options, Scripts scripts)
      throws IOException {
    Yaml yaml = Yaml.read(file.toString(), text);
    return new ScenarioReader(file, yaml, options, scripts).read();
  }

  /** The name of the file. */
  public String name() {
    return name;
  }

  /** The script's name and bytes. */
  public Source source() {
    return source;
  }

  /** The script. */
  public Script script() {
    return script;
  }

  Settings settings() {
    return settings;
  }

  List<Scenario> scenarios() {
    return scenarios;
  }
}
