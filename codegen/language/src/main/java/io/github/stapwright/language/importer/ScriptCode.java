package io.github.stapwright.language.importer;

import static io.github.stapwright.language.importer.Code.text;

import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.compare.WrittenTypes;
import io.github.stapwright.language.importer.Code.Link;
import io.github.stapwright.language.importer.ScriptWords.AliasWords;
import io.github.stapwright.language.layout.Layout;
import io.github.stapwright.language.layout.Line;
import io.github.stapwright.model.Alias;
import io.github.stapwright.model.Declaration;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Global;
import io.github.stapwright.model.Origin;
import io.github.stapwright.model.Probe;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All of a script as Java, with as many words as {@link Levels} allow. */
final class ScriptCode {
  private final Script script;
  private final Levels levels;
  private final ScriptWords words;
  private final Comments comments;
  private final PointCode points;
  private final JavaScope names = new JavaScope(Set.of());
  private final List<Chunk> variables = new ArrayList<>();
  private final List<Chunk> probes = new ArrayList<>();
  private final List<Declaration> raw = new ArrayList<>();
  private final List<CallShape> shapes;

  private ScriptCode(
      Script script,
      WrittenTypes types,
      Comments comments,
      Target target,
      List<MarkerClassWords> markers,
      Levels levels) {
    this.script = script;
    this.levels = levels;
    this.words = new ScriptWords(types);
    this.comments = comments.anew();
    this.points = new PointCode(target, markers);
    this.shapes = levels.hasShapes() ? CallShape.of(script) : List.of();
  }

  /**
   * The Java of a script.
   *
   * @param variables what is declared before the probes
   * @param result what {@code probes()} returns
   * @param hasShapes whether several probes together became one word
   */
  record Written(List<Chunk> variables, List<Chunk> probes, Code result, boolean hasShapes) {
    /** All code. */
    Stream<Code> all() {
      return Stream.concat(variables.stream().map(Chunk::code), Stream.of(result));
    }
  }

  static Written of(
      Script script,
      WrittenTypes types,
      Comments comments,
      Target target,
      List<MarkerClassWords> markers,
      Levels levels) {
    try {
      return new ScriptCode(script, types, comments, target, markers, levels).write();
    } catch (NoWordException | StaysRawException none) {
      if (!levels.hasShapes()) {
        throw none;
      }
      levels.withoutShapes();
      return new ScriptCode(script, types, comments, target, markers, levels).write();
    }
  }

  private Written write() {
    all(Global.class).forEach(this::global);
    FunctionOrder.of(all(Function.class).toList()).forEach(this::functions);
    all(Alias.class).forEach(this::alias);
    List<Probe> own = all(Probe.class).toList();
    for (int index = 0; index < own.size(); index++) {
      Optional<CallShape> shape = shapeAt(index);
      if (shape.isPresent()) {
        shape(shape.get(), own);
        index++;
      } else {
        probe(own.get(index), Chunk.probe(index));
      }
    }
    return new Written(List.copyOf(variables), List.copyOf(probes), result(), !shapes.isEmpty());
  }

  private <D> Stream<D> all(Class<D> kind) {
    return script.declarations().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Words, or all of it as raw text. */
  private <T> Optional<T> wordsOr(
      String declaration, Supplier<T> made, List<? extends Declaration> whole) {
    try {
      if (levels.of(declaration).has(Level.NO_ARGUMENTS)) {
        comments.begin();
        return Optional.of(made.get());
      }
    } catch (NoWordException | StaysRawException none) {
      comments.restart();
    }
    raw.addAll(whole);
    return Optional.empty();
  }

  private void global(Global global) {
    if (shapes.stream().anyMatch(it -> it.globals().contains(global.name()))) {
      return;
    }
    String declaration = Chunk.global(global.name());
    Supplier<Code> made =
        () ->
            GlobalCode.of(global, words.variable(global.name())).orElseThrow(NoWordException::new);
    wordsOr(declaration, made, List.of(global))
        .ifPresent(
            it -> {
              String java = names.take(JavaWords.variable(global.name()));
              words.nameGlobal(global.name(), java);
              variables.add(new Chunk(declaration, java, commented(it, global)));
            });
  }

  private Code commented(Code code, Declaration declaration) {
    return ProbeCode.commented(code, comments.take(declaration));
  }

  private void functions(List<Function> chain) {
    String name = chain.get(0).name();
    FunctionCode functions = new FunctionCode(words, comments, names);
    wordsOr(Chunk.function(name), () -> functions.of(chain), chain)
        .ifPresent(
            it -> {
              List<String> above = new ArrayList<>();
              above.addAll(comments.takeKept());
              chain.forEach(one -> above.addAll(comments.take(one)));
              String java = names.take(JavaWords.variable(name));
              words.nameFunction(name, java);
              variables.add(new Chunk(Chunk.function(name), java, ProbeCode.commented(it, above)));
            });
  }

  private void alias(Alias alias) {
    String name = AliasCode.name(alias);
    AliasCode aliases = new AliasCode(words, points, comments, names);
    boolean unique = all(Alias.class).filter(it -> AliasCode.name(it).equals(name)).count() == 1;
    boolean used = all(Probe.class).anyMatch(it -> isAlone(it, alias));
    Supplier<Code> made =
        () -> {
          if (!unique || !used) {
            throw new NoWordException();
          }
          return aliases.of(alias);
        };
    wordsOr(Chunk.alias(name), made, List.of(alias))
        .ifPresent(
            it -> {
              String java = names.take(JavaWords.variable(name.replace('.', '_')));
              words.nameAlias(name, new AliasWords(java, aliases.variables(alias)));
              variables.add(new Chunk(Chunk.alias(name), java, commented(it, alias)));
            });
  }

  /** Whether the probe is one of the alias, and so declares it. */
  private boolean isAlone(Probe probe, Alias alias) {
    return probe.points().size() == 1
        && WrittenTypes.isNamed(probe.points().get(0), alias.names().get(0));
  }

  private Optional<CallShape> shapeAt(int probe) {
    return shapes.stream().filter(it -> it.entry() == probe).findFirst();
  }

  /** Written as one word, or the whole script without such words. */
  private void shape(CallShape shape, List<Probe> own) {
    CallShapeCode code = new CallShapeCode(shape, words, points, comments, names);
    Code made = code.of(own.get(shape.entry()), own.get(shape.entry() + 1));
    probes.add(new Chunk(Chunk.probe(shape.entry()), Chunk.SHAPE, made));
  }

  private void probe(Probe probe, String declaration) {
    ProbeCode code = new ProbeCode(words, points, comments, names);
    while (true) {
      try {
        comments.begin();
        probes.add(new Chunk(declaration, "", code.of(probe, levels.of(declaration))));
        return;
      } catch (NoWordException | StaysRawException none) {
        comments.restart();
        if (!levels.lower(declaration)) {
          throw none;
        }
      }
    }
  }

  private Code result() {
    Code result = ProbesCode.of(probes);
    List<Code> declared = declared();
    if (!declared.isEmpty()) {
      result = result.then(new Link("declaring", declared, List.of()));
    }
    for (Declaration declaration : raw) {
      comments.takeWithin(declaration);
      List<String> above = comments.takeKept();
      Code lines = JavaWords.literals(rendered(declaration));
      result = result.then(new Link("rawDeclarations", List.of(lines), above));
    }
    return result;
  }

  private static String rendered(Declaration declaration) {
    return Layout.render(new Script(List.of(declaration), Origin.unknown())).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  /** What has to be declared, for no words use it, or for its place in the file. */
  private List<Code> declared() {
    CodeWords used = new CodeWords();
    variables.forEach(it -> used.add(it.code()));
    probes.forEach(it -> used.add(it.code()));
    return variables.stream()
        .filter(it -> !it.declaration().startsWith("alias "))
        .filter(it -> levels.declaresAll() || !used.names().contains(it.variable()))
        .map(it -> text(it.variable()))
        .toList();
  }
}
