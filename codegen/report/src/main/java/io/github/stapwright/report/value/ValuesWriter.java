package io.github.stapwright.report.value;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.stapwright.model.ByteString;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Writes values as a JSON object, as {@code values.schema.json} describes it; the same bytes for
 * the same values.
 */
public final class ValuesWriter {
  private final JsonGenerator json;

  /** Writes to {@code json}. */
  public ValuesWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one object. */
  public void write(Values values) throws IOException {
    json.writeStartObject();
    json.writeNumberField("stapwright-values", 1);
    json.writeNumberField("us", values.microseconds());
    json.writeBooleanField("end", values.atEnd());
    if (values.runs() != 1) {
      json.writeNumberField("runs", values.runs());
    }
    json.writeObjectFieldStart("globals");
    for (Map.Entry<String, GlobalValue> global : values.globals().entrySet()) {
      json.writeObjectFieldStart(global.getKey());
      write(global.getValue());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void write(GlobalValue global) throws IOException {
    if (global instanceof GlobalValue.Scalar scalar) {
      json.writeStringField("type", scalar.value().type());
      json.writeFieldName("value");
      write(scalar.value());
      return;
    }
    GlobalValue.Array array = (GlobalValue.Array) global;
    json.writeStringField("type", "array");
    json.writeArrayFieldStart("keys");
    for (String key : array.keys()) {
      json.writeString(key);
    }
    json.writeEndArray();
    json.writeStringField("values", array.values());
    writeElements(array.elements());
  }

  private void writeElements(List<GlobalValue.Element> elements) throws IOException {
    json.writeArrayFieldStart("elements");
    for (GlobalValue.Element element : elements) {
      json.writeStartObject();
      json.writeArrayFieldStart("key");
      for (Value part : element.key()) {
        write(part);
      }
      json.writeEndArray();
      json.writeFieldName("value");
      write(element.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Value value) throws IOException {
    if (value instanceof Value.Number number) {
      json.writeNumber(number.value());
    } else if (value instanceof Value.Text text) {
      write(text.value());
    } else {
      write((Value.Statistic) value);
    }
  }

  private void write(ByteString text) throws IOException {
    if (Arrays.equals(ByteString.of(text.utf8()).toBytes(), text.toBytes())) {
      json.writeString(text.utf8());
    } else {
      json.writeStartObject();
      json.writeStringField("hex", HexFormat.of().formatHex(text.toBytes()));
      json.writeEndObject();
    }
  }

  private void write(Value.Statistic statistic) throws IOException {
    json.writeStartObject();
    json.writeNumberField("count", statistic.count());
    if (statistic.sums().isPresent()) {
      write(statistic.sums().get());
    }
    if (statistic.log().isPresent()) {
      writeLog(statistic.log().get());
    }
    if (statistic.linear().isPresent()) {
      write(statistic.linear().get());
    }
    json.writeEndObject();
  }

  private void write(Value.Sums sums) throws IOException {
    json.writeNumberField("sum", sums.sum());
    json.writeNumberField("min", sums.min());
    json.writeNumberField("max", sums.max());
    json.writeNumberField("avg", sums.avg());
    json.writeNumberField("variance", sums.variance());
  }

  private void writeLog(List<Value.Bucket> buckets) throws IOException {
    json.writeArrayFieldStart("log");
    for (Value.Bucket bucket : buckets) {
      json.writeStartObject();
      json.writeNumberField("from", bucket.from());
      json.writeNumberField("to", bucket.to());
      json.writeNumberField("count", bucket.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Value.Linear linear) throws IOException {
    json.writeObjectFieldStart("linear");
    json.writeNumberField("low", linear.low());
    json.writeNumberField("high", linear.high());
    json.writeNumberField("step", linear.step());
    json.writeArrayFieldStart("counts");
    for (long count : linear.counts()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
