package io.github.stapwright.language.importer;

import com.palantir.javapoet.ClassName;
import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.compare.NormalForm;
import io.github.stapwright.language.compare.WrittenTypes;
import io.github.stapwright.language.diagnostic.Diagnostic;
import io.github.stapwright.language.diagnostic.Problem;
import io.github.stapwright.language.javac.JavaCompilation;
import io.github.stapwright.language.javac.JavaProblem;
import io.github.stapwright.language.read.ReadOptions;
import io.github.stapwright.language.read.ReadScript;
import io.github.stapwright.model.Function;
import io.github.stapwright.model.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A script on its way to a class: written, judged, and written again with fewer words. */
final class ScriptDraft {
  private final ReadScript read;
  private final String className;
  private final List<MarkerClassWords> markers;
  private final Script kept;
  private final WrittenTypes types;
  private final Comments comments;
  private final Optional<Target> target;
  private final Binding binding;
  private final Proof proof;
  private final Levels levels = new Levels();
  private ScriptCode.@org.jspecify.annotations.Nullable Written written;
  private String text = "";
  private boolean proved;
  private Optional<Diagnostic> fault = Optional.empty();

  ScriptDraft(
      ReadScript read, String className, List<MarkerClassWords> markers, ReadOptions reading) {
    this.read = read;
    this.className = className;
    this.markers = markers;
    Script script = read.written().orElseThrow();
    List<Function> more = OwnFunctions.of(script, reading);
    var tapset = reading.library().tapset();
    WrittenTypes first = WrittenTypes.of(script, more, tapset);
    this.kept = NormalForm.inOrder(script, first);
    this.types = WrittenTypes.of(kept, more, tapset);
    this.comments = Comments.of(read.source(), script);
    this.target = TargetOfScript.of(script);
    this.binding =
        new Binding(
            target.orElse(TargetOfScript.ANY),
            reading.systemTap(),
            Optional.empty(),
            Map.of("MAXSTRINGLEN", (long) Integer.MAX_VALUE));
    this.proof = new Proof(NormalForm.of(script, first), more, tapset);
  }

  String className() {
    return className;
  }

  boolean isProved() {
    return proved;
  }

  /** Our own fault, if no class could be made that is right. */
  Optional<Diagnostic> fault() {
    return fault;
  }

  void giveUp(String why) {
    fault =
        Optional.of(
            Diagnostic.of(
                    Problem.OWN_FAULT,
                    read.source().origin(1, 1, 0),
                    "the script could not be imported: " + why)
                .withFix(
                    "this is a fault of stapwright, not of the script: please report it with the script"));
  }

  /** The source with as many words as are left; nothing if that fails. */
  Optional<String> write() {
    try {
      ScriptCode.Written now =
          ScriptCode.of(kept, types, comments, target.orElse(TargetOfScript.ANY), markers, levels);
      written = now;
      text = ClassText.of(ClassName.bestGuess(className), javadoc(), now, markers);
      return Optional.of(text);
    } catch (NoWordException | StaysRawException none) {
      giveUp("there is no way to write it");
      return Optional.empty();
    }
  }

  private List<String> javadoc() {
    return ClassJavadoc.of(
        read.source().name(), comments.header(), target.map(Target::text), isExpanded());
  }

  private boolean isExpanded() {
    return ExpandedText.isIn(read.source());
  }

  /** Whether the class is right; what differs gets fewer words. */
  void judge(JavaCompilation compiled) {
    List<JavaProblem> wrong =
        compiled.problems().stream().filter(it -> it.source().equals(className)).toList();
    if (!wrong.isEmpty()) {
      lower(
          declarationsAt(wrong.stream().map(it -> (long) it.place().line()).toList()),
          wrong.get(0).message());
      return;
    }
    Optional<ProbeScript> script = compiled.script(className);
    if (script.isEmpty()) {
      return;
    }
    try {
      Set<String> different = proof.differences(script.get(), binding);
      proved = different.isEmpty();
      lower(different, "its class binds to another model: " + different);
    } catch (RuntimeException refused) {
      lower(declarationsAt(lines(refused)), String.valueOf(refused));
    }
  }

  private List<Long> lines(Throwable refused) {
    List<Long> lines = new ArrayList<>();
    for (StackTraceElement frame : refused.getStackTrace()) {
      if (frame.getClassName().equals(className)) {
        lines.add((long) frame.getLineNumber());
      }
    }
    return lines.isEmpty() ? lines : lines.subList(0, 1);
  }

  private Set<String> declarationsAt(List<Long> lines) {
    return new ClassLines(text, java.util.Objects.requireNonNull(written)).at(lines);
  }

  private void lower(Set<String> declarations, String why) {
    if (!declarations.isEmpty()
        && java.util.Objects.requireNonNull(written).hasShapes()
        && levels.hasShapes()) {
      levels.withoutShapes();
      return;
    }
    boolean lowered = declarations.isEmpty();
    for (String declaration : declarations) {
      lowered |=
          declaration.equals(Chunk.global("")) ? levels.declareAll() : levels.lower(declaration);
    }
    if (!lowered) {
      giveUp(why);
    }
  }

  boolean uses(MarkerClassWords words) {
    CodeWords all = new CodeWords();
    java.util.Objects.requireNonNull(written).all().forEach(all::add);
    return words.offersAny(all.methods());
  }

  ImportedClass imported() {
    CodeWords all = new CodeWords();
    java.util.Objects.requireNonNull(written).all().forEach(all::add);
    return new ImportedClass(
        read.source().name(),
        className,
        text,
        target.map(Target::text),
        all.raw(),
        isExpanded(),
        proof.bound());
  }
}
