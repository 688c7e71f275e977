package io.github.stapwright.markers.doctor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What was found about a subject.
 *
 * @param subject what was looked at
 * @param findings in the order in which they were made
 */
public record DoctorReport(String subject, List<Finding> findings) {
  /** Copies the list. */
  public DoctorReport {
    Objects.requireNonNull(subject, "subject");
    findings = List.copyOf(findings);
  }

  /** The same, with what else was found. */
  public DoctorReport and(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new DoctorReport(subject, all);
  }

  /** Whether it can be traced: nothing keeps it from working. */
  public boolean usable() {
    return findings.stream().noneMatch(it -> it.kind() == Finding.Kind.PROBLEM);
  }

  /** For people. */
  public String text() {
    StringBuilder text = new StringBuilder(subject).append('\n');
    for (Finding finding : findings) {
      text.append("  ").append(finding.kind().sign()).append(' ').append(finding.sentence());
      text.append('\n');
      finding
          .advice()
          .ifPresent(
              it -> it.lines().forEach(line -> text.append("     ").append(line).append('\n')));
    }
    return text.append(usable() ? "yes: it can be traced\n" : "no: it cannot be traced as it is\n")
        .toString();
  }

  /** For programs: one JSON object. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("subject", subject);
      json.writeBooleanField("usable", usable());
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringField("kind", finding.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("sentence", finding.sentence());
        if (finding.advice().isPresent()) {
          json.writeStringField("advice", finding.advice().get());
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }
}
