package io.github.stapwright.report.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.stapwright.language.syntax.ParseOptions;
import io.github.stapwright.language.syntax.Parser;
import io.github.stapwright.language.syntax.Source;
import io.github.stapwright.model.Script;
import io.github.stapwright.simulator.Run;
import io.github.stapwright.simulator.RunOptions;
import io.github.stapwright.simulator.Settings;
import io.github.stapwright.simulator.Transcript;
import io.github.stapwright.simulator.plan.Instrument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
  private static final String EVERY_TYPE =
      """
      global n = -9223372036854775807, s = "é\\377", words, pairs, none, t, u, empty
      probe begin {
        n++
        words["a", 1] = "x" words["b", 2] = "y"
        pairs[3] = 4
        none["k"] = 1 delete none["k"]
        t <<< -5 t <<< 0 t <<< 6 t <<< 6
        u[1] <<< 25 u[1] <<< 250 u[1] <<< -1
        if (n == 0) { empty <<< 1 print(@hist_log(t)) print(@hist_linear(u[1], 0, 100, 50)) }
        printf("%s%d%s", s, n, words["a", 1])
        printf("%d%d%d", pairs[3], none["k"], @count(empty))
      }
      """;

  @TempDir private Path folder;

  private static String values(String text, Duration length, Duration every) throws IOException {
    Script script = Parser.parse(Source.of("v.stp", text), ParseOptions.defaults()).orThrow();
    RunOptions options =
        new RunOptions(Settings.standard(), Map.of(), List.of(), Optional.of(length));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ValueLog log = new ValueLog(ValueTaker.of(script), out, Optional.ofNullable(every))) {
      new Run(script, options, Instrument.NONE, log).alone(new Transcript());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String atEnd(String text) throws IOException {
    return values(text, Duration.ofSeconds(1), null);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String json(Values values) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      new ValuesWriter(json).write(values);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyTypeIsWrittenAndReadBack() throws IOException {
    String text = atEnd(EVERY_TYPE);
    assertThat(text)
        .isEqualTo(
            """
            {"stapwright-values":1,"us":1000000,"end":true,"globals":{
            "n":{"type":"number","value":-9223372036854775806},
            "s":{"type":"string","value":{"hex":"c3a9ff"}},
            "words":{"type":"array","keys":["string","number"],"values":"string","elements":[
            {"key":["a",1],"value":"x"},{"key":["b",2],"value":"y"}]},
            "pairs":{"type":"array","keys":["number"],"values":"number","elements":[{"key":[3],"value":4}]},
            "none":{"type":"array","keys":["string"],"values":"number","elements":[]},
            "t":{"type":"statistic","value":{"count":4,"sum":7,"min":-5,"max":6,"avg":1,"variance":33,
            "log":[{"from":-7,"to":-4,"count":1},{"from":-3,"to":-2,"count":0},{"from":-1,"to":-1,"count":0},
            {"from":0,"to":0,"count":1},{"from":1,"to":1,"count":0},{"from":2,"to":3,"count":0},{"from":4,"to":7,"count":2}]}},
            "u":{"type":"array","keys":["number"],"values":"statistic","elements":[{"key":[1],"value":
            {"count":3,"sum":274,"min":-1,"max":250,"avg":91,"variance":19060,
            "linear":{"low":0,"high":100,"step":50,"counts":[1,1,0,0,1]}}}]},
            "empty":{"type":"statistic","value":{"count":0}}}}"""
                    .replace("\n", "")
                + "\n");
    assertThat(json(ValuesReader.last(file("v.json", text))) + "\n").isEqualTo(text);
  }

  @Test
  void theSchemaFitsWhatIsWritten() throws IOException {
    JsonSchema schema;
    try (InputStream in = ValueLog.class.getResourceAsStream("values.schema.json")) {
      schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
    assertThat(schema.validate(atEnd(EVERY_TYPE), InputFormat.JSON)).isEmpty();
    String wrong =
        atEnd("global n probe begin { n = 1 }").replace("\"value\":1", "\"value\":\"1\"");
    assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  /** Timers that are due then have fired; what is later has not happened. */
  @Test
  void eachMultipleOfATimeHasALine() throws IOException {
    String lines =
        values(
            "global n probe timer.ms(400) { n++ }", Duration.ofSeconds(2), Duration.ofMillis(800));
    assertThat(lines.lines().map(it -> it.replaceAll("\"globals\":.*\"value\":", "")))
        .containsExactly(
            "{\"stapwright-values\":1,\"us\":800000,\"end\":false,2}}}",
            "{\"stapwright-values\":1,\"us\":1600000,\"end\":false,4}}}",
            "{\"stapwright-values\":1,\"us\":2000000,\"end\":true,5}}}");
  }

  private Values merged(String first, String second) throws IOException {
    ValuesMerge merge = new ValuesMerge();
    merge.add("a.json", ValuesReader.last(file("a.json", first)));
    merge.add("b.json", ValuesReader.last(file("b.json", second)));
    return merge.sum();
  }

  /** A run that sees all values is the oracle for two runs that see half of them each. */
  @Test
  void theSumIsThatOfOneRun() throws IOException {
    String script =
        """
        global n, calls, t, u
        function see(v:long) { n += v calls["k", v % 3]++ t <<< v u[v %% 2] <<< v }
        probe begin {
          for (i = %d; i < %d; i++) see(i * i)
          if (n == 0) { print(@hist_log(t)) print(@hist_linear(u[0], 0, 200, 20)) }
        }
        """
            .replace("%% ", "% ")
            .replace("% 3", "%% 3")
            .replace("% 2", "%% 2");
    String whole = atEnd(script.formatted(0, 20));
    Values sum = merged(atEnd(script.formatted(0, 9)), atEnd(script.formatted(9, 20)));
    String variance = "\"variance\":\\d+";
    assertThat(json(sum).replace("\"runs\":2,", "").replaceAll(variance, ""))
        .isEqualTo(whole.strip().replaceAll(variance, ""));
    assertThat(variance(json(sum))).isCloseTo(variance(whole), within());
  }

  /** SystemTap computes it in whole numbers, which loses some. */
  private static org.assertj.core.data.Percentage within() {
    return org.assertj.core.data.Percentage.withPercentage(3);
  }

  private static long variance(String json) {
    return Long.parseLong(json.replaceAll("(?s).*\"t\":.*?\"variance\":(\\d+).*", "$1"));
  }

  @Test
  void stringsThatDifferAreLeftOut() throws IOException {
    String script =
        "global last, names probe begin { last = \"%s\" names[1] = \"x\" names[2] = last }";
    ValuesMerge merge = new ValuesMerge();
    for (String word : List.of("a", "b", "a")) {
      merge.add(word, ValuesReader.last(file(word, atEnd(script.formatted(word)))));
    }
    assertThat(merge.leftOut()).containsExactly("last", "names");
    assertThat(json(merge.sum()))
        .endsWith(
            "\"end\":true,\"runs\":3,\"globals\":{\"names\":{\"type\":\"array\",\"keys\":[\"number\"],"
                + "\"values\":\"string\",\"elements\":[{\"key\":[1],\"value\":\"x\"}]}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "global g probe begin { g = 1 } | global g probe begin { g[1] = 1 } | b.json: `g`: this is no array in other runs",
        "global g probe begin { g[1] = 1 } | global g probe begin { g = 1 } | b.json: `g`: this is an array in other runs",
        "global g probe begin { g[1] = 1 } | global g probe begin { g[\"a\"] = 1 } | b.json: `g`: its keys or values are of other types in other runs",
        "global g probe begin { g = 1 } | global g probe begin { g = \"a\" } | b.json: `g`: this is a string, and a number in other runs",
        "global g probe begin { g = 9223372036854775807 } | global g probe begin { g = 1 } | b.json: `g`: the sum has more than 64 bits",
        "global g probe begin { g <<< 1 print(@hist_linear(g, 0, 10, 5)) } | global g probe begin { g <<< 1 print(@hist_linear(g, 0, 10, 2)) } | b.json: `g`: its histogram has other buckets than in other runs",
      })
  void whatCannotBeAddedUpIsRefused(String first, String second, String message)
      throws IOException {
    String a = atEnd(first);
    String b = atEnd(second);
    assertThatExceptionOfType(ValuesFormatException.class)
        .isThrownBy(() -> merged(a, b))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                         | : these are no values: a file that `--values` wrote begins with {\"stapwright-values\":1",
        "[]                         | :1: values are a JSON object, `{...}`",
        "{\"stapwright-values\":1.5} | :1: values are whole numbers, strings, lists and objects",
        "{\"stapwright-values\":1,\"us\":99999999999999999999} | :1: a number of SystemTap has 64 bits, and this one has more",
        "{\"stapwright-values\":1,\"us\":1,\"globals\":{\"g\":{\"type\":\"array\",\"keys\":[\"number\"],\"values\":\"number\",\"elements\":[{\"key\":[],\"value\":1}]}}} | : `g`: a key has 1 parts, and this one 0",
        "{\"stapwright-values\":1,\"us\":1,\"globals\":{\"g\":{\"type\":\"colour\",\"value\":1}}} | : `g`: there is no type `colour`",
        "{\"stapwright-values\":1,\"us\":1,\"globals\":{\"g\":{\"type\":\"string\",\"value\":{\"hex\":\"f\"}}}} | : `g`: a string is text, or {\"hex\":\"ff41\"}",
      })
  void whatIsNoFileOfValuesIsRefused(String text, String message) throws IOException {
    Path file = file("wrong.json", text);
    assertThatExceptionOfType(ValuesFormatException.class)
        .isThrownBy(() -> ValuesReader.last(file))
        .withMessage(file + message);
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() throws IOException {
    Path file = file("wrong.json", "{\"stapwright-values\":1,\n,}");
    assertThatExceptionOfType(ValuesFormatException.class)
        .isThrownBy(() -> ValuesReader.last(file))
        .withMessageStartingWith(file + ":2: not JSON: ");
  }
}
