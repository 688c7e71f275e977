package io.github.stapwright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.stapwright.markers.Provider;
import io.github.stapwright.markers.listing.MarkerListing;
import io.github.stapwright.markers.provider.ProviderDescriptions;
import io.github.stapwright.markers.source.MarkerSource;
import io.github.stapwright.markers.target.ResolvedTarget;
import io.github.stapwright.markers.target.TargetResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of events that are made for other providers compile without a warning. */
class EventSourcesTest {
  @TempDir private Path folder;

  @Test
  void ofADescription() throws Exception {
    Provider server =
        ProviderDescriptions.parse(
                "server.d",
                """
                provider server {
                  probe query__start(const char *text, int class, int rows, int rows_);
                  probe query__start_(void *plan); probe class(double d, struct s *context);
                  probe pause(); probe text(string text); probe lost(int events, size_t with);
                };
                """)
            .get(0);
    compile(MarkerSource.ofEvents("com.example.ServerEvents", server));
  }

  @Test
  void ofThisVirtualMachine() throws Exception {
    ResolvedTarget target =
        TargetResolver.resolve(System.getProperty("java.home") + "/lib/server/libjvm.so");
    Assumptions.assumeFalse(target.file().marks().isEmpty(), "this JDK has no markers");
    MarkerListing listing = new MarkerListing(target, List.of());
    for (String provider : listing.providers()) {
      compile(
          MarkerSource.ofEvents("com.example.JvmEvents", listing.evidence(provider).provider()));
    }
  }

  private void compile(MarkerSource source) throws Exception {
    Path file = folder.resolve(source.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, source.text());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xlint:all,-path,-classfile",
            "-Werror",
            "--release",
            "17",
            "-proc:none",
            "-d",
            Files.createDirectories(folder.resolve("classes")).toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(found, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(null, files, found, options, null, files.getJavaFileObjects(file))
              .call();
      assertThat(found.getDiagnostics().stream().map((Diagnostic<?> it) -> it.toString()).toList())
          .isEmpty();
      assertThat(compiled).isTrue();
    }
  }
}
