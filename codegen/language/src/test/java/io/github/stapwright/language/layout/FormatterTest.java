package io.github.stapwright.language.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stapwright.language.oracle.Stap;
import io.github.stapwright.language.syntax.ConditionSettings;
import io.github.stapwright.language.syntax.LibraryMacros;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.ByteString;
import io.github.stapwright.model.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The canonical form of scripts as they are written, over every script that SystemTap installs. */
class FormatterTest {
  private static final List<Path> INSTALLED =
      List.of(Path.of("/usr/share/systemtap/tapset"), Path.of("/usr/share/systemtap/examples"));

  private static String format(String text) {
    return Formatter.format(Source.of("t.stp", text))
        .text()
        .map(ByteString::utf8)
        .orElse("refused");
  }

  @Test
  void writesAStatementALine() {
    assertThat(
            format(
                "probe begin{if(a>2){print(1) b++}else if(b)c=-d;else e=1 foreach([i,j+]in x)next}"))
        .isEqualTo(
            """
            probe begin {
              if (a > 2) {
                print(1)
                b++
              } else if (b)
                c = -d;
              else
                e = 1
              foreach ([i, j+] in x)
                next
            }
            """);
  }

  @Test
  void keepsCommentsWhereTheyStand() {
    assertThat(
            format(
                "#! /usr/bin/stap\n# what it does\nglobal a // how often\n\n\n\nprobe begin { /* one */ a++ // two\n   # three\n  exit()\n # four\n}\n# end"))
        .isEqualTo(
            """
            #! /usr/bin/stap
            # what it does
            global a // how often

            probe begin { /* one */
              a++ // two
              # three
              exit()
              # four
            }
            # end
            """);
  }

  @Test
  void aFileOfWindowsStaysOne() {
    assertThat(format("# a\r\nprobe begin {\r\nprintln(1) // b\r\n\r\n\r\n/* c\r\n d */\r\n}\r\n"))
        .isEqualTo("# a\r\nprobe begin {\r\n  println(1) // b\r\n\r\n  /* c\r\n d */\r\n}\r\n");
    assertThat(format("probe begin {\nprintln(1)\r\n}\n"))
        .isEqualTo("probe begin {\n  println(1)\n}\n");
  }

  @Test
  void keepsMacrosAndEveryBranch() {
    String text =
        """
        @define twice(x) %( (@x*2) %)

        %( kernel_v >= "2.6" %?
        global new
        %:
        global old
        %)

        probe begin {
          println(@twice(3))
        }
        """;
    assertThat(format(text)).contains("@define twice(x) %( (@x * 2) %)").contains("global old");
    assertThat(format(format(text))).isEqualTo(format(text));
  }

  /** A wildcard belongs to the parts of a name that are written at it, whatever follows. */
  @Test
  void keepsWildcardsInTheirNames() {
    List<String> names = List.of("*", "a*", "*a", "a*b", "*a*", "a_*", "**", "a*b*", "*_2*");
    List<String> followers =
        List.of(" {}", "? {}", "! {}", ", end {}", "(1) {}", ".b {}", " if (x) {}");
    for (String name : names) {
      for (String follower : followers) {
        for (String head : List.of("probe demo.", "probe demo(\"x\").", "probe d = demo.")) {
          String formatted = format("global x " + head + name + follower + " probe end {}");
          assertThat(formatted).contains("demo").contains("." + name);
          assertThat(format(formatted)).isEqualTo(formatted);
        }
      }
    }
  }

  @Test
  void needsNoArguments() {
    assertThat(
            format(
                "probe timer.s(%( $# > 0 %? $1 %: 10 %)) { printf(\"%d %s\\n\", $#, @1) } %( @1 == \"x\" %? probe end { a } %: global b %)"))
        .isEqualTo(
            """
            probe timer.s(%( $# > 0 %? $1 %: 10 %)) {
              printf("%d %s\\n", $#, @1)
            }
            %( @1 == "x" %? probe end {
              a
            }
            %: global b %)
            """);
    assertThat(format("probe $1 { $2 = 5 print($2) }"))
        .isEqualTo(
            """
            probe $1 {
              $2 = 5
              print($2)
            }
            """);
  }

  @Test
  void keepsLinesInsideParentheses() {
    assertThat(format("probe begin {\nprintf(\"%d %d\",\n1,\n2)\n}"))
        .isEqualTo(
            """
            probe begin {
              printf("%d %d",
                  1,
                  2)
            }
            """);
  }

  @Test
  void refusesWhatIsNoScript() {
    Formatted formatted = Formatter.format(Source.of("t.stp", "probe begin {"));
    assertThat(formatted.text()).isEmpty();
    assertThat(formatted.report().hasErrors()).isTrue();
  }

  @Test
  void changesNoInstalledScript() throws IOException {
    Stap.requireTool("stap");
    int formatted = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (Path file : installed()) {
      Source source = new Source(file.toString(), ByteString.of(Files.readAllBytes(file)));
      Optional<ByteString> text = Formatter.format(source).text();
      if (text.isEmpty()) {
        refused++;
        continue;
      }
      formatted++;
      Source once = new Source(file.toString(), text.get());
      if (!Formatter.format(once).text().equals(text)) {
        wrong.add("formatted twice: " + file);
      }
      for (ConditionSettings settings : settings()) {
        if (!script(source, settings).equals(script(once, settings))) {
          wrong.add("another model: " + file);
        }
      }
    }
    System.out.printf("formatted %d installed scripts, refused %d%n", formatted, refused);
    assertThat(wrong).isEmpty();
    assertThat(formatted).isGreaterThan(500);
  }

  private static List<ConditionSettings> settings() {
    return List.of(
        ConditionSettings.defaults(),
        new ConditionSettings(
            "arm64", "2.6.9", "dyninst", "stapusr", Map.of("CONFIG_UPROBES", "y")));
  }

  private static Optional<Script> script(Source source, ConditionSettings settings) {
    ParseOptions options =
        ParseOptions.defaults()
            .withGuru(true)
            .withLibrary(LibraryMacros.builtIn())
            .withConditions(settings);
    return Parser.parse(source, options).script();
  }

  private static List<Path> installed() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path root : INSTALLED) {
      assumeTrue(Files.isDirectory(root), "skipped: " + root + " is not installed");
      try (Stream<Path> walk = Files.walk(root)) {
        files.addAll(walk.filter(it -> it.toString().matches(".*[.]stpm?")).sorted().toList());
      }
    }
    return files;
  }

  @Test
  void aModelIsPrintedInCanonicalForm() throws IOException {
    Stap.requireTool("stap");
    List<String> wrong = new ArrayList<>();
    int printed = 0;
    for (Path file : installed()) {
      Source source = new Source(file.toString(), ByteString.of(Files.readAllBytes(file)));
      Optional<Script> script = script(source, ConditionSettings.defaults());
      if (script.isEmpty()) {
        continue;
      }
      String text =
          Layout.render(script.get()).stream()
              .map(Line::text)
              .collect(Collectors.joining("\n", "", "\n"));
      printed++;
      if (!format(text).equals(text)) {
        wrong.add(file + difference(text, format(text)));
      }
    }
    System.out.printf("printed %d models%n", printed);
    assertThat(wrong).isEmpty();
  }

  private static String difference(String wanted, String found) {
    List<String> left = wanted.lines().toList();
    List<String> right = found.lines().toList();
    for (int at = 0; at < Math.min(left.size(), right.size()); at++) {
      if (!left.get(at).equals(right.get(at))) {
        return "\n  " + left.get(at) + "\n  " + right.get(at);
      }
    }
    return "";
  }
}
