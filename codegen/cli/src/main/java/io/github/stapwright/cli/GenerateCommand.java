package io.github.stapwright.cli;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.generate.ProbeClasses;
import io.github.stapwright.language.generate.ProbeSources;
import io.github.stapwright.language.generate.ScriptFiles;
import io.github.stapwright.language.generate.ScriptFiles.Generated;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.render.ScriptTemplate;
import io.github.stapwright.report.metrics.PrometheusProbe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stapwright generate}: scripts from compiled probe classes. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes NAME.stp and NAME.stp.map for ProbeScript classes: those of a class path, or source"
          + " files, which are compiled in memory."
    },
    footer = {
      "",
      "Nothing is written when anything is wrong with any of the classes; a file that already has"
          + " the right content is left alone. Each file that was made is named on standard output.",
      "",
      "Examples: stapwright generate --classpath target/classes --class com.example.CallTrace"
          + " --target /usr/bin/python3.9 -o target/stp",
      "          stapwright generate --target /usr/bin/python3.9 CallTrace.java"
    })
final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = {"--classpath", "--class-path", "-cp"},
      paramLabel = "CP",
      description = "Jars and folders of the classes and what they use.")
  private String classPath = "";

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE.java",
      description = "Sources of probe classes, which may use the DSL and the class path.")
  private List<String> sources = List.of();

  @Option(
      names = "--class",
      arity = "1..*",
      paramLabel = "NAME",
      description = "The probe classes; all in the folders of the class path if none is named.")
  private List<String> names = List.of();

  @Option(
      names = "--target",
      required = true,
      paramLabel = "TARGET",
      description =
          "PATH, PATH!LIBRARY, library:PATH, python-markers:DIR, pid:N or @1. It is text, and"
              + " nothing is opened.")
  private String target;

  @Option(
      names = "--markers",
      paramLabel = "FILE",
      description =
          "The traced program or library, or a lock of it: a marker it lacks is an error.")
  private String markers;

  @Option(
      names = "--python",
      paramLabel = "X.Y",
      description = "The version of the traced Python, if it is known.")
  private String python;

  @Option(
      names = "--stap",
      paramLabel = "X.Y",
      defaultValue = Binding.DEFAULT_SYSTEMTAP,
      description = "The SystemTap that will run the scripts. Default: ${DEFAULT-VALUE}.")
  private String systemTap;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A limit that the scripts will be run with, such as MAXSTRINGLEN=1024.")
  private Map<String, Long> limits = Map.of();

  @Option(
      names = "-I",
      paramLabel = "DIR",
      description = "A folder with a tapset of your own, beside the library; may be repeated.")
  private List<String> folders = List.of();

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "A FreeMarker template for the frame around the script's lines.")
  private String template;

  @Option(
      names = "--prometheus",
      description =
          "Add a probe that hands out the globals to Prometheus through SystemTap's exporter.")
  private boolean prometheus;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the files go. Default: here.")
  private String output;

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ScriptCompiler compiler = compiler();
    List<Path> places = JavaSources.classPath(classPath);
    if (sources.isEmpty()) {
      requireClassPath(places);
      try (ProbeClasses classes = ProbeClasses.on(places)) {
        return write(classes, names.isEmpty() ? all(classes, places) : names, compiler);
      }
    }
    Optional<ProbeSources> compiled = new JavaSources(terminal).compile(sources, places);
    if (compiled.isEmpty()) {
      return Exit.WRONG_INPUT;
    }
    try (ProbeSources made = compiled.get()) {
      return write(made.classes(), names.isEmpty() ? made.names() : names, compiler);
    }
  }

  private static void requireClassPath(List<Path> places) {
    if (places.isEmpty()) {
      throw new TroubleException(
          "which classes? Name their source, `NAME.java`, or where they lie compiled,"
              + " `--classpath target/classes`");
    }
  }

  private int write(ProbeClasses classes, List<String> wanted, ScriptCompiler compiler)
      throws IOException {
    Generated generated = new ScriptFiles(classes).compile(wanted, compiler);
    int status = new ReportOutput(terminal).text(generated.report());
    if (status == Exit.FINE) {
      ScriptFiles.write(generated.scripts(), Inputs.path(output))
          .forEach(it -> terminal.out().print(it + "\n"));
    }
    return status;
  }

  private static List<String> all(ProbeClasses classes, List<Path> places) throws IOException {
    List<String> found = new java.util.ArrayList<>();
    for (Path place : places) {
      found.addAll(classes.find(place));
    }
    if (found.isEmpty()) {
      throw new TroubleException(
          "no folder of the class path holds a public class that implements ProbeScript; name one"
              + " with `--class`");
    }
    return found;
  }

  private ScriptCompiler compiler() throws IOException {
    try {
      Binding binding =
          new Binding(Target.parse(target), systemTap, Optional.ofNullable(python), limits);
      ScriptCompiler compiler =
          ScriptCompiler.of(binding)
              .knowing(MarkerEvidence.of(markers, python))
              .including(OwnTapset.of(ScriptOptions.folders(folders)), folders)
              .extendedBy(prometheus ? PrometheusProbe::addedTo : it -> it);
      return template == null
          ? compiler
          : compiler.framedBy(
              ScriptTemplate.of(template, new Inputs(terminal).read(template).utf8()));
    } catch (IllegalArgumentException refused) {
      throw new TroubleException(refused);
    }
  }
}
