package io.github.stapwright.language.diagnostic;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the XML that CI servers take from test tools; it has no times, which would vary. */
public final class JunitXml {
  private final String name;
  private final List<Suite> suites = new ArrayList<>();

  /** Of a run of that name, without suites yet. */
  public JunitXml(String name) {
    this.name = Objects.requireNonNull(name, "name");
  }

  private record Suite(String name, List<Case> cases) {
    long failed() {
      return cases.stream().filter(it -> it.failure().isPresent()).count();
    }
  }

  /**
   * One case.
   *
   * @param line where it is written, 0 if that is not known
   * @param failure the sentence and the text of what went wrong
   * @param said what it has to say beside that, empty for nothing
   */
  public record Case(String name, int line, Optional<Failure> failure, String said) {
    /** Requires every component. */
    public Case {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(failure, "failure");
      Objects.requireNonNull(said, "said");
    }

    /** What went wrong: a sentence, and all of it. */
    public record Failure(String sentence, String text) {}

    /** A case that has passed. */
    public static Case passed(String name) {
      return new Case(name, 0, Optional.empty(), "");
    }

    /** The same, failed. */
    public Case failed(String sentence, String text) {
      return new Case(name, line, Optional.of(new Failure(sentence, text)), said);
    }

    /** The same, with more to say. */
    public Case saying(String text) {
      return new Case(name, line, failure, text);
    }

    /** The same, written on a line. */
    public Case at(int place) {
      return new Case(name, place, failure, said);
    }
  }

  /** Adds the cases of a file. */
  public void suite(String file, List<Case> cases) {
    suites.add(new Suite(Objects.requireNonNull(file, "file"), List.copyOf(cases)));
  }

  /** The document, ended by a newline. */
  public String text() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", name);
      counts(xml, suites.stream().flatMap(it -> it.cases().stream()).toList());
      for (Suite suite : suites) {
        write(xml, suite);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void counts(XMLStreamWriter xml, List<Case> cases) throws XMLStreamException {
    long failed = new Suite("", cases).failed();
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", Long.toString(failed));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
  }

  private static void write(XMLStreamWriter xml, Suite suite) throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", legal(suite.name()));
    counts(xml, suite.cases());
    for (Case one : suite.cases()) {
      write(xml, suite.name(), one);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static void write(XMLStreamWriter xml, String file, Case one) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", legal(file));
    xml.writeAttribute("name", legal(one.name()));
    xml.writeAttribute("file", legal(file));
    if (one.line() > 0) {
      xml.writeAttribute("line", Integer.toString(one.line()));
    }
    if (one.failure().isPresent()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", legal(one.failure().get().sentence()));
      xml.writeCharacters(legal(one.failure().get().text()));
      xml.writeEndElement();
    }
    if (!one.said().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(legal(one.said()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  /** XML 1.0 has no word for most control characters, and for half of a pair. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.codePoints().forEach(it -> legal.appendCodePoint(isLegal(it) ? it : 0xFFFD));
    return legal.toString();
  }

  private static boolean isLegal(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter >= 0x20 && letter <= 0xD7FF
        || letter >= 0xE000 && letter <= 0xFFFD
        || letter >= 0x10000;
  }
}
