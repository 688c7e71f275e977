package io.github.stapwright.language.render;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.language.advice.Advice;
import io.github.stapwright.language.advice.Evidence;
import io.github.stapwright.language.bind.Binder;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Bound;
import io.github.stapwright.language.check.CheckOptions;
import io.github.stapwright.language.check.Checker;
import io.github.stapwright.language.diagnostic.Report;
import io.github.stapwright.language.include.Inclusion;
import io.github.stapwright.language.include.OwnTapset;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Script;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** From a probe class to a checked script: bind, check, lay out, frame. */
public final class ScriptCompiler {
  private final Binding binding;
  private final ScriptTemplate template;
  private final Optional<Evidence> evidence;
  private final OwnTapset tapset;
  private final List<String> folders;
  private final UnaryOperator<Script> extension;

  private ScriptCompiler(
      Binding binding,
      ScriptTemplate template,
      Optional<Evidence> evidence,
      OwnTapset tapset,
      List<String> folders,
      UnaryOperator<Script> extension) {
    this.binding = Objects.requireNonNull(binding, "binding");
    this.template = Objects.requireNonNull(template, "template");
    this.evidence = evidence;
    this.tapset = Objects.requireNonNull(tapset, "tapset");
    this.folders = List.copyOf(folders);
    this.extension = Objects.requireNonNull(extension, "extension");
  }

  /** Compiles for {@code binding} with our own frame. */
  public static ScriptCompiler of(Binding binding) {
    return new ScriptCompiler(
        binding,
        ScriptTemplate.standard(),
        Optional.empty(),
        OwnTapset.none(),
        List.of(),
        it -> it);
  }

  /** Compiles with another frame. */
  public ScriptCompiler framedBy(ScriptTemplate other) {
    return new ScriptCompiler(binding, other, evidence, tapset, folders, extension);
  }

  /**
   * Compares each script with what is known of the traced program: a marker that it lacks is an
   * error, one that hardly fires a warning.
   */
  public ScriptCompiler knowing(Evidence known) {
    return new ScriptCompiler(binding, template, Optional.of(known), tapset, folders, extension);
  }

  /**
   * With a tapset of the user's own, whose functions raw text may call.
   *
   * @param shown its folders as the header of the script is to name them after {@code -I}
   */
  public ScriptCompiler including(OwnTapset own, List<String> shown) {
    return new ScriptCompiler(binding, template, evidence, own, shown, extension);
  }

  /** Adds to each script, once it is bound, what {@code more} adds. */
  public ScriptCompiler extendedBy(UnaryOperator<Script> more) {
    return new ScriptCompiler(binding, template, evidence, tapset, folders, more);
  }

  /** The script of a probe class, named after it. */
  public CompiledScript compile(ProbeScript script) {
    Class<?> source = script.getClass();
    return compile(source.getSimpleName(), source.getName(), script.probes());
  }

  /**
   * The script of {@code probes}.
   *
   * @param name the name of the file without its ending
   * @param source what the header says that the script came from
   * @throws IllegalArgumentException if a template of the user's own fails or leaves out lines
   */
  public CompiledScript compile(String name, String source, Probes probes) {
    Binding needed = binding.atLeast(probes.limits());
    Bound bound = extended(Binder.bind(probes, needed));
    Report report = judged(bound);
    if (report.hasErrors()) {
      SourceMap nothing = new SourceMap(name + ".stp", Collections.emptySortedMap());
      return new CompiledScript(name, bound.script(), "", nothing, report);
    }
    List<Line> lines = Layout.render(bound.script());
    List<String> texts = lines.stream().map(Line::text).toList();
    String text =
        template.render(new Frame(source, RunCommand.of(needed, folders, name + ".stp"), texts));
    SourceMap map = new SourceMap(name + ".stp", origins(lines, firstLine(text, texts)));
    return new CompiledScript(name, bound.script(), text, map, report);
  }

  private Bound extended(Bound bound) {
    return bound.report().hasErrors()
        ? bound
        : new Bound(extension.apply(bound.script()), bound.report());
  }

  private Report judged(Bound bound) {
    CheckOptions options = CheckOptions.defaults().withSystemtapVersion(binding.systemTapVersion());
    Report report = bound.report();
    if (!report.hasErrors()) {
      report = report.and(Checker.check(whole(bound.script(), options), options).report());
    }
    if (!report.hasErrors() && evidence.isPresent()) {
      report = report.and(Advice.on(bound.script(), evidence.get(), options.tapset()));
    }
    return report;
  }

  private Script whole(Script script, CheckOptions options) {
    ParseOptions parsing =
        ParseOptions.defaults()
            .withLibrary(tapset.with(LibraryMacros.builtIn()))
            .withSystemtapVersion(binding.systemTapVersion());
    return Inclusion.of(script, tapset, parsing, options.tapset());
  }

  private static int firstLine(String text, List<String> lines) {
    List<String> framed = Arrays.asList(text.split("\n", -1));
    int at = Collections.indexOfSubList(framed, lines);
    if (at < 0) {
      throw new IllegalArgumentException(
          "the template has to print every line of `script.lines` as it is, one below the other");
    }
    return at + 1;
  }

  private static SortedMap<Integer, Origin> origins(List<Line> lines, int first) {
    SortedMap<Integer, Origin> origins = new TreeMap<>();
    for (int index = 0; index < lines.size(); index++) {
      Line line = lines.get(index);
      if (line.origin().isKnown() && !line.text().isEmpty()) {
        origins.put(first + index, line.origin());
      }
    }
    return origins;
  }
}
