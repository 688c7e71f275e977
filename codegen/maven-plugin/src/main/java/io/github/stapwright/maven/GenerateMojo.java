package io.github.stapwright.maven;

import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.diagnostic.ReportException;
import io.github.stapwright.language.generate.ProbeClasses;
import io.github.stapwright.language.generate.ScriptFiles;
import io.github.stapwright.language.generate.ScriptFiles.Generated;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.render.CompiledScript;
import io.github.stapwright.language.render.ScriptCompiler;
import io.github.stapwright.language.render.ScriptTemplate;
import io.github.stapwright.markers.elf.ElfFormatException;
import io.github.stapwright.markers.target.LockFormatException;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.cost.CostBudget;
import io.github.stapwright.simulator.cost.CostEstimator;
import io.github.stapwright.simulator.cost.PriceList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes {@code NAME.stp} and {@code NAME.stp.map} for each public {@code ProbeScript} class of the
 * project. All problems of all scripts are told at once, and then nothing is written. Files that
 * are already right are left untouched; files of scripts that are gone are removed.
 */
@Mojo(
    name = "generate",
    defaultPhase = LifecyclePhase.PROCESS_CLASSES,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /** Where compiled classes are looked for. */
  @Parameter(
      property = "stapwright.classesDirectory",
      defaultValue = "${project.build.outputDirectory}",
      required = true)
  private File classesDirectory;

  /** Where scripts and source maps go. Inside the classes, as by default, they are in the jar. */
  @Parameter(
      property = "stapwright.outputDirectory",
      defaultValue = "${project.build.outputDirectory}/META-INF/stapwright",
      required = true)
  private File outputDirectory;

  /** Names of probe classes. All public ones of the classes directory when none is named. */
  @Parameter(property = "stapwright.scripts")
  private List<String> scripts;

  /**
   * What is traced: {@code PATH}, {@code PATH!LIBRARY}, {@code library:PATH}, {@code
   * python-markers:DIR}, {@code pid:N} or {@code @1}, the script's first argument. It is text, and
   * nothing is opened.
   */
  @Parameter(property = "stapwright.target", defaultValue = "@1")
  private String target;

  /**
   * Several targets, instead of {@code target}: each element is a name, under which a folder is
   * made in the output directory, and its text what {@code target} would say.
   */
  @Parameter private Map<String, String> targets;

  /**
   * The traced program or library, or a lock of it that {@code stapwright markers --lock} has
   * written: a script that uses a marker which is not there fails the build. Without it the lock
   * {@code target.lock} of the lock directory is used, if it is there.
   */
  @Parameter(property = "stapwright.markers")
  private File markers;

  /**
   * Where committed target locks are: {@code target.lock} for the {@code target}, {@code NAME.lock}
   * for each of several {@code targets}.
   */
  @Parameter(
      property = "stapwright.lockDirectory",
      defaultValue = "${project.basedir}/src/main/systemtap",
      required = true)
  private File lockDirectory;

  /** The version of the traced Python, such as {@code 3.11}, if it is known. */
  @Parameter(property = "stapwright.python")
  private String python;

  /** Folders with tapsets of your own, {@code stap -I}; their functions may stand in raw text. */
  @Parameter(property = "stapwright.tapsets")
  private List<File> tapsets = List.of();

  /** The SystemTap that will run the scripts. */
  @Parameter(property = "stapwright.systemTap", defaultValue = Binding.DEFAULT_SYSTEMTAP)
  private String systemTap;

  /** Limits that the scripts will be run with, such as {@code MAXSTRINGLEN}. */
  @Parameter private Map<String, Long> limits;

  /** A FreeMarker template for the frame around the lines of a script. */
  @Parameter(property = "stapwright.template")
  private File template;

  /**
   * By how much a script may make the traced program slower, such as {@code 5%}: one that costs
   * more fails the build. How often its markers are hit is said by {@code rates}.
   */
  @Parameter(property = "stapwright.budget")
  private String budget;

  /** How often the traced program hits a marker, by its name, a second. */
  @Parameter private Map<String, Double> rates;

  /** Does nothing. */
  @Parameter(property = "stapwright.skip", defaultValue = "false")
  private boolean skip;

  /** Generates. */
  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("stapwright.skip is set: no scripts are generated");
      return;
    }
    try (ProbeClasses classes = ProbeClasses.on(classPath())) {
      generate(classes);
    } catch (ReportException problems) {
      throw new Problems(getLog(), project).failure(problems.report());
    } catch (ElfFormatException | LockFormatException | IllegalArgumentException refused) {
      throw new MojoFailureException(refused.getMessage());
    } catch (IOException failure) {
      throw new MojoExecutionException(
          failure.getClass().getSimpleName() + ": " + failure.getMessage(), failure);
    }
  }

  private void generate(ProbeClasses classes) throws IOException, MojoFailureException {
    List<String> names =
        scripts == null || scripts.isEmpty() ? classes.find(classesDirectory.toPath()) : scripts;
    Map<Path, Generated> byFolder = new LinkedHashMap<>();
    Report report = Report.empty();
    for (TargetPlace place : places()) {
      Generated generated = new ScriptFiles(classes).compile(names, compiler(place));
      byFolder.put(place.folder(), generated);
      report = report.and(generated.report());
    }
    Problems problems = new Problems(getLog(), project);
    if (report.hasErrors()) {
      throw problems.failure(report);
    }
    problems.warn(report);
    if (budget != null) {
      keepTo(CostBudget.of(budget), byFolder);
    }
    write(byFolder);
  }

  private void keepTo(CostBudget allowed, Map<Path, Generated> byFolder)
      throws IOException, MojoFailureException {
    RunOptions options = new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.empty());
    CostEstimator estimator =
        new CostEstimator(PriceList.shipped(), rates == null ? Map.of() : rates, options);
    for (Generated generated : byFolder.values()) {
      for (CompiledScript each : generated.scripts()) {
        Optional<String> over = allowed.overspent(estimator.of(each.script(), Optional.empty()));
        if (over.isPresent()) {
          throw new MojoFailureException(each.name() + ".stp: " + over.get());
        }
      }
    }
  }

  private void write(Map<Path, Generated> byFolder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (var entry : byFolder.entrySet()) {
      files.addAll(ScriptFiles.write(entry.getValue().scripts(), entry.getKey()));
    }
    int removed = new StaleFiles(stateFile()).replaceWith(files);
    getLog()
        .info(
            files.size() / 2
                + " scripts in "
                + outputDirectory
                + (removed == 0 ? "" : ", " + removed + " stale files removed"));
  }

  private Path stateFile() {
    return Path.of(project.getBuild().getDirectory())
        .resolve("stapwright")
        .resolve("generated-" + execution.getExecutionId() + ".list");
  }

  private List<TargetPlace> places() {
    Path folder = outputDirectory.toPath();
    Path locks = lockDirectory.toPath();
    if (targets == null || targets.isEmpty()) {
      return TargetPlace.one(target, folder, markers, locks);
    }
    if (markers != null) {
      throw new IllegalArgumentException(
          "`markers` tells of one target; of several, each has its lock NAME.lock in " + locks);
    }
    return TargetPlace.named(targets, folder, locks);
  }

  private ScriptCompiler compiler(TargetPlace place) throws IOException {
    Binding binding =
        new Binding(
            place.target(),
            systemTap,
            Optional.ofNullable(python),
            limits == null ? Map.of() : limits);
    List<Path> folders = tapsets.stream().map(File::toPath).toList();
    List<String> shown =
        folders.stream()
            .map(project.getBasedir().toPath()::relativize)
            .map(Path::toString)
            .toList();
    ScriptCompiler compiler =
        ScriptCompiler.of(binding)
            .knowing(place.evidence(python))
            .including(OwnTapset.of(folders), shown);
    return template == null
        ? compiler
        : compiler.framedBy(
            ScriptTemplate.of(template.toString(), Files.readString(template.toPath())));
  }

  private List<Path> classPath() throws MojoExecutionException {
    try {
      List<Path> places = new ArrayList<>();
      places.add(classesDirectory.toPath());
      for (String element : project.getRuntimeClasspathElements()) {
        places.add(Path.of(element));
      }
      return places.stream().distinct().toList();
    } catch (org.apache.maven.artifact.DependencyResolutionRequiredException unresolved) {
      throw new MojoExecutionException(unresolved.getMessage(), unresolved);
    }
  }
}
