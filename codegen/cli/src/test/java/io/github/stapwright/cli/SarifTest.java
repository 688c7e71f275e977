package io.github.stapwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code hosts take of {@code check}. */
class SarifTest {
  private static final Pattern FINGERPRINT =
      Pattern.compile("\"primaryLocationLineHash\" : \"([0-9a-f]{16}:\\d+)\"");

  @TempDir private Path folder;

  @Test
  void fitsTheSchemaOfTheStandard() throws IOException {
    JsonSchema schema;
    try (InputStream in = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    for (String script :
        List.of(
            "probe begin { println(x) }",
            "probe begin { prinln(1) }",
            "probe begin {",
            "probe process(\"/p\").mark(\"function__entry\") { println(user_string($arg0)) }",
            "global n probe begin { n[1]++ n[2] = 1 } # ünïcödé",
            "")) {
      assertThat(schema.validate(sarif(script).out(), InputFormat.JSON)).as(script).isEmpty();
    }
    assertThat(schema.validate("{\"version\":\"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void aRuleCarriesItsPageAndWhereItIs() throws IOException {
    assertThat(sarif("probe begin { prinln(1) }").out())
        .contains("\"helpUri\" : \"https://github.com/stapwright/stapwright/blob/main/codegen/")
        .contains("DIAGNOSTICS.md#unresolved_function\"")
        .containsPattern("\"help\" : \\{\\s+\"text\" : \"[^\"]{40,}");
  }

  @Test
  void aFixIsAnEditOfTheFile() throws IOException {
    Ran ran = sarif("probe begin { println(pidd()) }");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().replaceAll("\\s+", ""))
        .contains(
            "\"deletedRegion\":{\"startLine\":1,\"startColumn\":23,\"endLine\":1,\"endColumn\":27},"
                + "\"insertedContent\":{\"text\":\"pid\"}");
  }

  @Test
  void columnsAreCountedAsTheyAreDeclared() throws IOException {
    assertThat(sarif("probe begin { print(\"üü\") prinln(1) }").out())
        .contains("\"startColumn\" : 27,");
  }

  @Test
  void aFingerprintOutlivesOtherLinesAndTellsTheLikeApart() throws IOException {
    String wrong = "probe begin { prinln(1) }\n";
    List<String> prints = fingerprints(wrong);
    assertThat(prints).hasSize(1);
    assertThat(fingerprints("# one more line\n\n  " + wrong)).isEqualTo(prints);
    List<String> twice = fingerprints(wrong + wrong);
    assertThat(twice).hasSize(2).doesNotHaveDuplicates().contains(prints.get(0));
    assertThat(fingerprints(wrong.replace("1", "2"))).doesNotContainAnyElementsOf(prints);
  }

  private List<String> fingerprints(String script) throws IOException {
    Stream<MatchResult> found = FINGERPRINT.matcher(sarif(script).out()).results();
    return found.map(it -> it.group(1)).toList();
  }

  private Ran sarif(String script) throws IOException {
    Path file = Files.writeString(folder.resolve("t.stp"), script);
    return Ran.stapwright("check", "--format", "sarif", file.toString());
  }
}
