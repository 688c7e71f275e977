package io.github.stapwright.language.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stapwright.dsl.ProbeScript;
import io.github.stapwright.language.bind.Binding;
import io.github.stapwright.language.bind.Target;
import io.github.stapwright.language.generate.ScriptFiles.Generated;
import io.github.stapwright.language.render.ScriptCompiler;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeClassesTest {
  private static final ScriptCompiler COMPILER =
      ScriptCompiler.of(Binding.to(Target.parse("/usr/bin/python3.9")));

  @TempDir private Path folder;

  @Test
  void findsPublicScriptsOnly() throws IOException {
    compile("a.One", script("One", "onFunctionEntry().print(\"x\\n\")"));
    compile("a.Other", "package a; public class Other {}");
    compile(
        "a.Base",
        "package a; public abstract class Base implements io.github.stapwright.dsl.ProbeScript {}");
    compile(
        "b.Two",
        """
        package b;
        public class Two extends a.Base {
          public io.github.stapwright.dsl.Probes probes() { return null; }
        }
        """);
    try (ProbeClasses classes = ProbeClasses.on(List.of(folder))) {
      assertThat(classes.find(folder)).containsExactly("a.One", "b.Two");
      assertThat(classes.find(folder.resolve("absent"))).isEmpty();
    }
  }

  @Test
  void writesScriptAndMap() throws IOException {
    compile("a.One", script("One", "onFunctionEntry().print(\"x\\n\")"));
    Path out = folder.resolve("out");
    List<Path> files = ScriptFiles.write(generate("a.One").scripts(), out);
    assertThat(files).containsExactly(out.resolve("One.stp"), out.resolve("One.stp.map"));
    assertThat(files.get(0)).content().contains("probe process(\"/usr/bin/python3.9\")");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(files.get(0), old);
    ScriptFiles.write(generate("a.One").scripts(), out);
    assertThat(Files.getLastModifiedTime(files.get(0))).isEqualTo(old);
  }

  @Test
  void eachFaultIsOneSentence() throws IOException {
    compile("a.Plain", "package a; public class Plain {}");
    compile("a.Hidden", script("Hidden", "onBegin().print(\"\")").replace("public class", "class"));
    compile(
        "a.NeedsName",
        script("NeedsName", "onBegin().print(\"\")")
            .replace(
                "implements ProbeScript {",
                "implements ProbeScript {\npublic NeedsName(int i) {}"));
    compile(
        "a.Fails",
        script("Fails", "null")
            .replace("return", "if (true) throw new IllegalStateException(\"no\"); return"));
    compile("a.Nothing", script("Nothing", "null").replace("Probes.of(null)", "null"));
    compile(
        "a.Loops", script("Loops", "null").replace("return Probes.of(null)", "return probes()"));
    compile(
        "a.Static",
        script("Static", "null")
            .replace(
                "implements ProbeScript {",
                "implements ProbeScript {\nstatic int zero = 1 / Integer.parseInt(\"0\");"));
    assertThat(refused("a.Absent"))
        .isEqualTo("error PROBE_CLASS: `a.Absent`: there is no such class on the class path");
    assertThat(refused("a.Plain"))
        .endsWith("`a.Plain`: the class does not implement `ProbeScript`");
    assertThat(refused("a.Hidden")).endsWith("a probe class is public and not abstract");
    assertThat(refused("a.NeedsName"))
        .endsWith("a probe class needs a public constructor without parameters");
    assertThat(refused("a.Fails"))
        .isEqualTo(
            "a/Fails.java:5: error PROBE_CLASS: `a.Fails`: `probes()` failed: java.lang.IllegalStateException: no");
    assertThat(refused("a.Nothing")).endsWith("`probes()` gave null");
    assertThat(refused("a.Loops")).endsWith("`probes()` calls itself without end");
    assertThat(refused("a.Static"))
        .isEqualTo(
            "a/Static.java:4: error PROBE_CLASS: `a.Static`: the class cannot be initialized: java.lang.ArithmeticException: / by zero");
  }

  @Test
  void aNewerClassFileIsOneSentence() throws IOException {
    compile("a.One", script("One", "onBegin().print(\"\")"));
    Path file = folder.resolve("a/One.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[7] = (byte) 200;
    Files.write(file, bytes);
    assertThat(refused("a.One"))
        .startsWith(
            "error PROBE_CLASS: `a.One`: the class was compiled for a newer Java than the ");
  }

  @Test
  void allProblemsAreToldAtOnce() throws IOException {
    compile("a.Plain", "package a; public class Plain {}");
    compile("a.One", script("One", "onBegin().print(\"\")"));
    Generated generated = generate("a.Plain", "a.One", "a.Absent");
    assertThat(generated.report().diagnostics()).hasSize(2);
  }

  @Test
  void twoClassesOfOneNameAreRefused() throws IOException {
    compile("a.One", script("One", "onBegin().print(\"\")"));
    compile("b.One", script("One", "onBegin().print(\"\")").replace("package a", "package b"));
    assertThat(generate("a.One", "b.One").report().diagnostics().get(0).toString())
        .endsWith("`a.One` and `b.One` would both be written to `One.stp`");
  }

  @Test
  void anotherVersionOfTheDslIsRefused() throws IOException {
    Path jar = folder.resolve("stapwright-dsl-0.0.1.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(
          new ZipEntry("META-INF/maven/io.github.stapwright/stapwright-dsl/pom.properties"));
      out.write("version=0.0.1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> ProbeClasses.on(List.of(jar)))
        .hasMessageContaining("the class path has version 0.0.1 and this is version ")
        .hasMessageContaining("use the same version of both");
  }

  @Test
  void theProjectsOwnClassesStayItsOwn() throws IOException {
    compile("org.antlr.v4.runtime.Token", "package org.antlr.v4.runtime; public class Token {}");
    try (ProbeClasses classes = ProbeClasses.on(List.of(folder))) {
      assertThat(classes.loader().loadClass("org.antlr.v4.runtime.Token").getClassLoader())
          .isSameAs(classes.loader());
      assertThat(classes.loader().loadClass(ProbeScript.class.getName()))
          .isSameAs(ProbeScript.class);
    } catch (ClassNotFoundException absent) {
      throw new AssertionError(absent);
    }
  }

  private String refused(String name) throws IOException {
    Generated generated = generate(name);
    assertThat(generated.report().diagnostics()).hasSize(1);
    return generated.report().diagnostics().get(0).toString();
  }

  private Generated generate(String... names) throws IOException {
    try (ProbeClasses classes = ProbeClasses.on(List.of(folder))) {
      return new ScriptFiles(classes).compile(List.of(names), COMPILER);
    }
  }

  private static String script(String name, String probe) {
    return """
        package a;
        import io.github.stapwright.dsl.*; import static io.github.stapwright.dsl.Python.*; import static io.github.stapwright.dsl.SystemTap.*;
        public class NAME implements ProbeScript {
          @Override public Probes probes() {
            return Probes.of(PROBE);
          }
        }
        """
        .replace("NAME", name)
        .replace("PROBE", probe);
  }

  private void compile(String name, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-d", folder.toString(), "-cp", folder + ":" + dsl()),
                null,
                List.of(new Source(name, source)))
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }

  private static Path dsl() {
    try {
      return Path.of(ProbeScript.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
