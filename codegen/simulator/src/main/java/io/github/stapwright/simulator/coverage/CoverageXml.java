package io.github.stapwright.simulator.coverage;

import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in the XML of JaCoCo (report.dtd 1.1), which build servers read: a script is a class,
 * its probes and functions are methods, its statements instructions, the ways of its conditions
 * branches.
 */
public final class CoverageXml {
  private static final String DOCTYPE =
      "<!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"report.dtd\">";

  private final XMLStreamWriter xml;

  private CoverageXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** The document. */
  public static String of(CoverageReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new CoverageXml(xml).write(report);
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
    return text + "\n";
  }

  private void write(CoverageReport report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeDTD(DOCTYPE);
    xml.writeStartElement("report");
    xml.writeAttribute("name", "stapwright");
    xml.writeStartElement("package");
    xml.writeAttribute("name", "");
    for (CoveredScript script : report.scripts()) {
      writeClass(script);
    }
    for (CoveredScript script : report.scripts()) {
      writeSource(script);
    }
    writeCounters(report.scripts());
    xml.writeEndElement();
    writeCounters(report.scripts());
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void writeClass(CoveredScript script) throws XMLStreamException {
    xml.writeStartElement("class");
    xml.writeAttribute("name", script.name().replaceFirst("[.]stp$", ""));
    xml.writeAttribute("sourcefilename", script.name());
    for (Covered item : script.items()) {
      if (item instanceof Covered.Handler handler) {
        xml.writeStartElement("method");
        xml.writeAttribute("name", handler.text());
        xml.writeAttribute("desc", "()V");
        xml.writeAttribute("line", Integer.toString(handler.place().line()));
        counter("METHOD", new Tally(handler.waysGone(), 1));
        xml.writeEndElement();
      }
    }
    writeCounters(List.of(script));
    xml.writeEndElement();
  }

  private void writeSource(CoveredScript script) throws XMLStreamException {
    xml.writeStartElement("sourcefile");
    xml.writeAttribute("name", script.name());
    for (int line : linesWithSteps(script)) {
      Tally steps = tally(script.at(line).stream().filter(Covered.Step.class::isInstance));
      Tally ways = tally(script.at(line).stream().filter(Covered.Condition.class::isInstance));
      xml.writeEmptyElement("line");
      xml.writeAttribute("nr", Integer.toString(line));
      xml.writeAttribute("mi", Long.toString(steps.missed()));
      xml.writeAttribute("ci", Long.toString(steps.covered()));
      xml.writeAttribute("mb", Long.toString(ways.missed()));
      xml.writeAttribute("cb", Long.toString(ways.covered()));
    }
    writeCounters(List.of(script));
    xml.writeEndElement();
  }

  private void writeCounters(List<CoveredScript> scripts) throws XMLStreamException {
    counter("INSTRUCTION", sum(scripts.stream().map(CoveredScript::steps)));
    counter("BRANCH", sum(scripts.stream().map(CoveredScript::ways)));
    counter("LINE", sum(scripts.stream().map(CoverageXml::lines)));
    counter("METHOD", sum(scripts.stream().map(CoveredScript::handlers)));
    counter("CLASS", sum(scripts.stream().map(CoverageXml::itself)));
  }

  private void counter(String type, Tally tally) throws XMLStreamException {
    if (tally.total() == 0) {
      return;
    }
    xml.writeEmptyElement("counter");
    xml.writeAttribute("type", type);
    xml.writeAttribute("missed", Long.toString(tally.missed()));
    xml.writeAttribute("covered", Long.toString(tally.covered()));
  }

  private static Set<Integer> linesWithSteps(CoveredScript script) {
    Set<Integer> lines = new TreeSet<>();
    script.items().stream()
        .filter(it -> !(it instanceof Covered.Handler))
        .forEach(it -> lines.add(it.place().line()));
    return lines;
  }

  private static Tally lines(CoveredScript script) {
    Set<Integer> lines = linesWithSteps(script);
    long reached =
        lines.stream()
            .filter(line -> script.at(line).stream().anyMatch(it -> it.waysGone() > 0))
            .count();
    return new Tally(reached, lines.size());
  }

  private static Tally itself(CoveredScript script) {
    return new Tally(script.handlers().covered() > 0 ? 1 : 0, 1);
  }

  private static Tally tally(Stream<Covered> items) {
    return sum(items.map(it -> new Tally(it.waysGone(), it.ways())));
  }

  private static Tally sum(Stream<Tally> tallies) {
    return tallies.reduce(new Tally(0, 0), Tally::plus);
  }
}
