package io.github.stapwright.language.importer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.dsl.Probes;
import io.github.stapwright.dsl.SystemTap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The source of a probe class. */
final class ClassText {
  private static final int INDENT = 4;

  private final ScriptCode.Written written;
  private final CodeWords words = new CodeWords();

  private ClassText(ScriptCode.Written written) {
    this.written = written;
    written.all().forEach(words::add);
  }

  /** The source of class {@code name}, which {@code javadoc} describes. */
  static String of(
      ClassName name,
      List<String> javadoc,
      ScriptCode.Written written,
      List<MarkerClassWords> markers) {
    return new ClassText(written).source(name, javadoc, markers);
  }

  private String source(ClassName name, List<String> javadoc, List<MarkerClassWords> markers) {
    TypeSpec type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(ProbeScript.class)
            .addJavadoc("$L", String.join("\n", javadoc))
            .addMethod(method())
            .build();
    JavaFile.Builder file =
        JavaFile.builder(name.packageName(), type).indent("  ").skipJavaLangImports(true);
    List<MarkerClassWords> used =
        markers.stream().filter(it -> it.offersAny(words.methods())).toList();
    used.forEach(it -> file.addStaticImport(ClassName.bestGuess(it.className()), "*"));
    if (used.isEmpty()) {
      file.addStaticImport(SystemTap.class, "*");
    }
    return file.build()
        .toString()
        .replaceFirst("(?m)^/[*][*]\n [*] (.{1,93})\n [*]/$", "/** $1 */");
  }

  private MethodSpec method() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("probes")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Probes.class);
    written.variables().forEach(it -> method.addCode(statement(it)));
    return method.addCode(block(CodeLayout.statement("return", written.result(), INDENT))).build();
  }

  private static CodeBlock statement(Chunk chunk) {
    Code.Chain chain = (Code.Chain) chunk.code();
    List<Code.Link> links = new ArrayList<>(chain.links());
    Code.Link first = links.get(0);
    links.set(0, new Code.Link(first.name(), first.arguments(), List.of()));
    String above =
        first.comments().stream()
            .map(it -> " ".repeat(INDENT) + it + "\n")
            .collect(Collectors.joining());
    Code bare = new Code.Chain(chain.head(), links);
    return block(above + CodeLayout.statement("var " + chunk.variable() + " =", bare, INDENT));
  }

  /** Lines with the types in them as JavaPoet knows them; it indents them by itself. */
  private static CodeBlock block(String lines) {
    CodeBlock.Builder block = CodeBlock.builder();
    String own = lines.replaceAll("(?m)^ {" + INDENT + "}", "");
    for (String part : own.split("(?=\u0001)|(?<=\u0002)", -1)) {
      if (part.startsWith("\u0001")) {
        block.add("$T", ClassName.bestGuess(part.substring(1, part.length() - 1)));
      } else {
        block.add("$L", part);
      }
    }
    return block.add("\n").build();
  }
}
